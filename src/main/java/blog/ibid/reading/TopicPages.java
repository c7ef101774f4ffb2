package blog.ibid.reading;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import blog.ibid.media.ShownPictures;
import blog.ibid.site.StaticFiles;
import blog.ibid.store.NotedTexts;
import blog.ibid.text.Channel;
import blog.ibid.text.Note;
import blog.ibid.text.NotedText;
import blog.ibid.text.Owner;
import blog.ibid.text.RenderedText;
import blog.ibid.text.Renderer;
import blog.ibid.text.SafeHtml;
import blog.ibid.topic.Outline;
import blog.ibid.topic.Topic;
import blog.ibid.topic.TopicalList;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * Makes the page of the topical list, kept until something in it changes, and those of
 * its topics.
 */
@Component
class TopicPages {

	private static final int NOTES_HEADING = 2;

	private final TopicalList list;

	private final TopicViews views;

	private final NotedTexts texts;

	private final ShownPictures pictures;

	private final StaticFiles files;

	private final ITemplateEngine templates;

	private final MessageSource words;

	private final Clock clock;

	private volatile @Nullable Kept kept;

	TopicPages(TopicalList list, TopicViews views, NotedTexts texts, ShownPictures pictures, StaticFiles files,
			ITemplateEngine templates, MessageSource words, Clock clock) {
		this.list = list;
		this.views = views;
		this.texts = texts;
		this.pictures = pictures;
		this.files = files;
		this.templates = templates;
		this.words = words;
		this.clock = clock;
	}

	/** What a page was made from, for conditional requests. */
	String made(Frame frame) {
		return frame.listVersion() + "-" + frame.siteVersion() + "-" + today(frame);
	}

	private LocalDate today(Frame frame) {
		return frame.dates().dayOf(this.clock.instant());
	}

	ModelAndView list(Frame frame) {
		String made = made(frame);
		Kept last = this.kept;
		if (last == null || !last.made.equals(made)) {
			Outline outline = this.list.shown(frame.listVersion());
			last = new Kept(made, printed(frame, view(frame, outline, outline.list())));
			this.kept = last;
		}
		TopicsView view = last.view;
		String title = view.name().isEmpty() ? this.words.getMessage("topics.title", null, frame.site().language())
				: view.name();
		Head head = Head.of(title + " · " + frame.site().title(), "", frame.absolute("/topics/"))
			.with(List.of(new Link(this.words.getMessage("topics.news", null, frame.site().language()),
					frame.absolute("/topics/changes/feed/"))));
		boolean empty = view.topic().below().isEmpty() && view.topic().entries().isEmpty();
		return frame.show("topics", empty ? head.unindexed() : head, view);
	}

	/** Thousands of entries are printed once, and not for each reader. */
	private TopicsView printed(Frame frame, TopicsView view) {
		var context = new Context(frame.site().language(), Map.of("page", view));
		return view.printed(new SafeHtml(this.templates.process("reading/topic-list", context)));
	}

	ModelAndView topic(Frame frame, Outline outline, Topic topic) {
		TopicsView view = view(frame, outline, topic);
		Head head = Head.of(topic.title() + " · " + frame.site().title(), "", frame.absolute(topic.href()))
			.with(List.of(new Link(topic.title(), frame.absolute(topic.href() + "feed/"))));
		return frame.show("topic", head, view);
	}

	private TopicsView view(Frame frame, Outline outline, Topic topic) {
		Strip.Scale scale = Strip.Scale.of(TopicViews.days(outline.list(), frame.dates()));
		TopicView made = this.views.of(topic, 1, scale, frame.dates());
		List<TopicView> contents = made.below().stream().flatMap(TopicPages::all).toList();
		return new TopicsView(topic.title(), topic.href(), this.files.address("/css/topics.css"),
				outline.above(topic).stream().map((above) -> new Link(above.title(), above.href())).toList(),
				intro(topic), topic.size(), contents.size(), frame.dates().text(topic.touchedAt()),
				frame.dates().iso(topic.touchedAt()), scale.ticks(), made, contents,
				(topic.id() == Topic.LIST) ? null : topic.href() + topic.slug() + ".epub", SafeHtml.EMPTY);
	}

	private static Stream<TopicView> all(TopicView topic) {
		return Stream.concat(Stream.of(topic), topic.below().stream().flatMap(TopicPages::all));
	}

	/** Its introduction, empty without one. */
	RenderedText intro(Topic topic) {
		if (topic.introId() == null) {
			return new RenderedText(SafeHtml.EMPTY, SafeHtml.EMPTY);
		}
		NotedText text = this.texts.read(topic.introId());
		List<String> shown = Stream.concat(Stream.of(text.body()), text.notes().stream().map(Note::html)).toList();
		return Renderer.in(LocaleContextHolder.getLocale())
			.with(this.pictures.in(shown))
			.render(text, Channel.page(Owner.topic(topic.id())), NOTES_HEADING);
	}

	String style() {
		return this.files.address("/css/topics.css");
	}

	private record Kept(String made, TopicsView view) {
	}

}
