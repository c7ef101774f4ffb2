package blog.ibid.topic;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import blog.ibid.site.Freshness;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes back what an author did last, step by step, as far as nobody else has changed it
 * since.
 */
@Component
class Undoing {

	private final JdbcClient jdbc;

	private final Places places;

	private final Freshness freshness;

	private final Clock clock;

	Undoing(JdbcClient jdbc, Places places, Freshness freshness, Clock clock) {
		this.jdbc = jdbc;
		this.places = places;
		this.freshness = freshness;
		this.clock = clock;
	}

	/** The step that would be taken back. */
	@Transactional(readOnly = true)
	public Optional<Long> last(long author) {
		return this.jdbc.sql("""
				select step from topic_change where author_id = :author and undone = false
				order by author_id, undone, id desc limit 1""").param("author", author).query(Long.class).optional();
	}

	/**
	 * @return false if there is nothing to take back
	 * @throws StepRefused if somebody else changed it since
	 */
	@Transactional
	public boolean undo(long author) {
		Optional<Long> step = last(author);
		if (step.isEmpty()) {
			return false;
		}
		this.places.lock(Topic.LIST);
		List<Kept> changes = this.jdbc.sql("""
				select id, kind, topic_id, entry_id, was_above, was_place, was_title, was_gloss, was_intro, left_version
				from topic_change where step = :step and undone = false order by id desc""")
			.param("step", step.get())
			.query((row, number) -> new Kept(row.getLong(1), ListChange.read(row, number)))
			.list();
		boolean brought = changes.stream().anyMatch((kept) -> kept.change.kind() == ListChange.Kind.BROUGHT);
		for (Kept kept : changes) {
			ListChange change = kept.change;
			if (!brought && change.kind() == ListChange.Kind.FILED && change.entry() == null) {
				guardFull(change.topic());
			}
			takeBack(kept.row, change);
		}
		this.jdbc.sql("update topic_change set undone = true where step = :step").param("step", step.get()).update();
		this.freshness.touch(TopicalList.TAG);
		return true;
	}

	/** What others have put under a new topic doesn't vanish with it. */
	private void guardFull(long topic) {
		long within = this.jdbc.sql("""
				select (select count(*) from topic_entry where topic_id = :id and removed_at is null)
				+ (select count(*) from topic where parent_id = :id and removed_at is null)""")
			.param("id", topic)
			.query(Long.class)
			.single();
		if (within > 0) {
			throw new StepRefused("topics.undo.full");
		}
	}

	private void takeBack(long row, ListChange change) {
		int done = switch (change.kind()) {
			case FILED -> set(change, "removed_at = :now");
			case REMOVED -> set(change, "removed_at = null");
			case MOVED -> set(change, change.placeKind().above() + " = :above, place = :place");
			case REWORDED -> set(change,
					(change.entry() != null) ? "title = :title, gloss = :gloss" : "title = :title, intro_id = :intro");
			case BROUGHT -> 1;
		};
		if (done == 0) {
			throw new StepRefused("topics.undo.overtaken");
		}
		// what the change before it left is what stands now
		this.jdbc
			.sql("update topic_change set left_version = :now where id = (select max(id) from topic_change "
					+ "where id < :row and undone = false and "
					+ ((change.entry() != null) ? "entry_id = :id)" : "topic_id = :id and entry_id is null)"))
			.param("now", change.left() + 1)
			.param("row", row)
			.param("id", change.id())
			.update();
	}

	private int set(ListChange change, String columns) {
		return this.jdbc
			.sql("update " + change.placeKind().table() + " set " + columns
					+ ", version = version + 1 where id = :id and version = :left")
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.param("above", change.wasAbove())
			.param("place", (change.kind() == ListChange.Kind.MOVED) ? free(change) : null)
			.param("title", change.wasTitle())
			.param("gloss", change.wasGloss())
			.param("intro", change.wasIntro())
			.param("id", change.id())
			.param("left", change.left())
			.update();
	}

	private String free(ListChange change) {
		long above = (change.wasAbove() != null) ? change.wasAbove() : Topic.LIST;
		String place = String.valueOf(change.wasPlace());
		this.places.lock(above);
		return this.places.isFree(change.placeKind(), above, place, change.id()) ? place
				: this.places.near(change.placeKind(), above, place);
	}

	private record Kept(long row, ListChange change) {
	}

}
