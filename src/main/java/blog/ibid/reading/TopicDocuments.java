package blog.ibid.reading;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;

import blog.ibid.media.ShownPictures;
import blog.ibid.site.Dates;
import blog.ibid.store.NotedTexts;
import blog.ibid.text.Channel;
import blog.ibid.text.Note;
import blog.ibid.text.NotedText;
import blog.ibid.text.Owner;
import blog.ibid.text.RenderedText;
import blog.ibid.text.Renderer;
import blog.ibid.text.SafeHtml;
import blog.ibid.topic.EntryKind;
import blog.ibid.topic.EntryTexts;
import blog.ibid.topic.ListEntry;
import blog.ibid.topic.Topic;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Puts all texts of a topic into one document. Each keeps its own notes under it, and a
 * text that stands in two places is printed once.
 */
@Component
class TopicDocuments {

	/** Texts in one document; what comes after them is listed with its address. */
	static final int MOST = 1000;

	private static final int TOP = 2;

	private static final int LOWEST = 5;

	private final EntryTexts words;

	private final NotedTexts texts;

	private final TopicViews views;

	private final TopicPages pages;

	private final ShownPictures pictures;

	private final MessageSource messages;

	TopicDocuments(EntryTexts words, NotedTexts texts, TopicViews views, TopicPages pages, ShownPictures pictures,
			MessageSource messages) {
		this.words = words;
		this.texts = texts;
		this.views = views;
		this.pages = pages;
		this.pictures = pictures;
		this.messages = messages;
	}

	/**
	 * @param base where all addresses shall be absolute, the blog's; else empty
	 */
	TopicDocument of(Topic topic, Dates dates, String base) {
		var making = new Making(topic, dates, base);
		making.entries(topic, TOP);
		topic.below().forEach((below) -> making.topic(below, TOP));
		return new TopicDocument(topic.title(), topic.href(), this.pages.style(), topic.href() + topic.slug() + ".epub",
				this.pages.intro(topic), making.parts, dates.text(topic.touchedAt()));
	}

	/** One document while it is made. */
	private final class Making {

		private final Map<Long, EntryTexts.Words> found;

		private final Map<Long, List<Note>> notes;

		private final Renderer renderer;

		private final Map<Long, String> printed = new HashMap<>();

		private final List<TopicDocument.Part> parts = new ArrayList<>();

		private final Dates dates;

		private final String base;

		Making(Topic topic, Dates dates, String base) {
			this.dates = dates;
			this.base = base;
			this.found = TopicDocuments.this.words
				.of(topic.allEntries().filter((entry) -> entry.kind().isOwn()).limit(MOST).map(ListEntry::id).toList());
			this.notes = TopicDocuments.this.texts
				.notesOf(this.found.values().stream().map(EntryTexts.Words::textId).distinct().toList());
			this.renderer = Renderer.in(LocaleContextHolder.getLocale())
				.with(TopicDocuments.this.pictures
					.in(this.found.values().stream().map(EntryTexts.Words::body).toList()));
		}

		void topic(Topic topic, int level) {
			this.parts.add(new TopicDocument.Part("t" + topic.id(), level, topic.title(), absolute(topic.href()), true,
					false, null, null, null, SafeHtml.EMPTY, TopicDocuments.this.pages.intro(topic), null));
			entries(topic, Math.min(level + 1, LOWEST));
			topic.below().forEach((below) -> topic(below, Math.min(level + 1, LOWEST)));
		}

		void entries(Topic topic, int level) {
			topic.entries().forEach((entry) -> this.parts.add(part(entry, level)));
		}

		private TopicDocument.Part part(ListEntry entry, int level) {
			EntryTexts.Words own = this.found.get(entry.id());
			Instant time = entry.time();
			String anchor = "e" + entry.id();
			String before = (own != null) ? this.printed.putIfAbsent(own.textId(), anchor) : null;
			return new TopicDocument.Part(anchor, level, TopicViews.name(entry, this.dates),
					absolute(TopicDocuments.this.views.href(entry)), false, entry.kind() == EntryKind.LINK,
					(own != null) ? own.author() : null, (time != null) ? this.dates.text(time) : null,
					(time != null) ? this.dates.iso(time) : null, TopicViews.gloss(entry, this.base),
					(own != null && before == null) ? text(entry, own, level) : null, before);
		}

		private RenderedText text(ListEntry entry, EntryTexts.Words own, int level) {
			Long comment = entry.commentId();
			Owner owner = (comment != null) ? Owner.comment(comment)
					: Owner.post((entry.postId() != null) ? entry.postId() : 0);
			Channel channel = own.byAuthor() ? Channel.page(owner) : Channel.comment(owner);
			if (!this.base.isEmpty()) {
				channel = new Channel(owner, "", this.base, true, false, !own.byAuthor());
			}
			NotedText text = new NotedText(own.body(), this.notes.getOrDefault(own.textId(), List.of()));
			RenderedText whole = this.renderer.render(text, channel, TOP);
			SafeHtml notes = named(whole.notes(), TopicViews.name(entry, this.dates));
			SafeHtml body = WideTables.reachable(Headings.below(whole.body(), level));
			return new RenderedText(body, Headings.below(notes, level));
		}

		/** Where many texts have notes, each says whose they are. */
		private SafeHtml named(SafeHtml notes, String name) {
			String label = TopicDocuments.this.messages.getMessage("topics.notes.to", new Object[] { name },
					LocaleContextHolder.getLocale());
			return new SafeHtml(notes.value()
				.replaceFirst(" aria-labelledby=\"[^\"]*\"",
						Matcher.quoteReplacement(" aria-label=\"" + BookPage.escape(label) + "\"")));
		}

		private @Nullable String absolute(@Nullable String href) {
			return (href != null && href.startsWith("/")) ? this.base + href : href;
		}

	}

}
