package blog.ibid.reading;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import blog.ibid.comment.CommentKind;
import blog.ibid.comment.PublicComment;
import blog.ibid.comment.ThreadRest;
import blog.ibid.comment.ThreadedComment;
import blog.ibid.site.Addresses;
import blog.ibid.site.Dates;
import blog.ibid.text.Channel;
import blog.ibid.text.Note;
import blog.ibid.text.NotedText;
import blog.ibid.text.Owner;
import blog.ibid.text.RenderedText;
import blog.ibid.text.Renderer;
import blog.ibid.text.SafeHtml;
import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Makes the comments of a page ready for it.
 *
 * @param notes of all texts on the page
 * @param open whether readers may reply
 * @param own those that this reader may change
 * @param rests what long threads have beyond the page, by the number of the first comment
 */
record ConversationPrinting(Map<Long, List<Note>> notes, Addresses addresses, Dates dates, boolean open, Set<Long> own,
		Map<Long, Integer> rests) {

	private static final int NOTES_HEADING = 3;

	private static final RenderedText NOTHING = new RenderedText(SafeHtml.EMPTY, SafeHtml.EMPTY);

	List<ConversationView.Said> all(List<ThreadedComment> threads) {
		return threads.stream().map(this::one).toList();
	}

	private ConversationView.Said one(ThreadedComment thread) {
		PublicComment comment = thread.comment();
		return new ConversationView.Said(anchor(comment), this.addresses.comment(comment.id()), comment.shown(),
				comment.name(), url(comment).map(URI::toString).orElse(null), badge(comment),
				comment.title().orElse(null), this.dates.text(comment.createdAt()), this.dates.iso(comment.createdAt()),
				comment.shown() ? text(comment) : NOTHING, thread.repliesTo().map(this::link).orElse(null),
				Initial.of(comment.name()), this.open ? this.addresses.comment(comment.id()) + "reply/" : null,
				this.own.contains(comment.id()) ? this.addresses.comment(comment.id()) + "own/" : null,
				all(thread.replies()), rest(comment.id()));
	}

	private ConversationView.@Nullable Rest rest(long root) {
		Integer count = this.rests.get(root);
		return (count != null) ? new ConversationView.Rest(count, this.addresses.thread(root, 1)) : null;
	}

	/** One that stands by itself, and says what it answers. */
	ConversationView.Said alone(ThreadRest.Answer answer) {
		ConversationView.Said said = one(new ThreadedComment(answer.comment(), Optional.empty(), List.of()));
		Link parent = answer.parentName().isEmpty() ? null
				: new Link(answer.parentName(), this.addresses.comment(answer.parent()));
		return new ConversationView.Said(said.anchor(), said.permalink(), said.shown(), said.name(), said.url(),
				said.badge(), said.title(), said.date(), said.published(), said.text(), parent, said.initial(),
				said.reply(), said.own(), List.of(), null);
	}

	private RenderedText text(PublicComment comment) {
		Owner owner = Owner.comment(comment.id());
		Channel channel = comment.byAuthor() ? Channel.page(owner) : Channel.comment(owner);
		NotedText text = new NotedText(comment.body(), this.notes.getOrDefault(comment.textId(), List.of()));
		return Renderer.in(LocaleContextHolder.getLocale())
			.render(text, channel, NOTES_HEADING + (comment.title().isPresent() ? 1 : 0));
	}

	private Link link(PublicComment parent) {
		return new Link(parent.name(), Addresses.commentAnchor(parent.id()));
	}

	ConversationView.Mention mention(PublicComment mention) {
		Optional<URI> url = url(mention);
		return new ConversationView.Mention(anchor(mention), mention.title().orElse(mention.name()),
				url.map(URI::toString).orElse(null), url.map(URI::getHost).orElse(""),
				this.dates.text(mention.createdAt()), this.dates.iso(mention.createdAt()));
	}

	private static String anchor(PublicComment comment) {
		return "comment-" + comment.id();
	}

	/** The address that somebody gave, if it is one of the web. */
	private static Optional<URI> url(PublicComment comment) {
		try {
			URI url = new URI(comment.url().orElse("").strip());
			boolean isOfTheWeb = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
			return (isOfTheWeb && url.getHost() != null) ? Optional.of(url) : Optional.empty();
		}
		catch (URISyntaxException ex) {
			return Optional.empty();
		}
	}

	private static @Nullable String badge(PublicComment comment) {
		if (comment.kind() == CommentKind.ADDENDUM) {
			return "comment.badge.addendum";
		}
		return comment.byAuthor() ? "comment.badge.author" : null;
	}

}
