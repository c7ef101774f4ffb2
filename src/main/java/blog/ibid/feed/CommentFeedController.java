package blog.ibid.feed;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import blog.ibid.comment.RecentComment;
import blog.ibid.comment.RecentComments;
import blog.ibid.post.OldAddresses;
import blog.ibid.post.PostLink;
import blog.ibid.post.PublishedPost;
import blog.ibid.post.PublishedPosts;
import blog.ibid.site.Addresses;
import blog.ibid.site.PageGone;
import blog.ibid.site.PageNotFound;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriUtils;

import static blog.ibid.feed.FeedFormat.FEED;
import static blog.ibid.feed.FeedFormat.NAMED;
import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The newest comments: on all posts, or on one post or page.
 */
@RestController
@Transactional(readOnly = true)
class CommentFeedController {

	private static final String DAY = "/{year:[0-9]{4}}/{month:[0-9]{2}}/{day:[0-9]{2}}/{slug}/";

	private static final String MONTH = "/{year:[0-9]{4}}/{month:[0-9]{2}}/{slug:.*[^0-9].*|[0-9]|[0-9]{3,}}/";

	/** Whatever other feeds don't begin with. */
	private static final String PAGE = "/{top:(?!(?:[0-9]{4}|feed|comments|category|tag|author)$).+}/";

	private static final String SECOND = PAGE + "{second}/";

	private static final String THIRD = SECOND + "{third}/";

	private static final String FOURTH = THIRD + "{fourth}/";

	private final CommentFeeds feeds;

	private final FeedHeads heads;

	private final RecentComments recent;

	private final PublishedPosts posts;

	private final OldAddresses old;

	private final Addresses addresses;

	CommentFeedController(CommentFeeds feeds, FeedHeads heads, RecentComments recent, PublishedPosts posts,
			OldAddresses old, Addresses addresses) {
		this.feeds = feeds;
		this.heads = heads;
		this.recent = recent;
		this.posts = posts;
		this.old = old;
		this.addresses = addresses;
	}

	@GetMapping({ "/comments/" + FEED, "/comments/" + NAMED })
	ResponseEntity<byte[]> newest(@PathVariable Optional<String> format, HttpServletRequest request) {
		FeedFormat asked = FeedFormat.asked(format, "/comments/", request);
		List<RecentComment> newest = this.recent.newest(PostFeeds.ITEMS);
		Map<Long, PostLink> on = this.posts.links(newest.stream().map(RecentComment::postId).distinct().toList());
		FeedHead all = this.heads.of("/comments/", request).readOn("/");
		FeedHead head = all.about(all.say("feed.comments.title"), "");
		return asked.answer(this.feeds.of(newest, on, head));
	}

	@GetMapping({ DAY + FEED, DAY + NAMED, MONTH + FEED, MONTH + NAMED })
	ResponseEntity<byte[]> onPost(@PathVariable String slug, @PathVariable Optional<String> format,
			HttpServletRequest request) {
		return on(this.posts.post(slug), format, request);
	}

	@GetMapping({ PAGE + FEED, PAGE + NAMED, SECOND + FEED, SECOND + NAMED, THIRD + FEED, THIRD + NAMED, FOURTH + FEED,
			FOURTH + NAMED })
	ResponseEntity<byte[]> onPage(@PathVariable Optional<String> format, HttpServletRequest request) {
		return on(this.posts.at(page(request).replaceAll("^/|/$", "")), format, request);
	}

	private ResponseEntity<byte[]> on(Optional<PublishedPost> found, Optional<String> format,
			HttpServletRequest request) {
		if (found.isEmpty()) {
			FeedFormat.asked(format, movedTo(page(request)), request);
			throw new PageNotFound();
		}
		PublishedPost post = found.get();
		String page = post.address().in(this.addresses);
		FeedFormat asked = FeedFormat.asked(format, page, request);
		var link = new PostLink(post.title(), post.address());
		FeedHead head = this.heads.of(page, request);
		return asked.answer(this.feeds.of(this.recent.newestOn(post.id(), PostFeeds.ITEMS), Map.of(post.id(), link),
				head.about(head.say("feed.comments.of", CommentFeeds.name(link, head)), "")));
	}

	/** Where the page with an old address is read. */
	private String movedTo(String page) {
		OldAddresses.Fate fate = this.old.of(page).orElseThrow(PageNotFound::new);
		return fate.movedTo().orElseThrow(PageGone::new).in(this.addresses);
	}

	/** The decoded address of the page whose feed is asked for. */
	private static String page(HttpServletRequest request) {
		String path = UriUtils.decode(request.getRequestURI(), UTF_8);
		return path.substring(0, path.lastIndexOf("/" + FEED) + 1);
	}

}
