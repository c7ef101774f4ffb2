package blog.ibid.comment;

import java.util.Locale;
import java.util.Set;

/**
 * What is done with comments on the author's side.
 */
enum Decision {

	APPROVE(CommentStatus.APPROVED), HOLD(CommentStatus.PENDING), SPAM(CommentStatus.SPAM), BIN(CommentStatus.TRASHED),
	/** Back to where it was before it came into the bin. */
	RESTORE(CommentStatus.APPROVED, CommentStatus.PENDING),
	/** The same for what was taken for spam. */
	NOT_SPAM(CommentStatus.APPROVED, CommentStatus.PENDING),
	/** For good. */
	DELETE;

	private final Set<CommentStatus> results;

	Decision(CommentStatus... results) {
		this.results = Set.of(results);
	}

	/** What a comment may be after it. */
	Set<CommentStatus> results() {
		return this.results;
	}

	boolean isRestoring() {
		return this == RESTORE || this == NOT_SPAM;
	}

	/** Part of the names of its words. */
	String word() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
