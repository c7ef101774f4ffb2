package blog.ibid.reading;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import blog.ibid.comment.ConversationSize;
import blog.ibid.comment.Conversations;
import blog.ibid.comment.ThreadedComment;
import blog.ibid.media.ShownPictures;
import blog.ibid.post.Corrections;
import blog.ibid.post.EarlierState;
import blog.ibid.post.Neighbours;
import blog.ibid.post.PostLink;
import blog.ibid.post.PublicTerm;
import blog.ibid.post.PublishedPost;
import blog.ibid.post.PublishedPosts;
import blog.ibid.post.TermKind;
import blog.ibid.post.Terms;
import blog.ibid.site.Addresses;
import blog.ibid.site.Dates;
import blog.ibid.site.PageMoved;
import blog.ibid.site.PageNotFound;
import blog.ibid.store.NotedTexts;
import blog.ibid.text.Channel;
import blog.ibid.text.Note;
import blog.ibid.text.NotedText;
import blog.ibid.text.Owner;
import blog.ibid.text.RenderedText;
import blog.ibid.text.Renderer;

import blog.ibid.topic.ListEntry;
import blog.ibid.topic.TopicalList;
import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * Makes the page of a post or page that was found.
 */
@Component
class PostPages {

	private static final int NOTES_HEADING = 2;

	private static final int WORDS_A_MINUTE = 230;

	private static final int LONGEST_NAME = 100;

	private final PublishedPosts posts;

	private final Terms terms;

	private final Conversations conversations;

	private final NotedTexts texts;

	private final Entries entries;

	private final Bios bios;

	private final Addresses addresses;

	private final Corrections corrections;

	private final Clock clock;

	private final ShownPictures pictures;

	private final ReplyBoxes boxes;

	private final TopicalList list;

	private final TopicViews views;

	private final RelatedPosts related;

	private final LaterCitations citations;

	PostPages(PublishedPosts posts, Terms terms, Conversations conversations, NotedTexts texts, Entries entries,
			Bios bios, Addresses addresses, Corrections corrections, Clock clock, ShownPictures pictures,
			ReplyBoxes boxes, TopicalList list, TopicViews views, RelatedPosts related, LaterCitations citations) {
		this.posts = posts;
		this.terms = terms;
		this.conversations = conversations;
		this.texts = texts;
		this.entries = entries;
		this.bios = bios;
		this.addresses = addresses;
		this.corrections = corrections;
		this.clock = clock;
		this.pictures = pictures;
		this.boxes = boxes;
		this.list = list;
		this.views = views;
		this.related = related;
		this.citations = citations;
	}

	/**
	 * A post with page N of its conversation.
	 * @param own the comments that this reader may change
	 * @throws PageMoved if the request came by another address
	 * @throws PageNotFound beyond the last page of the conversation
	 */
	ModelAndView show(Frame frame, PublishedPost post, int number, Set<Long> own) {
		if (number < 1) {
			throw new PageNotFound();
		}
		String href = post.address().in(this.addresses);
		String canonical = Addresses.commentPage(href, number);
		if (!canonical.equals(frame.path())) {
			throw PageMoved.to(canonical);
		}
		Seen seen = new Seen(conversation(post, number), corrections(frame, post, href), null, false, own);
		return page(frame, post, seen, canonical, false);
	}

	/**
	 * How a post read until a correction.
	 * @throws PageMoved if the request came by another address
	 */
	ModelAndView earlier(Frame frame, PublishedPost post, EarlierState state) {
		String href = post.address().in(this.addresses);
		if (!href.equals(frame.path())) {
			throw PageMoved.to(href + "?rev=" + state.revision());
		}
		PublishedPost then = post.as(state);
		return page(frame, then, Seen.alone(then, List.of(), frame.dates().text(state.until())), href, true);
	}

	/** How a post will be seen, without what is said of it. */
	ModelAndView preview(Frame frame, PublishedPost post) {
		String href = post.address().in(this.addresses);
		return page(frame, post, Seen.alone(post, corrections(frame, post, href), null), href, true);
	}

	private ModelAndView page(Frame frame, PublishedPost post, Seen seen, String canonical, boolean hidden) {
		Map<Long, List<Note>> notes = this.texts.notesOf(textIds(post, seen.conversation()));
		NotedText text = new NotedText(post.body(), notes.getOrDefault(post.textId(), List.of()));
		List<PublicTerm> filed = this.terms.ofPosts(List.of(post.id())).getOrDefault(post.id(), List.of());
		PostView view = view(frame, post, text, filed, seen, notes);
		Head head = PostHead.of(frame, post, view, text, filed, canonical);
		return frame.show("post", hidden ? head.unindexed() : head, view);
	}

	private List<PostView.Correction> corrections(Frame frame, PublishedPost post, String href) {
		if (post.corrections() == 0) {
			return List.of();
		}
		return this.corrections.of(post.id())
			.stream()
			.map((told) -> new PostView.Correction(frame.dates().text(told.at()), frame.dates().iso(told.at()),
					told.sentence(), href + "?rev=" + told.revision()))
			.toList();
	}

