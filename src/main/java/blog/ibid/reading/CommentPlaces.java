package blog.ibid.reading;

import blog.ibid.comment.CommentPlace;
import blog.ibid.comment.ShownComments;
import blog.ibid.post.PostLink;
import blog.ibid.post.PublishedPosts;
import blog.ibid.site.Addresses;
import blog.ibid.site.PageNotFound;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Knows where comments are read, however long their conversation.
 */
@Component
class CommentPlaces {

	private final ShownComments comments;

	private final PublishedPosts posts;

	private final Addresses addresses;

	CommentPlaces(ShownComments comments, PublishedPosts posts, Addresses addresses) {
		this.comments = comments;
		this.posts = posts;
		this.addresses = addresses;
	}

	/**
	 * Where an approved comment is read now.
	 * @throws PageNotFound if readers can't see it
	 */
	String of(long id) {
		CommentPlace place = this.comments.place(id).orElseThrow(PageNotFound::new);
		if (place.restPage() > 0) {
			return this.addresses.thread(place.rootId(), place.restPage()) + Addresses.commentAnchor(id);
		}
		return Addresses.commentPage(post(place.postId()).href(), place.page()) + Addresses.commentAnchor(id);
	}

	/** A post that readers can see, and its title. */
	Link post(long id) {
		PostLink post = this.posts.link(id).orElseThrow(PageNotFound::new);
		return new Link(post.title(), post.address().in(this.addresses));
	}

	/** After a POST (303). */
	ModelAndView redirect(String address) {
		RedirectView there = new RedirectView(address);
		there.setStatusCode(HttpStatus.SEE_OTHER);
		there.setExposeModelAttributes(false);
		return new ModelAndView(there);
	}

}
