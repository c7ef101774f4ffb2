package blog.ibid.text;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Puts a text's headings on levels without gaps, below the title of the page: a reader
 * who goes from heading to heading must not look for one that isn't there (HTML standard,
 * "Headings and outlines").
 */
final class Headings {

	private static final int TOP = 2;

	private static final int LOWEST = 6;

	/** Levels as written, of the headings above the place reached. */
	private final Deque<Character> above = new ArrayDeque<>();

	private Headings() {
	}

	static void settle(Branch root) {
		new Headings().walk(root);
	}

	private void walk(Branch branch) {
		for (Object child : branch.children) {
			if (child instanceof Branch block && !block.isInline()) {
				if (isHeading(block.name)) {
					block.name = "h" + level(block.name.charAt(1));
				}
				else {
					walk(block);
				}
			}
		}
	}

	private static boolean isHeading(String name) {
		return name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6';
	}

	private int level(char written) {
		while (!this.above.isEmpty() && this.above.peek() >= written) {
			this.above.pop();
		}
		int level = Math.min(TOP + this.above.size(), LOWEST);
		this.above.push(written);
		return level;
	}

}
