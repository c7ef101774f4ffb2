package blog.ibid.reading;

import blog.ibid.comment.CommentPlace;
import blog.ibid.comment.Conversations;
import blog.ibid.post.PostLink;
import blog.ibid.post.PublishedPosts;
import blog.ibid.site.Addresses;
import blog.ibid.site.PageMoved;
import blog.ibid.site.PageNotFound;

import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The permalinks of comments. Not for good: a comment's page of the conversation changes
 * when earlier ones come or go.
 */
@Controller
@Transactional(readOnly = true)
class CommentController {

	private final Conversations conversations;

	private final PublishedPosts posts;

	private final Addresses addresses;

	CommentController(Conversations conversations, PublishedPosts posts, Addresses addresses) {
		this.conversations = conversations;
		this.posts = posts;
		this.addresses = addresses;
	}

	@GetMapping("/comments/{id:[0-9]{1,18}}/")
	void comment(@PathVariable long id) {
		throw PageMoved.forNow(place(id));
	}

	/** Where a comment is read now. */
	private String place(long id) {
		CommentPlace place = this.conversations.place(id).orElseThrow(PageNotFound::new);
		PostLink post = this.posts.link(place.postId()).orElseThrow(PageNotFound::new);
		return Addresses.commentPage(post.address().in(this.addresses), place.page()) + Addresses.commentAnchor(id);
	}

}
