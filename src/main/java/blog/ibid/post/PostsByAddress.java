package blog.ibid.post;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import blog.ibid.site.Addresses;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/**
 * Finds the post or page that is read at a path, by earlier addresses of it too.
 */
@Component
public class PostsByAddress {

	private final PublishedPosts posts;

	private final OldAddresses old;

	private final Addresses addresses;

	private final JdbcClient jdbc;

	PostsByAddress(PublishedPosts posts, OldAddresses old, Addresses addresses, JdbcClient jdbc) {
		this.posts = posts;
		this.old = old;
		this.addresses = addresses;
		this.jdbc = jdbc;
	}

	/**
	 * Finds it.
	 * @param path encoded, with or without a slash at its end
	 */
	public Optional<PublishedPost> find(String path) {
		String decoded = UriUtils.decode(path.replaceAll("%(?![0-9A-Fa-f]{2})", ""), StandardCharsets.UTF_8);
		return current(decoded).or(() -> this.old.of(decoded)
			.flatMap(OldAddresses.Fate::movedTo)
			.flatMap((address) -> current(UriUtils.decode(address.in(this.addresses), StandardCharsets.UTF_8))));
	}

	/** Where a post is read, or was; empty if it never came out. */
	public Optional<PostAddress> addressOf(long post) {
		return this.jdbc
			.sql("select " + PostAddress.COLUMNS + " from post p where p.id = :id and p.published_on is not null")
			.param("id", post)
			.query((row, number) -> PostAddress.read(row, 1))
			.optional();
	}

	private Optional<PublishedPost> current(String path) {
		String bare = path.replaceAll("^/+|/+$", "");
		String slashed = "/" + bare + "/";
		return this.posts.at(bare)
			.or(() -> this.posts.post(bare.substring(bare.lastIndexOf('/') + 1)))
			.filter((post) -> UriUtils.decode(post.address().in(this.addresses), StandardCharsets.UTF_8)
				.equals(slashed));
	}

}
