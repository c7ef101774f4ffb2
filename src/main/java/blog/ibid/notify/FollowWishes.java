package blog.ibid.notify;

import java.util.Optional;

import blog.ibid.post.PostLink;
import blog.ibid.post.PostsByAddress;
import blog.ibid.post.PublishedPost;
import blog.ibid.post.PublishedPosts;
import blog.ibid.site.Addresses;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the wish to follow a conversation from the page that it stands on.
 */
@Component
class FollowWishes {

	private final MailRoute route;

	private final Follows follows;

	private final Outbox outbox;

	private final PublishedPosts posts;

	private final PostsByAddress byAddress;

	private final Addresses addresses;

	FollowWishes(MailRoute route, Follows follows, Outbox outbox, PublishedPosts posts, PostsByAddress byAddress,
			Addresses addresses) {
		this.route = route;
		this.follows = follows;
		this.outbox = outbox;
		this.posts = posts;
		this.byAddress = byAddress;
		this.addresses = addresses;
	}

	/**
	 * Asks the owner of an address whether that is wanted.
	 * @param on the path of a post's page
	 * @return where to go on reading
	 */
	@Transactional
	public String follow(String on, String email) {
		Optional<PublishedPost> post = this.byAddress.find(on);
		if (post.isPresent() && this.route.isOpen()) {
			this.follows.ask(email, post.get().id(), null).ifPresent(this.outbox::toConfirm);
		}
		return post.map((found) -> found.address().in(this.addresses)).orElse("/");
	}

	/** Where a post is read. */
	@Transactional(readOnly = true)
	public String place(long post) {
		return this.posts.link(post).map(PostLink::address).map((address) -> address.in(this.addresses)).orElse("/");
	}

}
