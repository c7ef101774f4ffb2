package blog.ibid.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import blog.ibid.comment.CommentKind;
import blog.ibid.comment.PublicComment;
import blog.ibid.comment.RecentComment;
import blog.ibid.post.PostLink;
import blog.ibid.site.Addresses;
import blog.ibid.store.NotedTexts;
import blog.ibid.text.Channel;
import blog.ibid.text.Excerpt;
import blog.ibid.text.Note;
import blog.ibid.text.NotedText;
import blog.ibid.text.Owner;
import blog.ibid.text.Renderer;

import org.springframework.stereotype.Component;

/**
 * Makes feeds of comments. Of whoever wrote one, they tell the name alone.
 */
@Component
class CommentFeeds {

	private static final int NOTES_HEADING = 2;

	private final NotedTexts texts;

	private final Addresses addresses;

	CommentFeeds(NotedTexts texts, Addresses addresses) {
		this.texts = texts;
		this.addresses = addresses;
	}

	/**
	 * A feed of some comments: one query.
	 * @param posts that they are on, by number; comments on others are left out
	 */
	Feed of(List<RecentComment> comments, Map<Long, PostLink> posts, FeedHead head) {
		Map<Long, List<Note>> notes = this.texts
			.notesOf(comments.stream().map((recent) -> recent.comment().textId()).toList());
		List<FeedItem> items = new ArrayList<>();
		for (RecentComment recent : comments) {
			PublicComment comment = recent.comment();
			PostLink post = posts.get(recent.postId());
			if (post != null) {
				var text = new NotedText(comment.body(), notes.getOrDefault(comment.textId(), List.of()));
				items.add(item(comment, text, post, head));
			}
		}
		return new Feed(head, items);
	}

	private FeedItem item(PublicComment comment, NotedText text, PostLink post, FeedHead head) {
		if (comment.kind() == CommentKind.ADDENDUM && comment.title().isPresent()) {
			return AddendumItem.of(comment, text, post, head, this.addresses);
		}
		String link = head.absolute(this.addresses.comment(comment.id()));
		// pictures of a visitor's would tell other sites who reads here
		var channel = new Channel(Owner.comment(comment.id()), link, head.base(), true, false, !comment.byAuthor());
		String name = comment.name().isBlank() ? head.say("feed.anonymous") : comment.name();
		return new FeedItem(link, head.say("feed.said", name, name(post, head)), new FeedItem.Author(name, null),
				comment.createdAt(), comment.createdAt(), List.of(), Excerpt.of(text),
				Renderer.in(head.site().language()).render(text, channel, NOTES_HEADING).whole(), null,
				head.absolute(post.address().in(this.addresses)));
	}

	/** Of a post, which need not have a title. */
	static String name(PostLink post, FeedHead head) {
		return post.title().isBlank() ? head.site().dates().text(post.address().publishedOn()) : post.title();
	}

}
