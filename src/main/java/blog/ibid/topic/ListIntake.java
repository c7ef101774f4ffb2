package blog.ibid.topic;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

import blog.ibid.store.NotedTexts;
import blog.ibid.text.NotedText;
import blog.ibid.text.Sanitizer;
import blog.ibid.text.Slug;
import blog.ibid.text.WrittenForm;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings a list that was taken out of a blog into one that has none, as a whole or not at
 * all.
 */
@Component
public class ListIntake {

	private static final int LONGEST_TITLE = 500;

	private static final int LONGEST_NAME = 1000;

	private static final int LONGEST_GLOSS = 100_000;

	private final JdbcTemplate jdbc;

	private final TopicChanges topics;

	private final Targets targets;

	private final LeftOut leftOut;

	private final Places places;

	private final ChangeLog log;

	private final NotedTexts texts;

	ListIntake(JdbcTemplate jdbc, TopicChanges topics, Targets targets, LeftOut leftOut, Places places, ChangeLog log,
			NotedTexts texts) {
		this.jdbc = jdbc;
		this.topics = topics;
		this.targets = targets;
		this.leftOut = leftOut;
		this.places = places;
		this.log = log;
		this.texts = texts;
	}

	/** Whether the blog has a list, which is left as it is. */
	@Transactional(readOnly = true)
	public boolean hasList() {
		return Boolean.TRUE.equals(this.jdbc.queryForObject("""
				select exists (select 1 from topic where id <> 0 and removed_at is null)
				or exists (select 1 from topic_entry where removed_at is null)""", Boolean.class));
	}

	/**
	 * Puts a list into a blog that has none.
	 * @param place the place here of one there, the same one if it is not known here
	 * @return what could not be kept as it was
	 */
	@Transactional
	public Outcome bring(KeptList list, UnaryOperator<KeptList.Place> place) {
		this.places.lock(Topic.LIST);
		Map<Long, Long> numbers = bringTopics(list.topics());
		Set<Target> known = known(list, place);
		List<String> lost = new ArrayList<>();
		Map<Long, List<KeptList.KeptEntry>> byTopic = new HashMap<>();
		list.entries()
			.forEach((entry) -> byTopic
				.computeIfAbsent(numbers.getOrDefault(entry.topic(), Topic.LIST), (id) -> new ArrayList<>())
				.add(entry));
		byTopic.forEach((topic, entries) -> bringEntries(topic, entries, place, known, lost));
		this.leftOut.add(list.leftOut().stream().map(place).map(ListIntake::target).filter(known::contains).toList());
		for (long page : list.formerPages()) {
			this.jdbc.update("""
					insert into topic_former_page (post_id) select p.id from post p where p.id = ? and p.kind = 'PAGE'
					and not exists (select 1 from topic_former_page f where f.post_id = p.id)""",
					place.apply(new KeptList.Place(page, 0)).post());
		}
		this.log.brought(list.entries().size(), null);
		return new Outcome(numbers.size() - 1, list.entries().size(), lost);
	}

	private Map<Long, Long> bringTopics(List<KeptList.KeptTopic> topics) {
		Map<Long, Long> numbers = new HashMap<>(Map.of(Topic.LIST, Topic.LIST));
		for (KeptList.KeptTopic topic : topics) {
			String title = shortened(topic.title().strip(), LONGEST_TITLE);
			long id = Topic.LIST;
			if (topic.id() != Topic.LIST) {
				title = title.isEmpty() ? topic.slug() : title;
				Slug slug = Slug.of(topic.slug().isBlank() ? title : topic.slug(), "topic");
				id = this.topics.insert(title.isEmpty() ? slug.value() : title, slug,
						Spot.endOf(numbers.getOrDefault(topic.above(), Topic.LIST)), topic.madeAt());
				numbers.putIfAbsent(topic.id(), id);
			}
			NotedText intro = WrittenForm.read(topic.introduction());
			this.jdbc.update(
					"update topic set title = case when ? = '' then title else ? end, intro_id = ?, "
							+ "changed_at = ?, version = version + ? where id = ?",
					title, title, intro.body().isEmpty() ? null : this.texts.keep(intro),
					topic.changedAt().atOffset(ZoneOffset.UTC), (id == Topic.LIST) ? 1 : 0, id);
		}
		return numbers;
	}

