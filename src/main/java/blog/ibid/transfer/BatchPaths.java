package blog.ibid.transfer;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import blog.ibid.post.PostIntake;
import blog.ibid.post.PostKind;

/**
 * Finds paths for a batch of posts that nothing else has.
 */
final class BatchPaths {

	private final PostIntake posts;

	private final Map<PostKind, Set<String>> taken = new HashMap<>();

	BatchPaths(List<ReadPost> batch, PostIntake posts) {
		this.posts = posts;
		for (PostKind kind : PostKind.values()) {
			List<String> wanted = batch.stream().filter((post) -> post.kind() == kind).map(ReadPost::path).toList();
			this.taken.put(kind, new HashSet<>(posts.taken(kind, wanted)));
		}
	}

	/** A post may go on having its own path. */
	void keepOwn(ReadPost post, String path) {
		this.taken.getOrDefault(post.kind(), new HashSet<>()).remove(path);
	}

	/** The path that a post wants, or one made of it, which is remarked then. */
	String free(ReadPost post) {
		Set<String> known = this.taken.getOrDefault(post.kind(), new HashSet<>());
		String path = post.path();
		for (int n = 2; !known.add(path) || n > 2 && isTaken(post.kind(), path); n++) {
			path = post.path() + "-" + n;
		}
		if (!path.equals(post.path())) {
			post.remarks().add("Something else has its address already; its own ends with “" + path + "”.");
		}
		return path;
	}

	private boolean isTaken(PostKind kind, String path) {
		return !this.posts.taken(kind, List.of(path)).isEmpty();
	}

}
