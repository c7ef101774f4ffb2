package blog.ibid.reading;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import blog.ibid.post.Listing;
import blog.ibid.post.PostLink;
import blog.ibid.post.PostLists;
import blog.ibid.post.PublishedPosts;
import blog.ibid.site.Addresses;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Guesses what somebody looked for who came to a wrong address.
 */
@Component
@Transactional(readOnly = true)
class Nearest {

	private static final int SHOWN = 5;

	private static final int LOOKED_AT = 50;

	private static final int SHORTEST_WORD = 3;

	private final PublishedPosts posts;

	private final PostLists lists;

	private final Addresses addresses;

	Nearest(PublishedPosts posts, PostLists lists, Addresses addresses) {
		this.posts = posts;
		this.lists = lists;
		this.addresses = addresses;
	}

	/** Posts whose slug begins like some words, those with most words in common first. */
	List<Link> to(String words) {
		List<String> asked = Arrays.stream(words.toLowerCase().split("[^\\p{L}\\p{N}]+"))
			.filter((word) -> word.length() >= SHORTEST_WORD)
			.toList();
		if (asked.isEmpty()) {
			return List.of();
		}
		Comparator<PostLink> byLikeness = Comparator.comparingLong((post) -> -inCommon(post, asked));
		return this.posts.beginningWith(asked.get(0), LOOKED_AT)
			.stream()
			.sorted(byLikeness)
			.limit(SHOWN)
			.map((post) -> new Link(post.title(), post.address().in(this.addresses)))
			.toList();
	}

	private static long inCommon(PostLink post, List<String> asked) {
		Set<String> has = new HashSet<>(Arrays.asList(post.address().path().split("-")));
		return asked.stream().filter(has::contains).count();
	}

	List<Link> newest(long postsVersion) {
		return this.lists.page(new Listing.Home(), 1, postsVersion)
			.stream()
			.flatMap((page) -> page.posts().stream())
			.limit(SHOWN)
			.map((post) -> new Link(post.title(), post.address().in(this.addresses)))
			.toList();
	}

}
