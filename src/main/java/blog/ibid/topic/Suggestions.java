package blog.ibid.topic;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import blog.ibid.post.Terms;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Guesses where something belongs: the topics that weigh most for it.
 */
@Component
class Suggestions {

	private static final int MOST = 3;

	private final JdbcClient jdbc;

	private final TextLinks links;

	private final Terms terms;

	Suggestions(JdbcClient jdbc, TextLinks links, Terms terms) {
		this.jdbc = jdbc;
		this.links = links;
		this.terms = terms;
	}

	/** The best topics for each, the best first; none where nothing speaks for one. */
	Map<Target, List<Suggestion>> of(List<Unfiled.Item> items, Outline outline) {
		List<Topic> topics = outline.list().all().filter((topic) -> topic.id() != Topic.LIST).toList();
		Weighing.Known known = known(items, topics);
		Map<Target, List<Suggestion>> best = new HashMap<>();
		for (Unfiled.Item item : items) {
			best.put(item.target(),
					topics.stream()
						.map((topic) -> new Weighing(item, topic, known).suggestion())
						.filter((suggestion) -> suggestion.weight() >= Weighing.WORD)
						.sorted(Comparator.comparingDouble(Suggestion::weight).reversed())
						.limit(MOST)
						.toList());
		}
		return best;
	}

	private Weighing.Known known(List<Unfiled.Item> items, List<Topic> topics) {
		Set<Long> posts = topics.stream()
			.flatMap((topic) -> topic.entries().stream())
			.flatMap((entry) -> (entry.postId() != null) ? Stream.of(entry.postId()) : Stream.empty())
			.collect(Collectors.toCollection(HashSet::new));
		items.forEach((item) -> posts.add(item.target().post()));
		Map<Long, Long> texts = new HashMap<>();
		Map<Long, String> slugs = new HashMap<>();
		RowCallbackHandler collect = (row) -> {
			texts.put(row.getLong(1), row.getLong(2));
			slugs.put(row.getLong(1), row.getString(3));
		};
		if (!posts.isEmpty()) {
			this.jdbc.sql("select id, text_id, path from post where id in (:posts)")
				.param("posts", posts)
				.query(collect);
		}
		Set<Long> wanted = new HashSet<>(texts.values());
		items.forEach((item) -> wanted.add(item.textId()));
		Map<String, Integer> frequency = new HashMap<>();
		Map<Long, Set<String>> words = new HashMap<>();
		for (Topic topic : topics) {
			Set<String> own = TitleWords.of(topic);
			words.put(topic.id(), own);
			own.forEach((word) -> frequency.merge(word, 1, Integer::sum));
		}
		return new Weighing.Known(texts, slugs, this.links.of(wanted), this.terms.ofPosts(posts), words, frequency);
	}

	/**
	 * A topic for something.
	 */
	record Suggestion(long topic, String title, double weight, List<Reason> reasons) {
	}

	/**
	 * @param key names the sentence in the messages
	 * @param count of entries that speak for it
	 * @param words which, empty where they say nothing
	 */
	record Reason(String key, int count, String words) {
	}

}
