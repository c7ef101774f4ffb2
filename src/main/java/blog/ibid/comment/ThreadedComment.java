package blog.ibid.comment;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A comment with the replies below it. Indents stop at {@value #MAX_DEPTH} levels: what
 * is deeper follows its parent on the last of them, and says whom it replies to.
 *
 * @param comment the comment
 * @param repliesTo what it replies to, only where its place does not show that
 * @param replies oldest first
 */
public record ThreadedComment(PublicComment comment, Optional<PublicComment> repliesTo, List<ThreadedComment> replies) {

	static final int MAX_DEPTH = 6;

	/** How many comments it has, itself among them. */
	int size() {
		return 1 + this.replies.stream().mapToInt(ThreadedComment::size).sum();
	}

	/**
	 * Makes threads of comments.
	 * @param comments in the order of time, with their parents
	 */
	static List<ThreadedComment> arrange(List<PublicComment> comments) {
		Map<Long, List<PublicComment>> byParent = new HashMap<>();
		Set<Long> all = comments.stream().map(PublicComment::id).collect(Collectors.toSet());
		for (PublicComment comment : comments) {
			Long parent = (comment.parentId() != null && all.contains(comment.parentId())) ? comment.parentId() : 0L;
			byParent.computeIfAbsent(parent, (id) -> new ArrayList<>()).add(comment);
		}
		return below(0L, 1, byParent);
	}

	private static List<ThreadedComment> below(Long parent, int depth, Map<Long, List<PublicComment>> byParent) {
		List<ThreadedComment> level = new ArrayList<>();
		for (PublicComment comment : byParent.getOrDefault(parent, List.of())) {
			List<ThreadedComment> replies = (depth < MAX_DEPTH) ? below(comment.id(), depth + 1, byParent) : List.of();
			if (comment.shown() || !replies.isEmpty()) {
				level.add(new ThreadedComment(comment, Optional.empty(), replies));
			}
			if (depth == MAX_DEPTH) {
				addAllBelow(comment, byParent, level);
			}
		}
		return level;
	}

	private static void addAllBelow(PublicComment start, Map<Long, List<PublicComment>> byParent,
			List<ThreadedComment> level) {
		Deque<PublicComment> parents = new ArrayDeque<>();
		Deque<PublicComment> waiting = new ArrayDeque<>();
		pushReplies(start, byParent, waiting, parents);
		while (!waiting.isEmpty()) {
			PublicComment comment = waiting.pop();
			PublicComment parent = parents.pop();
			if (comment.shown()) {
				level.add(new ThreadedComment(comment, Optional.of(parent).filter(PublicComment::shown), List.of()));
			}
			pushReplies(comment, byParent, waiting, parents);
		}
	}

	private static void pushReplies(PublicComment parent, Map<Long, List<PublicComment>> byParent,
			Deque<PublicComment> waiting, Deque<PublicComment> parents) {
		List<PublicComment> replies = byParent.getOrDefault(parent.id(), List.of());
		for (int i = replies.size() - 1; i >= 0; i--) {
			waiting.push(replies.get(i));
			parents.push(parent);
		}
	}

}
