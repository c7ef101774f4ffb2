package blog.ibid.comment;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The piles that comments lie on; each lies on one.
 */
enum DeskTab {

	WAITING("c.status = 'PENDING'", "c.status", Decision.APPROVE, Decision.SPAM, Decision.BIN),

	APPROVED("c.mention = false and c.status = 'APPROVED'", "c.mention, c.status", Decision.HOLD, Decision.SPAM,
			Decision.BIN),

	MENTIONS("c.mention = true and c.status = 'APPROVED'", "c.mention, c.status", Decision.HOLD, Decision.SPAM,
			Decision.BIN),

	SPAM("c.status = 'SPAM'", "c.status", Decision.NOT_SPAM, Decision.DELETE),

	BIN("c.status = 'TRASHED'", "c.status", Decision.RESTORE, Decision.DELETE);

	private final String condition;

	private final String order;

	private final List<Decision> decisions;

	DeskTab(String condition, String order, Decision... decisions) {
		this.condition = condition;
		this.order = order;
		this.decisions = List.of(decisions);
	}

	static Optional<DeskTab> of(String name) {
		return Arrays.stream(values()).filter((tab) -> tab.word().equals(name)).findFirst();
	}

	static DeskTab of(CommentStatus status, boolean mention) {
		return switch (status) {
			case PENDING -> WAITING;
			case APPROVED -> mention ? MENTIONS : APPROVED;
			case SPAM -> SPAM;
			case TRASHED -> BIN;
		};
	}

	/** In SQL, of the comment whose alias is {@code c}. */
	String condition() {
		return this.condition;
	}

	/**
	 * The columns that the condition fixes: H2 takes the order from an index only if all
	 * of its columns are named.
	 */
	String order() {
		return this.order;
	}

	/** What can be decided on a comment here, the likeliest first. */
	List<Decision> decisions() {
		return this.decisions;
	}

	/** Its name in addresses and words. */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

}
