package blog.ibid.comment;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How often each word occurred in what the author took for spam, and in what not.
 */
@Component
class SpamWords {

	/** Counts the replies. */
	static final String ALL = "";

	private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}$€£!]+");

	private static final int LONGEST = 40;

	private static final int MOST = 400;

	private static final int AT_ONCE = 1000;

	private final JdbcTemplate jdbc;

	private final JdbcClient client;

	SpamWords(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
		this.client = JdbcClient.create(jdbc);
	}

	/** The words that tell a reply from others, each once, who wrote it among them. */
	static Set<String> of(String name, String url, String text) {
		Set<String> words = new LinkedHashSet<>();
		add(words, "name:", name);
		add(words, "url:", url);
		add(words, "", text);
		return words;
	}

	private static void add(Set<String> words, String prefix, String text) {
		Arrays.stream(BETWEEN.split(text.toLowerCase(Locale.ROOT)))
			.filter((word) -> word.length() > 2 && word.length() <= LONGEST)
			.limit(MOST)
			.forEach((word) -> words.add(prefix + word));
	}

	/** How many replies it has seen. */
	Count all() {
		return this.client.sql("select ham, spam from spam_word where word = :all")
			.param("all", ALL)
			.query((row, number) -> new Count(row.getInt(1), row.getInt(2)))
			.optional()
			.orElse(Count.NONE);
	}

	/** What is known of some words, and of {@link #ALL}. */
	Map<String, Count> counts(Set<String> words) {
		Map<String, Count> counts = new HashMap<>();
		Set<String> asked = new LinkedHashSet<>(words);
		asked.add(ALL);
		RowCallbackHandler collect = (row) -> counts.put(row.getString(1), new Count(row.getInt(2), row.getInt(3)));
		this.client.sql("select word, ham, spam from spam_word where word in (:words)")
			.param("words", asked)
			.query(collect);
		return counts;
	}

	/**
	 * Learns, in the caller's transaction.
	 * @param ham -1, 0 or 1 times
	 * @param spam -1, 0 or 1 times
	 */
	void learn(Set<String> words, int ham, int spam) {
		Map<String, Count> counts = new HashMap<>();
		words.forEach((word) -> counts.put(word, new Count(ham, spam)));
		counts.put(ALL, new Count(ham, spam));
		learn(counts);
	}

	/**
	 * Learns much at once, in the caller's transaction. {@link #ALL} comes first, so that
	 * two who learn wait for one another and never each for the other.
	 */
	void learn(Map<String, Count> more) {
		Set<String> known = new HashSet<>();
		List<String> words = more.keySet().stream().sorted().toList();
		for (int i = 0; i < words.size(); i += AT_ONCE) {
			known.addAll(counts(new HashSet<>(words.subList(i, Math.min(words.size(), i + AT_ONCE)))).keySet());
		}
		this.jdbc.batchUpdate("update spam_word set ham = ham + ?, spam = spam + ? where word = ?",
				words.stream()
					.filter(known::contains)
					.map((word) -> new Object[] { count(more, word).ham, count(more, word).spam, word })
					.toList());
		this.jdbc.batchUpdate("insert into spam_word (word, ham, spam) values (?, ?, ?)",
				words.stream()
					.filter((word) -> !known.contains(word))
					.map((word) -> new Object[] { word, Math.max(0, count(more, word).ham),
							Math.max(0, count(more, word).spam) })
					.toList());
	}

	private static Count count(Map<String, Count> counts, String word) {
		return counts.getOrDefault(word, Count.NONE);
	}

	/**
	 * @param ham replies that were no spam
	 * @param spam replies that were
	 */
	record Count(int ham, int spam) {

		static final Count NONE = new Count(0, 0);

		Count plus(Count more) {
			return new Count(this.ham + more.ham, this.spam + more.spam);
		}

	}

}
