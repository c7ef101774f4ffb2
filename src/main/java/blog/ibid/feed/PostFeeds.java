package blog.ibid.feed;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import blog.ibid.comment.ConversationSize;
import blog.ibid.comment.Conversations;
import blog.ibid.post.Listing;
import blog.ibid.post.PostLists;
import blog.ibid.post.PostSummary;
import blog.ibid.post.PublicTerm;
import blog.ibid.post.TermKind;
import blog.ibid.post.Terms;
import blog.ibid.post.WholePost;
import blog.ibid.site.Addresses;
import blog.ibid.text.Channel;
import blog.ibid.text.Owner;
import blog.ibid.text.Renderer;

import org.springframework.stereotype.Component;

/**
 * Makes the feed of a listing, with the addenda among the posts: five queries, whatever
 * its length, and two more if there are any.
 */
@Component
class PostFeeds {

	/** As many as WordPress has by default. */
	static final int ITEMS = 10;

	/** A feed's reader heads the item itself. */
	private static final int NOTES_HEADING = 2;

	private final PostLists posts;

	private final Terms terms;

	private final Conversations conversations;

	private final AddendumItems addenda;

	private final Addresses addresses;

	PostFeeds(PostLists posts, Terms terms, Conversations conversations, AddendumItems addenda, Addresses addresses) {
		this.posts = posts;
		this.terms = terms;
		this.conversations = conversations;
		this.addenda = addenda;
		this.addresses = addresses;
	}

	Feed of(Listing listing, FeedHead head) {
		List<WholePost> newest = this.posts.newest(listing, ITEMS);
		List<Long> ids = newest.stream().map((post) -> post.summary().id()).toList();
		Map<Long, List<PublicTerm>> filed = this.terms.ofPosts(ids);
		Map<Long, ConversationSize> sizes = this.conversations.sizesOn(ids);
		return new Feed(head,
				AddendumItem.among(newest.stream()
					.map((post) -> item(post, head, filed.getOrDefault(post.summary().id(), List.of()),
							Optional.ofNullable(sizes.get(post.summary().id()))))
					.toList(), this.addenda.of(listing, head), ITEMS));
	}

	private FeedItem item(WholePost post, FeedHead head, List<PublicTerm> filed, Optional<ConversationSize> size) {
		PostSummary summary = post.summary();
		String link = head.absolute(summary.address().in(this.addresses));
		var text = Renderer.in(head.site().language())
			.render(post.text(), Channel.feed(Owner.post(summary.id()), link, head.base()), NOTES_HEADING);
		String title = summary.title().isBlank() ? head.site().dates().text(summary.address().publishedOn())
				: summary.title();
		var author = new FeedItem.Author(summary.authorName(),
				head.absolute(this.addresses.author(summary.authorSlug())));
		var discussion = new FeedItem.Discussion(link, size.map(ConversationSize::thoughts).orElse(0));
		return new FeedItem(link, title, author, summary.publishedAt(),
				later(summary.publishedAt(), summary.changedAt()),
				filed.stream().map((term) -> tag(term, head)).toList(), summary.excerpt(), text.whole(), discussion,
				null);
	}

	private static FeedItem.Tag tag(PublicTerm term, FeedHead head) {
		return new FeedItem.Tag(term.name(),
				head.absolute((term.kind() == TermKind.CATEGORY) ? "/category/" : "/tag/"));
	}

	private static Instant later(Instant one, Instant other) {
		return one.isAfter(other) ? one : other;
	}

}
