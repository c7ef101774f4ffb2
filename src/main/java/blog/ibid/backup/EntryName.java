package blog.ibid.backup;

import java.util.regex.Pattern;

/**
 * The names of what a backup holds.
 */
final class EntryName {

	/** One step of a path, which does not climb. */
	private static final Pattern STEP = Pattern.compile("(?!\\.{1,2}$)[^/\\\\\\p{Cntrl}]+");

	private static final Pattern TABLE = Pattern.compile("tables/[a-z][a-z0-9_]{0,60}\\.jsonl");

	private static final int LONGEST = 1000;

	private EntryName() {
	}

	/** Whether it is that of a table, or of a medium that stays in its folder. */
	static boolean isSafe(String name) {
		if (!name.startsWith(Manifest.MEDIA)) {
			return TABLE.matcher(name).matches();
		}
		if (name.length() > LONGEST) {
			return false;
		}
		for (String step : name.substring(Manifest.MEDIA.length()).split("/", -1)) {
			if (!STEP.matcher(step).matches()) {
				return false;
			}
		}
		return true;
	}

	/** For a message. */
	static String printable(String name) {
		return name.replaceAll("\\p{Cntrl}", "?");
	}

}
