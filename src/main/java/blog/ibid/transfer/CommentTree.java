package blog.ibid.transfer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Who answers whom under one post, with what leads nowhere or in a circle cut.
 */
final class CommentTree {

	private final Map<Long, ReadComment> comments = new LinkedHashMap<>();

	private final Map<Long, Long> parents = new HashMap<>();

	private final List<String> remarks = new ArrayList<>();

	/**
	 * @param comments all comments of one post, in any order; of those with the same
	 * number only the first counts
	 */
	CommentTree(List<ReadComment> comments) {
		comments.forEach((comment) -> this.comments.putIfAbsent(comment.comment().id(), comment));
		this.comments.values().forEach(this::hang);
		this.comments.keySet().forEach(this::cutCircle);
	}

	private void hang(ReadComment read) {
		long parent = read.comment().parent();
		if (parent == 0) {
			return;
		}
		ReadComment above = this.comments.get(parent);
		if (read.kind().isMention()) {
			return;
		}
		if (above == null || above.kind().isMention()) {
			this.remarks.add("Comment " + read.comment().id() + " answered " + parent + ", which is "
					+ ((above == null) ? "not there" : "a mention") + "; it stands at the top.");
			return;
		}
		this.parents.put(read.comment().id(), parent);
	}

	private void cutCircle(Long start) {
		Set<Long> path = new HashSet<>();
		for (Long at = start; at != null && path.add(at); at = this.parents.get(at)) {
			if (start.equals(this.parents.get(at))) {
				this.parents.remove(start);
				this.remarks.add("Comment " + start + " answered itself in a circle; it stands at the top.");
				return;
			}
		}
	}

	@Nullable Long parent(ReadComment read) {
		return this.parents.get(read.comment().id());
	}

	/** The first comment of the thread, itself if it is that. */
	long root(ReadComment read) {
		long root = read.comment().id();
		for (Long above = this.parents.get(root); above != null; above = this.parents.get(root)) {
			root = above;
		}
		return root;
	}

	/** All comments, each after the one it answers. */
	List<ReadComment> parentsFirst() {
		Set<Long> placed = new HashSet<>();
		List<ReadComment> ordered = new ArrayList<>(this.comments.size());
		for (ReadComment read : this.comments.values()) {
			List<ReadComment> upwards = new ArrayList<>();
			for (Long at = read.comment().id(); at != null && placed.add(at); at = this.parents.get(at)) {
				upwards.add(this.comments.get(at));
			}
			for (int i = upwards.size() - 1; i >= 0; i--) {
				ordered.add(upwards.get(i));
			}
		}
		return ordered;
	}

	List<String> remarks() {
		return this.remarks;
	}

}
