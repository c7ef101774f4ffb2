package blog.ibid.media;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * What of the library is asked for. What isn't understood asks for nothing.
 *
 * @param q words in the title, the description or the name of the file
 * @param kind of {@link MediaKind}, in lower case
 * @param month as in 2026-11
 * @param show of {@link Show}, in lower case
 * @param before the number of the last one seen
 */
record LibraryFilter(@Nullable String q, @Nullable String kind, @Nullable String month, @Nullable String show,
		@Nullable Long before) {

	enum Show {

		MINE, UNDESCRIBED, UNUSED

	}

	private static final int LONGEST = 200;

	/** The words, empty for none. */
	String typed() {
		String words = (this.q != null) ? this.q.strip() : "";
		return words.substring(0, Math.min(words.length(), LONGEST));
	}

	/** As a pattern of LIKE with the escape !. */
	Optional<String> words() {
		String cut = typed().toLowerCase(Locale.ROOT);
		return cut.isEmpty() ? Optional.empty() : Optional.of("%" + cut.replaceAll("([!%_])", "!$1") + "%");
	}

	Optional<MediaKind> ofKind() {
		return one(MediaKind.values(), this.kind);
	}

	Optional<Show> shown() {
		return one(Show.values(), this.show);
	}

	private static <E extends Enum<E>> Optional<E> one(E[] values, @Nullable String name) {
		return Arrays.stream(values).filter((value) -> value.name().equalsIgnoreCase(name)).findFirst();
	}

	Optional<YearMonth> inMonth() {
		try {
			return (this.month != null) ? Optional.of(YearMonth.parse(this.month)) : Optional.empty();
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	long after() {
		return (this.before != null) ? this.before : 0;
	}

	/** Its parts by their names, without the place. */
	Map<String, String> given() {
		Map<String, String> given = new TreeMap<>();
		put(given, "q", this.q);
		put(given, "kind", this.kind);
		put(given, "month", this.month);
		put(given, "show", this.show);
		return given;
	}

	private static void put(Map<String, String> given, String name, @Nullable String value) {
		if (value != null && !value.isBlank()) {
			given.put(name, value);
		}
	}

	/** Whether it leaves anything out. */
	public boolean isNarrow() {
		return words().isPresent() || ofKind().isPresent() || inMonth().isPresent() || shown().isPresent();
	}

}
