package blog.ibid.feed;

import java.util.List;
import java.util.Map;

import blog.ibid.comment.NewestAddenda;
import blog.ibid.comment.RecentComment;
import blog.ibid.post.Listing;
import blog.ibid.post.PostLink;
import blog.ibid.post.PublishedPosts;

import org.springframework.stereotype.Component;

/**
 * Finds the addenda that belong into the feed of a listing. Feeds of days have none: they
 * tell what came out then.
 */
@Component
class AddendumItems {

	private final NewestAddenda addenda;

	private final PublishedPosts posts;

	private final CommentFeeds comments;

	AddendumItems(NewestAddenda addenda, PublishedPosts posts, CommentFeeds comments) {
		this.addenda = addenda;
		this.posts = posts;
		this.comments = comments;
	}

	List<FeedItem> of(Listing listing, FeedHead head) {
		List<RecentComment> newest = newest(listing);
		if (newest.isEmpty()) {
			return List.of();
		}
		Map<Long, PostLink> on = this.posts.links(newest.stream().map(RecentComment::postId).distinct().toList());
		return this.comments.of(newest, on, head).items();
	}

	private List<RecentComment> newest(Listing listing) {
		if (listing instanceof Listing.OfTerm filed) {
			return this.addenda.ofTerm(filed.termId(), PostFeeds.ITEMS);
		}
		if (listing instanceof Listing.OfAuthor written) {
			return this.addenda.byAuthor(written.authorId(), PostFeeds.ITEMS);
		}
		return (listing instanceof Listing.OfDays) ? List.of() : this.addenda.newest(PostFeeds.ITEMS);
	}

}
