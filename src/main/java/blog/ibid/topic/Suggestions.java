package blog.ibid.topic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import blog.ibid.post.PublicTerm;
import blog.ibid.post.Terms;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Guesses where something belongs: by what it cites and what cites it, by sources and
 * categories that it shares with what stands there, and by the words of its title.
 */
@Component
class Suggestions {

	private static final int MOST = 3;

	private static final double CITATION = 5;

	private static final double SOURCE = 4;

	private static final double CATEGORY = 3;

	private static final double WORD = 1.5;

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
		Known known = known(items, topics);
		Map<Target, List<Suggestion>> best = new HashMap<>();
		for (Unfiled.Item item : items) {
			best.put(item.target(),
					topics.stream()
						.map((topic) -> weigh(item, topic, known))
						.filter((suggestion) -> suggestion.weight() >= WORD)
						.sorted(Comparator.comparingDouble(Suggestion::weight).reversed())
						.limit(MOST)
						.toList());
		}
		return best;
	}

	private Known known(List<Unfiled.Item> items, List<Topic> topics) {
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
		return new Known(texts, slugs, this.links.of(wanted), this.terms.ofPosts(posts), words, frequency);
	}

	private Suggestion weigh(Unfiled.Item item, Topic topic, Known known) {
		List<Reason> reasons = new ArrayList<>();
		TextLinks.Links own = known.links.getOrDefault(item.textId(), new TextLinks.Links(Set.of(), Set.of()));
		String slug = known.slugs.getOrDefault(item.target().post(), "");
		int cites = 0;
		int cited = 0;
		int shared = 0;
		int kin = 0;
		Set<String> names = names(known.terms.get(item.target().post()));
		Map<String, Integer> categories = new HashMap<>();
		for (ListEntry entry : topic.entries()) {
			Long post = entry.postId();
			if (post == null) {
				continue;
			}
			TextLinks.Links theirs = known.links.get(known.texts.getOrDefault(post, 0L));
			boolean same = post == item.target().post();
			kin += same ? 1 : 0;
			cites += (!same && own.slugs().contains(known.slugs.getOrDefault(post, "?"))) ? 1 : 0;
			cited += (!same && theirs != null && theirs.slugs().contains(slug)) ? 1 : 0;
			shared += (!same && theirs != null && own.sources().stream().anyMatch(theirs.sources()::contains)) ? 1 : 0;
			names(known.terms.get(post)).stream()
				.filter(names::contains)
				.forEach((name) -> categories.merge(name, 1, Integer::sum));
		}
		double weight = 0;
		weight += tell(reasons, "kin", kin, "", CITATION * 2);
		weight += tell(reasons, "cites", cites, "", CITATION);
		weight += tell(reasons, "cited", cited, "", CITATION);
		weight += tell(reasons, "source", shared, "", SOURCE);
		Map.Entry<String, Integer> category = categories.entrySet()
			.stream()
			.max(Map.Entry.comparingByValue())
			.orElse(Map.entry("", 0));
		if (tell(reasons, "category", category.getValue(), category.getKey(), 1) > 0) {
			weight += CATEGORY * category.getValue() / topic.entries().size();
		}
		List<String> common = TitleWords.of(item.title())
			.stream()
			.filter(known.words.getOrDefault(topic.id(), Set.of())::contains)
			.filter((word) -> known.frequency.getOrDefault(word, 1) <= Math.max(2, known.words.size() / 4))
			.sorted()
			.toList();
		weight += tell(reasons, "words", common.size(), String.join(", ", common), WORD);
		return new Suggestion(topic.id(), topic.title(), weight, reasons);
	}

	private static Set<String> names(@Nullable Collection<PublicTerm> terms) {
		return (terms == null) ? Set.of()
				: terms.stream()
					.filter((term) -> !term.path().equals("uncategorized"))
					.map(PublicTerm::name)
					.collect(Collectors.toSet());
	}

	private static double tell(List<Reason> reasons, String kind, int count, String words, double weight) {
		if (count > 0) {
			reasons.add(new Reason("topics.why." + kind, count, words));
		}
		return Math.min(count, 3) * weight;
	}

	/** What is known of all that may be suggested. */
	private record Known(Map<Long, Long> texts, Map<Long, String> slugs, Map<Long, TextLinks.Links> links,
			Map<Long, List<PublicTerm>> terms, Map<Long, Set<String>> words, Map<String, Integer> frequency) {
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
