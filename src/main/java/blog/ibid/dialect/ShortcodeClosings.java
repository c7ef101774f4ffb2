package blog.ibid.dialect;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the closing shortcodes of a text are. They are found once, so that a thousand
 * shortcodes without one don't search the text a thousand times.
 */
final class ShortcodeClosings {

	private static final Pattern CLOSING = Pattern.compile("\\[/([A-Za-z][A-Za-z0-9_-]{0,59})]");

	private final Map<String, TreeSet<Integer>> places = new HashMap<>();

	ShortcodeClosings(String text) {
		if (text.contains("[/")) {
			Matcher matcher = CLOSING.matcher(text);
			while (matcher.find()) {
				this.places.computeIfAbsent(matcher.group(1), (name) -> new TreeSet<>()).add(matcher.start());
			}
		}
	}

	/** The place of the next one with a name, -1 if there is none. */
	int next(String name, int from) {
		TreeSet<Integer> known = this.places.get(name);
		Integer place = (known != null) ? known.ceiling(from) : null;
		return (place != null) ? place : -1;
	}

	static int end(int closing, String name) {
		return closing + name.length() + "[/]".length();
	}

}
