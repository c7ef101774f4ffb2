package blog.ibid.post;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts a page away that something else has replaced: its authors keep it, and readers
 * find it no longer.
 */
@Component
public class PageRetirement {

	private final EditablePosts posts;

	private final Standings standings;

	PageRetirement(EditablePosts posts, Standings standings) {
		this.posts = posts;
		this.standings = standings;
	}

	/** Takes a page from its readers; one that isn't published stays as it is. */
	@Transactional
	public void retire(long page) {
		this.posts.takePublishedPage(page)
			.ifPresent((post) -> this.standings.change(post, Standing.of(post).with(PostStatus.PRIVATE)));
	}

}
