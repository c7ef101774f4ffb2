package blog.ibid.transfer;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Whether a comment was shown. WordPress writes {@code 1}, {@code 0}, {@code spam},
 * {@code trash} and {@code post-trashed}; other tools spell them out.
 */
enum Approval {

	APPROVED, PENDING, SPAM, TRASHED;

	/** Reads a spelling, null if it is unknown. */
	static @Nullable Approval of(String spelling) {
		return switch (spelling.toLowerCase(Locale.ROOT)) {
			case "1", "approve", "approved", "true", "yes" -> APPROVED;
			case "0", "hold", "pending", "unapproved", "moderated", "false", "no" -> PENDING;
			case "spam" -> SPAM;
			case "trash", "trashed", "post-trashed" -> TRASHED;
			default -> null;
		};
	}

}