	private ConversationPage conversation(PublishedPost post, int number) {
		ConversationSize size = this.conversations.sizeOn(post.id());
		if (number > size.pages()) {
			throw new PageNotFound();
		}
		boolean silent = size.equals(ConversationSize.NONE);
		List<ThreadedComment> threads = silent ? List.of() : this.conversations.threads(post.id(), number);
		return new ConversationPage(post, size, number, threads, this.conversations.rests(threads),
				silent ? List.of() : this.conversations.asides(post.id()));
	}

	private static List<Long> textIds(PublishedPost post, ConversationPage conversation) {
		List<Long> ids = new ArrayList<>(conversation.textIds());
		ids.add(post.textId());
		post.author().bio().ifPresent(ids::add);
		return ids;
	}

	private PostView view(Frame frame, PublishedPost post, NotedText text, List<PublicTerm> filed, Seen seen,
			Map<Long, List<Note>> notes) {
		Dates dates = frame.dates();
		String href = post.address().in(this.addresses);
		String date = dates.text(post.address().publishedOn());
		Neighbours neighbours = post.isPage() ? Neighbours.NONE : this.posts.neighbours(post);
		String name = post.title().isBlank() ? date : post.title();
		return new PostView(name, name.length() > LONGEST_NAME, href, post.isPage(), date,
				dates.iso(post.publishedAt()), dates.iso(seen.conversation().changedAt()), post.noteCount(),
				Math.max(1, (post.words() + WORDS_A_MINUTE - 1) / WORDS_A_MINUTE),
				post.isPage() ? links(this.posts.above(post)) : List.of(),
				post.isPage() ? links(this.posts.below(post.id())) : List.of(),
				this.entries.links(filed, TermKind.CATEGORY), this.entries.links(filed, TermKind.TAG),
				seen.conversation().announcements(this.addresses, dates), seen.corrections(), seen.until(),
				seen.alone(), render(post, text), this.bios.of(post.author(), notes),
				neighbours.earlier().map(this::link).orElse(null), neighbours.later().map(this::link).orElse(null),
				post.isPage() ? List.of() : places(frame, post),
				(seen.alone() || post.isPage()) ? List.of() : related(post),
				(seen.alone() || post.isPage()) ? List.of() : this.citations.of(post, dates),
				seen.conversation().view(href, notes, this.addresses, dates, box(frame, post), seen.own()));
	}

	private @Nullable ReplyBox box(Frame frame, PublishedPost post) {
		return isOpen(frame, post) ? this.boxes.under(post.id(), 0, null) : null;
	}

	/** A page stays open as long as its author leaves it open. */
	private boolean isOpen(Frame frame, PublishedPost post) {
		boolean over = !post.isPage() && frame.site().comments().areOver(post.publishedAt(), this.clock.instant());
		return post.commentsOpen() && !over;
	}

	private List<TopicPlace> places(Frame frame, PublishedPost post) {
		return this.list.shown(frame.listVersion())
			.placesOf(post.id())
			.stream()
			.map((place) -> new TopicPlace(new Link(place.topic().title(), place.topic().href()), place.at() + 1,
					place.walk().size(), place.before().map((entry) -> link(frame, entry)).orElse(null),
					place.after().map((entry) -> link(frame, entry)).orElse(null)))
			.toList();
	}

	private Link link(Frame frame, ListEntry entry) {
		return new Link(TopicViews.name(entry, frame.dates()), String.valueOf(this.views.href(entry)));
	}

	private RenderedText render(PublishedPost post, NotedText text) {
		List<String> shown = new ArrayList<>(text.notes().stream().map(Note::html).toList());
		shown.add(text.body());
		return WideTables.reachable(Renderer.in(LocaleContextHolder.getLocale())
			.with(this.pictures.in(shown))
			.render(text, Channel.page(Owner.post(post.id())), NOTES_HEADING));
	}

	private List<Link> related(PublishedPost post) {
		List<Long> near = this.related.to(post.id(), post.textId());
		Map<Long, PostLink> found = this.posts.links(near);
		return links(near.stream().filter(found::containsKey).map(found::get).toList());
	}

	private List<Link> links(List<PostLink> pages) {
		return pages.stream().map(this::link).toList();
	}

	private Link link(PostLink post) {
		return new Link(post.title(), post.address().in(this.addresses));
	}

	/**
	 * What stands with a text.
	 *
	 * @param until when the text was replaced, null if it was not
	 * @param alone whether nothing of what is said of it does
	 * @param own the comments that this reader may change
	 */
	private record Seen(ConversationPage conversation, List<PostView.Correction> corrections, @Nullable String until,
			boolean alone, Set<Long> own) {

		static Seen alone(PublishedPost post, List<PostView.Correction> corrections, @Nullable String until) {
			return new Seen(new ConversationPage(post, ConversationSize.NONE, 1, List.of(), Map.of(), List.of()),
					corrections, until, true, Set.of());
		}

	}

}
