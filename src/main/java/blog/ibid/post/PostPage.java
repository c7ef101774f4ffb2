package blog.ibid.post;

import java.util.List;

/**
 * One page of a listing.
 *
 * @param lifted posts that stand above it, on the first page of the home page only
 * @param posts newest first
 * @param number from 1
 * @param pages how many there are, at least 1
 * @param total posts on all pages
 */
public record PostPage(List<PostSummary> lifted, List<PostSummary> posts, int number, int pages, long total) {

	public boolean isEmpty() {
		return this.posts.isEmpty() && this.lifted.isEmpty();
	}

}
