package blog.ibid.reading;

import java.util.List;
import java.util.Map;
import java.util.Set;

import blog.ibid.comment.ConversationSize;
import blog.ibid.post.Corrections;
import blog.ibid.post.EarlierState;
import blog.ibid.post.PublicTerm;
import blog.ibid.post.PublishedPost;
import blog.ibid.post.TermKind;
import blog.ibid.post.Terms;
import blog.ibid.site.Addresses;
import blog.ibid.site.Dates;
import blog.ibid.site.PageMoved;
import blog.ibid.site.PageNotFound;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * Makes the page of a post or page that was found.
 */
@Component
class PostPages {

	private static final int WORDS_A_MINUTE = 230;

	private static final int LONGEST_NAME = 100;

	private final Terms terms;

	private final Entries entries;

	private final Addresses addresses;

	private final Corrections corrections;

	private final PostTexts texts;

	private final PostConversations conversations;

	private final PostSurroundings surroundings;

	private final Titles titles;

	PostPages(Terms terms, Entries entries, Addresses addresses, Corrections corrections, PostTexts texts,
			PostConversations conversations, PostSurroundings surroundings, Titles titles) {
		this.terms = terms;
		this.entries = entries;
		this.addresses = addresses;
		this.corrections = corrections;
		this.texts = texts;
		this.conversations = conversations;
		this.surroundings = surroundings;
		this.titles = titles;
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
		Seen seen = new Seen(this.conversations.page(post, number), corrections(frame, post, href), null, false, own);
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

	private ModelAndView page(Frame frame, PublishedPost post, Seen seen, String canonical, boolean hidden) {
		PostTexts.Texts texts = this.texts.of(post, seen.conversation());
		List<PublicTerm> filed = this.terms.ofPosts(List.of(post.id())).getOrDefault(post.id(), List.of());
		PostView view = view(frame, post, texts, filed, seen);
		Head head = PostHead.of(frame, post, view, texts.own(), filed, canonical,
				this.titles.word(frame, "feed.comments.of", view.name()));
		return frame.show("post", hidden ? head.unindexed() : head, view);
	}

	private PostView view(Frame frame, PublishedPost post, PostTexts.Texts texts, List<PublicTerm> filed, Seen seen) {
		Dates dates = frame.dates();
		String href = post.address().in(this.addresses);
		String date = dates.text(post.address().publishedOn());
		String name = post.title().isBlank() ? date : post.title();
		Surroundings around = this.surroundings.of(frame, post, seen.alone());
		ConversationPage said = seen.conversation();
		return new PostView(name, name.length() > LONGEST_NAME, href, post.isPage(), date,
				dates.iso(post.publishedAt()), dates.iso(said.changedAt()), post.noteCount(), minutes(post),
				around.above(), around.below(), this.entries.links(filed, TermKind.CATEGORY),
				this.entries.links(filed, TermKind.TAG), said.announcements(this.addresses, dates), seen.corrections(),
				seen.until(), seen.alone(), texts.rendered(), texts.bio(), around.earlier(), around.later(),
				around.places(), around.related(), around.citedIn(),
				said.view(href, texts.notes(), this.addresses, dates, this.conversations.box(frame, post), seen.own()));
	}

	private static int minutes(PublishedPost post) {
		return Math.max(1, (post.words() + WORDS_A_MINUTE - 1) / WORDS_A_MINUTE);
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
