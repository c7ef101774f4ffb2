package blog.ibid.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A post, or a comment on it.
 *
 * @param comment null: the post itself
 */
public record Target(long post, @Nullable Long comment) {

	private static final Pattern FORM = Pattern.compile("p([0-9]{1,18})(?:c([0-9]{1,18}))?");

	static Target post(long post) {
		return new Target(post, null);
	}

	/** Spelt as in {@code p12} or {@code p12c45}. */
	static List<Target> read(List<String> spelt) {
		List<Target> targets = new ArrayList<>();
		for (String one : spelt) {
			Matcher parts = FORM.matcher(one);
			if (parts.matches()) {
				targets.add(new Target(Long.parseLong(parts.group(1)),
						(parts.group(2) != null) ? Long.valueOf(parts.group(2)) : null));
			}
		}
		return targets;
	}

	@Override
	public String toString() {
		return "p" + this.post + ((this.comment != null) ? "c" + this.comment : "");
	}

}
