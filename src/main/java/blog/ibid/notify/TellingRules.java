package blog.ibid.notify;

import java.util.Arrays;
import java.util.Map;

import blog.ibid.site.Settings;
import org.jspecify.annotations.Nullable;

/**
 * Which authors are told of what comes in.
 */
record TellingRules(Who who, When when) {

	private static final String WHO = "mail.tell";

	private static final String WHEN = "mail.tell.when";

	static TellingRules of(Settings settings) {
		return new TellingRules(Who.of(settings), When.of(settings));
	}

	Map<String, @Nullable String> rows() {
		return Map.of(WHO, this.who.name(), WHEN, this.when.name());
	}

	private static <E extends Enum<E>> E set(Settings settings, String name, E[] values) {
		String kept = settings.text(name);
		return Arrays.stream(values).filter((value) -> value.name().equals(kept)).findFirst().orElse(values[0]);
	}

	/** Who is told. */
	enum Who {

		/** Whose post it is. */
		AUTHOR,
		/** All who may approve. */
		EDITORS, NOBODY;

		static Who of(Settings settings) {
			return set(settings, WHO, values());
		}

	}

	/** Of what. */
	enum When {

		ALL,
		/** What has to be approved. */
		WAITING;

		static When of(Settings settings) {
			return set(settings, WHEN, values());
		}

	}

}