	private Set<Target> known(KeptList list, UnaryOperator<KeptList.Place> place) {
		List<Target> wanted = new ArrayList<>();
		list.entries().forEach((entry) -> {
			KeptList.Place there = entry.place();
			if (there != null) {
				wanted.add(target(place.apply(there)));
			}
		});
		list.leftOut().forEach((there) -> wanted.add(target(place.apply(there))));
		Set<Target> known = new HashSet<>();
		for (int from = 0; from < wanted.size(); from += 500) {
			known.addAll(this.targets.known(wanted.subList(from, Math.min(wanted.size(), from + 500))));
		}
		return known;
	}

	private static Target target(KeptList.Place place) {
		return new Target(place.post(), (place.comment() != 0) ? Long.valueOf(place.comment()) : null);
	}

	private void bringEntries(long topic, List<KeptList.KeptEntry> entries, UnaryOperator<KeptList.Place> place,
			Set<Target> known, List<String> lost) {
		List<Object[]> rows = new ArrayList<>();
		Set<Target> there = new HashSet<>();
		for (int at = 0; at < entries.size(); at++) {
			KeptList.KeptEntry kept = entries.get(at);
			NewEntry entry = entry(kept, place, known, there, lost);
			Target target = entry.target();
			Instant revised = kept.revisedAt();
			rows.add(new Object[] { topic, Rank.nth(at, entries.size()), entry.kind().name(),
					(target != null) ? target.post() : null, (target != null) ? target.comment() : null, entry.url(),
					entry.title(), entry.gloss(), kept.madeAt().atOffset(ZoneOffset.UTC),
					(revised != null) ? revised.atOffset(ZoneOffset.UTC) : null });
		}
		this.jdbc.batchUpdate(
				"""
						insert into topic_entry (topic_id, place, kind, post_id, comment_id, url, title, gloss, made_at, revised_at,
						version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)""",
				rows);
	}

	private static NewEntry entry(KeptList.KeptEntry kept, UnaryOperator<KeptList.Place> place, Set<Target> known,
			Set<Target> there, List<String> lost) {
		String gloss = Sanitizer.clean(shortened(kept.gloss(), LONGEST_GLOSS)).body();
		String title = named(kept.title());
		KeptList.Place own = kept.place();
		if (own != null) {
			Target target = target(place.apply(own));
			if (known.contains(target) && there.add(target)) {
				return NewEntry.of(target, title, gloss);
			}
		}
		String url = (kept.url() != null) ? OutsideLink.clean(kept.url()) : null;
		if (kept.kind().equals("LINK") && url != null) {
			return NewEntry.link(url, (title != null) ? title : shortened(url, LONGEST_NAME), gloss);
		}
		if (kept.kind().equals("PARAGRAPH")) {
			return NewEntry.paragraph(gloss);
		}
		String name = (title != null) ? title : shortened(kept.name().strip(), LONGEST_NAME);
		lost.add(name);
		return NewEntry.paragraph(Sanitizer.clean(new Element("p").text(name).outerHtml() + gloss).body());
	}

	private static @Nullable String named(@Nullable String title) {
		return (title == null || title.isBlank()) ? null : shortened(title.strip(), LONGEST_NAME);
	}

	private static String shortened(String words, int longest) {
		return words.substring(0, Math.min(words.length(), longest));
	}

	/**
	 * @param lost what the blog does not have, each by its name; its words are paragraphs
	 */
	public record Outcome(int topics, int entries, List<String> lost) {

		public Outcome {
			lost = List.copyOf(lost);
		}

	}

}
