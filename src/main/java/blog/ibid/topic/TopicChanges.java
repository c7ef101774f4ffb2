package blog.ibid.topic;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import blog.ibid.store.NotedTexts;
import blog.ibid.text.NotedText;
import blog.ibid.text.Slug;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes topics, names and moves them. Whoever changes the tree holds the list itself.
 */
@Component
class TopicChanges {

	/** What else is read below {@code /topics/}. */
	private static final Set<String> TAKEN = Set.of("changes", "feed", "read", "page");

	private static final Places.Kind TOPIC = Places.Kind.TOPIC;

	private final JdbcClient jdbc;

	private final Places places;

	private final TopicTree tree;

	private final ChangeLog log;

	private final NotedTexts texts;

	private final Clock clock;

	TopicChanges(JdbcClient jdbc, Places places, TopicTree tree, ChangeLog log, NotedTexts texts, Clock clock) {
		this.jdbc = jdbc;
		this.places = places;
		this.tree = tree;
		this.log = log;
		this.texts = texts;
		this.clock = clock;
	}

	/** Makes a topic below another, or below the list. */
	@Transactional
	public long make(String title, Spot spot, @Nullable Long author) {
		this.places.lock(Topic.LIST);
		this.places.lock(spot.topic());
		long id = insert(title, spot, this.clock.instant());
		this.log.write(List.of(ListChange.filed(id, null)), author);
		return id;
	}

	/** Makes one that the caller writes down. */
	long insert(String title, Spot spot, Instant since) {
		return insert(title, Slug.of(title, "topic"), spot, since);
	}

	/**
	 * Makes one that the caller writes down.
	 * @param wish its address, if nothing else has it
	 */
	long insert(String title, Slug wish, Spot spot, Instant since) {
		KeyHolder key = new GeneratedKeyHolder();
		this.jdbc.sql("""
				insert into topic (parent_id, slug, title, place, made_at, changed_at, version)
				values (:above, :slug, :title, :place, :now, :now, 0)""")
			.param("above", spot.topic())
			.param("slug", free(wish))
			.param("title", title)
			.param("place", this.places.key(TOPIC, spot))
			.param("now", since.atOffset(ZoneOffset.UTC))
			.update(key, "id");
		return Objects.requireNonNull(key.getKey()).longValue();
	}

	private String free(Slug wish) {
		Slug slug = wish;
		for (int number = 2; TAKEN.contains(slug.value()) || isTaken(slug); number++) {
			slug = wish.numbered(number);
		}
		return slug.value();
	}

	private boolean isTaken(Slug slug) {
		return this.jdbc.sql("select count(*) from topic where slug = :slug")
			.param("slug", slug.value())
			.query(Long.class)
			.single() > 0;
	}

	/**
	 * Names and introduces a topic.
	 * @throws StepRefused if somebody else changed it meanwhile
	 */
	@Transactional
	public void reword(Step seen, String title, NotedText intro, @Nullable Long author) {
		List<ListChange> changes = words(seen, title, intro);
		if (!changes.isEmpty()) {
			this.log.write(changes, author);
		}
	}

	/** As {@link #reword}, for those who write it down themselves. */
	List<ListChange> words(Step seen, String title, NotedText intro) {
		TopicRow row = take(seen);
		Long former = row.intro();
		NotedText before = (former != null) ? this.texts.read(former) : NotedText.EMPTY;
		if (title.equals(row.title()) && intro.equals(before)) {
			return List.of();
		}
		boolean same = intro.equals(before) || intro.body().isEmpty();
		Long kept = same ? former : Long.valueOf(this.texts.keep(intro));
		this.jdbc.sql("""
				update topic set title = :title, intro_id = :intro, changed_at = :now, version = version + 1
				where id = :id""")
			.param("title", title)
			.param("intro", intro.body().isEmpty() ? null : kept)
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.param("id", row.id())
			.update();
		return List.of(new ListChange(ListChange.Kind.REWORDED, row.id(), null, null, null, row.title(), null, former,
				row.version() + 1));
	}

	private TopicRow take(Step seen) {
		this.places.lock(Topic.LIST);
		return this.tree.find(seen.id())
			.filter((row) -> row.version() == seen.version())
			.orElseThrow(() -> StepRefused.overtaken(this.tree.find(seen.id()).map(TopicRow::title).orElse("")));
	}

	/** Moves a topic, with all that stands under it. */
	@Transactional
	public Arranging.Moved move(Step seen, Spot spot, long author) {
		TopicRow row = take(seen);
		if (this.tree.branch(row.id()).stream().anyMatch((below) -> below.id() == spot.topic())) {
			throw new StepRefused("topics.within");
		}
		Spot at = (spot.after() != null && spot.after() == row.id()) ? before(row) : spot;
		this.places.lock(at.topic());
		String key = this.places.key(TOPIC, at);
		this.jdbc.sql("update topic set parent_id = :above, place = :place, version = version + 1 where id = :id")
			.param("above", at.topic())
			.param("place", key)
			.param("id", row.id())
			.update();
		this.log.write(List.of(ListChange.moved(row.id(), null, row.above(), row.place(), row.version() + 1)), author);
		return new Arranging.Moved(row.id(), row.version() + 1, at.topic(),
				this.places.neighbour(TOPIC, at.topic(), key, true).orElse(null));
	}

	private Spot before(TopicRow row) {
		Spot start = Spot.startOf(row.above());
		return this.places.neighbour(TOPIC, row.above(), row.place(), true).map(start::after).orElse(start);
	}

	/**
	 * Where a topic goes by one step.
	 * @param way up or down among its neighbours, in below the one before it, out of the
	 * one above it
	 * @return where it is already, if it cannot go there
	 */
	@Transactional(readOnly = true)
	public Spot beside(long topic, String way) {
		TopicRow row = this.tree.find(topic).orElseThrow(() -> new StepRefused("topics.gone"));
		Spot here = before(row);
		return switch (way) {
			case "up" -> before(
					this.places.neighbour(TOPIC, row.above(), row.place(), true).flatMap(this.tree::find).orElse(row));
			case "down" -> this.places.neighbour(TOPIC, row.above(), row.place(), false).map(here::after).orElse(here);
			case "in" -> this.places.neighbour(TOPIC, row.above(), row.place(), true).map(Spot::endOf).orElse(here);
			case "out" -> (row.above() == Topic.LIST) ? here
					: this.tree.find(row.above())
						.map((above) -> Spot.startOf(above.above()).after(above.id()))
						.orElse(here);
			default -> here;
		};
	}

	/** Takes a topic off the list, with all that stands under it. */
	@Transactional
	public void remove(Step seen, long author) {
		TopicRow row = take(seen);
		if (row.id() == Topic.LIST) {
			throw new StepRefused("topics.gone");
		}
		List<ListChange> changes = new ArrayList<>();
		for (TopicRow below : this.tree.branch(row.id())) {
			this.places.lock(below.id());
			this.jdbc.sql("update topic set removed_at = :now, version = version + 1 where id = :id")
				.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
				.param("id", below.id())
				.update();
			changes.add(ListChange.removed(below.id(), null, below.version() + 1));
		}
		this.log.write(changes, author);
	}

}
