package blog.ibid.reading;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

import blog.ibid.post.PublicTerm;
import blog.ibid.post.PublishedPost;
import blog.ibid.text.NotedText;
import org.jspecify.annotations.Nullable;

/**
 * What a post's page tells machines.
 */
final class PostHead {

	/** The form of Highwire Press, as Google Scholar asks for it. */
	private static final DateTimeFormatter HIGHWIRE = DateTimeFormatter.ofPattern("yyyy/MM/dd");

	private PostHead() {
	}

	static Head of(Frame frame, PublishedPost post, PostView view, NotedText text, List<PublicTerm> filed,
			String canonical, String feed) {
		String image = (post.coverPath() != null) ? frame.absolute("/" + post.coverPath()) : null;
		LocalDate day = post.address().publishedOn();
		Article article = new Article(view.name(), post.author().name(), view.published(), view.modified(),
				HIGHWIRE.format(day), image, filed.stream().map(PublicTerm::name).toList(),
				JsonLd.of(frame, post, view, image, text));
		ConversationView conversation = view.conversation();
		boolean first = conversation.number() == 1;
		return Head
			.of(view.name() + (first ? "" : " · " + conversation.number()) + " · " + frame.site().title(),
					post.excerpt(), (post.canonical() != null) ? post.canonical() : frame.absolute(canonical))
			.between(absolute(frame, first ? href(view.earlier()) : conversation.earlier()),
					absolute(frame, first ? href(view.later()) : conversation.later()))
			.with(List.of(new Link(feed, frame.absolute(view.href() + "feed/"))))
			.with(article);
	}

	private static @Nullable String href(@Nullable Link link) {
		return (link != null) ? link.href() : null;
	}

	private static @Nullable String absolute(Frame frame, @Nullable String address) {
		return (address != null) ? frame.absolute(address) : null;
	}

}
