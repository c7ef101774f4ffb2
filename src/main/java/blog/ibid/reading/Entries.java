package blog.ibid.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import blog.ibid.comment.ConversationSize;
import blog.ibid.comment.Conversations;
import blog.ibid.media.ShownPictures;
import blog.ibid.post.PostPage;
import blog.ibid.post.PostSummary;
import blog.ibid.post.PublicTerm;
import blog.ibid.post.TermKind;
import blog.ibid.post.Terms;
import blog.ibid.site.Addresses;
import blog.ibid.site.Dates;
import blog.ibid.text.Channel;
import blog.ibid.text.NotedText;
import blog.ibid.text.Owner;
import blog.ibid.text.Renderer;
import blog.ibid.text.SafeHtml;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Makes the entries of a list: two queries, whatever their number, and one for pictures.
 */
@Component
class Entries {

	/** No list shows notes. */
	private static final int NOTES_HEADING = 3;

	private final Terms terms;

	private final Conversations conversations;

	private final Addresses addresses;

	private final ShownPictures pictures;

	Entries(Terms terms, Conversations conversations, Addresses addresses, ShownPictures pictures) {
		this.terms = terms;
		this.conversations = conversations;
		this.addresses = addresses;
		this.pictures = pictures;
	}

	List<Entry> of(PostPage page, Dates dates) {
		List<PostSummary> posts = new ArrayList<>(page.lifted());
		posts.addAll(page.posts());
		List<Long> ids = posts.stream().map(PostSummary::id).toList();
		Map<Long, List<PublicTerm>> filed = this.terms.ofPosts(ids);
		Map<Long, ConversationSize> sizes = this.conversations.sizesOn(ids);
		Renderer renderer = Renderer.in(LocaleContextHolder.getLocale())
			.with(this.pictures.in(posts.stream().flatMap((post) -> post.leadIn().stream()).toList()));
		return posts.stream()
			.map((post) -> entry(post, dates, renderer, filed.getOrDefault(post.id(), List.of()),
					sizes.getOrDefault(post.id(), ConversationSize.NONE)))
			.toList();
	}

	private Entry entry(PostSummary post, Dates dates, Renderer renderer, List<PublicTerm> filed,
			ConversationSize size) {
		String href = post.address().in(this.addresses);
		String date = dates.text(post.address().publishedOn());
		return new Entry(post.title().isBlank() ? date : post.title(), href, date, dates.iso(post.publishedAt()),
				dates.iso(post.changedAt()), new Link(post.authorName(), this.addresses.author(post.authorSlug())),
				links(filed, TermKind.CATEGORY), post.noteCount(), size.thoughts(),
				post.leadIn().map((body) -> leadIn(renderer, post.id(), body, href)).orElse(null), post.excerpt());
	}

	private static SafeHtml leadIn(Renderer renderer, long post, String body, String href) {
		return renderer.render(new NotedText(body, List.of()), Channel.list(Owner.post(post), href), NOTES_HEADING)
			.body();
	}

	/** Those of one kind, as links. */
	List<Link> links(List<PublicTerm> filed, TermKind kind) {
		return filed.stream()
			.filter((term) -> term.kind() == kind)
			.map((term) -> new Link(term.name(), term.in(this.addresses)))
			.toList();
	}

}
