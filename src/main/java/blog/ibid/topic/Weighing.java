package blog.ibid.topic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import blog.ibid.post.PublicTerm;
import blog.ibid.topic.Suggestions.Reason;
import blog.ibid.topic.Suggestions.Suggestion;

/**
 * How much speaks for filing something under a topic: what it cites and what cites it,
 * sources and categories that it shares with what stands there, and the words of its
 * title.
 */
final class Weighing {

	static final double WORD = 1.5;

	private static final double CITATION = 5;

	private static final double SOURCE = 4;

	private static final double CATEGORY = 3;

	/** More entries than these say no more. */
	private static final int ENOUGH = 3;

	private static final TextLinks.Links NO_LINKS = new TextLinks.Links(Set.of(), Set.of());

	private final Unfiled.Item item;

	private final Topic topic;

	private final Known known;

	private final TextLinks.Links links;

	private final List<Reason> reasons = new ArrayList<>();

	private double weight;

	Weighing(Unfiled.Item item, Topic topic, Known known) {
		this.item = item;
		this.topic = topic;
		this.known = known;
		this.links = known.links.getOrDefault(item.textId(), NO_LINKS);
	}

	Suggestion suggestion() {
		byPosts(this.topic.entries().stream().map(ListEntry::postId).flatMap(Stream::ofNullable).toList());
		byWords();
		return new Suggestion(this.topic.id(), this.topic.title(), this.weight, List.copyOf(this.reasons));
	}

	private void byPosts(List<Long> posts) {
		List<Long> others = posts.stream().filter((post) -> post != own()).toList();
		String slug = this.known.slugs.getOrDefault(own(), "");
		add("kin", posts.size() - others.size(), CITATION * 2);
		add("cites", count(others, (post) -> this.links.slugs().contains(this.known.slugs.getOrDefault(post, "?"))),
				CITATION);
		add("cited", count(others, (post) -> links(post).slugs().contains(slug)), CITATION);
		add("source", count(others, (post) -> this.links.sources().stream().anyMatch(links(post).sources()::contains)),
				SOURCE);
		byCategories(posts);
	}

	private void byCategories(List<Long> posts) {
		Set<String> names = names(own());
		Map<String, Integer> shared = new HashMap<>();
		posts.forEach((post) -> names(post).stream()
			.filter(names::contains)
			.forEach((name) -> shared.merge(name, 1, Integer::sum)));
		shared.entrySet().stream().max(Map.Entry.comparingByValue()).ifPresent((most) -> {
			this.reasons.add(new Reason("topics.why.category", most.getValue(), most.getKey()));
			this.weight += CATEGORY * most.getValue() / this.topic.entries().size();
		});
	}

	private void byWords() {
		List<String> common = TitleWords.of(this.item.title())
			.stream()
			.filter(this.known.words.getOrDefault(this.topic.id(), Set.of())::contains)
			.filter(this.known::isRare)
			.sorted()
			.toList();
		add("words", common.size(), String.join(", ", common), WORD);
	}

	private void add(String kind, int count, double each) {
		add(kind, count, "", each);
	}

	private void add(String kind, int count, String words, double each) {
		if (count > 0) {
			this.reasons.add(new Reason("topics.why." + kind, count, words));
			this.weight += Math.min(count, ENOUGH) * each;
		}
	}

	private static int count(List<Long> posts, Predicate<Long> speaksForIt) {
		return (int) posts.stream().filter(speaksForIt).count();
	}

	private long own() {
		return this.item.target().post();
	}

	private TextLinks.Links links(long post) {
		return this.known.links.getOrDefault(this.known.texts.getOrDefault(post, 0L), NO_LINKS);
	}

	private Set<String> names(long post) {
		return this.known.terms.getOrDefault(post, List.of())
			.stream()
			.filter((term) -> !term.path().equals("uncategorized"))
			.map(PublicTerm::name)
			.collect(Collectors.toSet());
	}

	/**
	 * What is known of all that may be suggested.
	 *
	 * @param texts of posts, by their numbers
	 * @param slugs of posts, by their numbers
	 * @param links of texts, by their numbers
	 * @param terms of posts, by their numbers
	 * @param words of topics, by their numbers
	 * @param frequency in how many topics a word stands
	 */
	record Known(Map<Long, Long> texts, Map<Long, String> slugs, Map<Long, TextLinks.Links> links,
			Map<Long, List<PublicTerm>> terms, Map<Long, Set<String>> words, Map<String, Integer> frequency) {

		private boolean isRare(String word) {
			return this.frequency.getOrDefault(word, 1) <= Math.max(2, this.words.size() / 4);
		}

	}

}
