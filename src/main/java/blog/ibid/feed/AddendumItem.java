package blog.ibid.feed;

import java.util.ArrayList;
import java.util.List;

import blog.ibid.comment.PublicComment;
import blog.ibid.post.PostLink;
import blog.ibid.site.Addresses;
import blog.ibid.text.Channel;
import blog.ibid.text.Excerpt;
import blog.ibid.text.NotedText;
import blog.ibid.text.Owner;
import blog.ibid.text.Renderer;
import blog.ibid.text.SafeHtml;

import org.springframework.web.util.HtmlUtils;

/**
 * An addendum in a feed: a work with a title of its own, which says what it belongs to.
 */
final class AddendumItem {

	private static final int NOTES_HEADING = 2;

	private AddendumItem() {
	}

	static FeedItem of(PublicComment addendum, NotedText text, PostLink post, FeedHead head, Addresses addresses) {
		String link = head.absolute(addresses.comment(addendum.id()));
		String work = head.absolute(post.address().in(addresses));
		var channel = new Channel(Owner.comment(addendum.id()), link, head.base(), true, addendum.byAuthor(),
				!addendum.byAuthor());
		String title = "<a href=\"" + escape(work) + "\">" + escape(CommentFeeds.name(post, head)) + "</a>";
		String belongs = "<p>" + head.say("feed.addendum", title) + "</p>";
		String name = addendum.name().isBlank() ? head.say("feed.anonymous") : addendum.name();
		return new FeedItem(link, addendum.title().orElse(name), new FeedItem.Author(name, null), addendum.createdAt(),
				addendum.createdAt(), List.of(), Excerpt.of(text),
				new SafeHtml(
						belongs + Renderer.in(head.site().language()).render(text, channel, NOTES_HEADING).whole()),
				null, work);
	}

	private static String escape(String text) {
		return HtmlUtils.htmlEscape(text, "UTF-8");
	}

	/**
	 * Puts addenda among posts, by time; both come newest first.
	 * @param most how many items a feed may have
	 */
	static List<FeedItem> among(List<FeedItem> posts, List<FeedItem> addenda, int most) {
		List<FeedItem> items = new ArrayList<>();
		int next = 0;
		for (FeedItem post : posts) {
			while (next < addenda.size() && addenda.get(next).publishedAt().isAfter(post.publishedAt())) {
				items.add(addenda.get(next++));
			}
			items.add(post);
		}
		items.addAll(addenda.subList(next, addenda.size()));
		return items.subList(0, Math.min(most, items.size()));
	}

}
