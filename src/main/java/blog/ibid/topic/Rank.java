package blog.ibid.topic;

import org.jspecify.annotations.Nullable;

/**
 * Keys that put things in order as text, and between any two of which there is room for
 * another. They are digits only, which every database compares alike, and never end in 0.
 */
final class Rank {

	/** A longer key is a sign that all in the place should get new ones. */
	static final int LONGEST = 100;

	private static final int WIDTH = 8;

	private static final long STEP = 1_000;

	private static final String FIRST = "5";

	private Rank() {
	}

	/**
	 * A key between two.
	 * @param before null: at the beginning
	 * @param after null: at the end
	 */
	static String between(@Nullable String before, @Nullable String after) {
		if (before == null && after == null) {
			return FIRST;
		}
		if (after == null) {
			return following(String.valueOf(before));
		}
		String low = (before != null) ? before : "";
		var key = new StringBuilder();
		boolean open = false;
		for (int at = 0;; at++) {
			int from = (at < low.length()) ? low.charAt(at) - '0' : 0;
			int to = (open || at >= after.length()) ? 10 : after.charAt(at) - '0';
			if (to - from > 1) {
				return key.append((from + to) / 2).toString();
			}
			key.append(from);
			open |= to > from;
		}
	}

	/** Lists grow at the end, so that keys there stay short. */
	private static String following(String key) {
		String head = (key + "00000000").substring(0, WIDTH);
		long next = Long.parseLong(head) + STEP;
		return (next < 99_999_999L) ? trimmed("%08d".formatted(next)) : between(key, "99999999" + "9".repeat(LONGEST));
	}

	private static String trimmed(String key) {
		return key.replaceFirst("0+$", "");
	}

	/** The key of one of many things in order, with the same room between all. */
	static String nth(int number, int count) {
		long step = 99_000_000L / (count + 1);
		return trimmed("%08d".formatted(step * (number + 1) / 10 * 10 + 1));
	}

}
