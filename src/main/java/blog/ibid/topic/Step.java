package blog.ibid.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A topic or entry as somebody sees it who wants to change it.
 *
 * @param topic whether it is a topic
 * @param id number
 * @param version that was seen
 */
record Step(boolean topic, long id, long version) {

	private static final Pattern FORM = Pattern.compile("([te])([0-9]{1,18})\\.([0-9]{1,18})");

	/** Spelt as in {@code e12.3}; what is spelt otherwise is left out. */
	static List<Step> read(List<String> spelt) {
		List<Step> steps = new ArrayList<>();
		for (String one : spelt) {
			Matcher parts = FORM.matcher(one);
			if (parts.matches()) {
				steps.add(new Step(parts.group(1).equals("t"), Long.parseLong(parts.group(2)),
						Long.parseLong(parts.group(3))));
			}
		}
		return steps;
	}

}
