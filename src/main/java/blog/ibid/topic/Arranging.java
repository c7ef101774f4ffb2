package blog.ibid.topic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts entries where they belong. Each step is one transaction that holds the topics it
 * arranges, names the versions that its author saw, and writes one row an entry.
 */
@Component
class Arranging {

	private static final Places.Kind ENTRY = Places.Kind.ENTRY;

	private final Entries entries;

	private final Places places;

	private final TopicTree tree;

	private final ChangeLog log;

	private final LeftOut leftOut;

	Arranging(Entries entries, Places places, TopicTree tree, ChangeLog log, LeftOut leftOut) {
		this.entries = entries;
		this.places = places;
		this.tree = tree;
		this.log = log;
		this.leftOut = leftOut;
	}

	/**
	 * Moves entries to a place, one after the other.
	 * @throws StepRefused if somebody else moved one of them, or what they shall follow
	 */
	@Transactional
	public List<Moved> move(List<Step> seen, Spot spot, long author) {
		this.places.lock(spot.topic());
		List<EntryRow> rows = this.entries.take(seen);
		Spot at = besides(rows, spot);
		List<Moved> moved = new ArrayList<>();
		List<ListChange> changes = new ArrayList<>();
		for (EntryRow row : rows) {
			moved.add(put(row, at, changes));
			at = at.after(row.id());
		}
		this.log.write(changes, author);
		return moved;
	}

	/** Whoever shall follow one of those that move follows what stands before it. */
	private Spot besides(List<EntryRow> rows, Spot spot) {
		Spot at = spot;
		while (at.after() != null) {
			Long after = at.after();
			Optional<EntryRow> own = rows.stream().filter((row) -> after.equals(row.id())).findFirst();
			if (own.isEmpty()) {
				return at;
			}
			if (own.get().topic() != at.topic()) {
				throw new StepRefused("topics.place.gone");
			}
			at = this.places.neighbour(ENTRY, at.topic(), own.get().place(), true)
				.map(at::after)
				.orElse(Spot.startOf(at.topic()));
		}
		return at;
	}

	private Moved put(EntryRow row, Spot spot, List<ListChange> changes) {
		String key = this.places.key(ENTRY, spot);
		this.entries.place(row.id(), spot.topic(), key);
		changes.add(ListChange.moved(spot.topic(), row.id(), row.topic(), row.place(), row.version() + 1));
		Long after = this.places.neighbour(ENTRY, spot.topic(), key, true).orElse(null);
		return new Moved(row.id(), row.version() + 1, spot.topic(), after);
	}

	/**
	 * Moves entries up or down by one: past what stands beside them, or into the topic
	 * before or after.
	 */
	@Transactional
	public List<Moved> shift(List<Step> seen, boolean up, long author) {
		List<Step> steps = new ArrayList<>(seen);
		if (!up) {
			Collections.reverse(steps);
		}
		List<EntryRow> rows = this.entries.take(steps);
		Set<Long> arrived = new HashSet<>();
		List<Moved> moved = new ArrayList<>();
		List<ListChange> changes = new ArrayList<>();
		for (EntryRow row : rows) {
			spot(row, up, arrived).ifPresent((spot) -> moved.add(put(row, spot, changes)));
			arrived.add(row.id());
		}
		this.log.write(changes, author);
		return moved;
	}

	private Optional<Spot> spot(EntryRow row, boolean up, Set<Long> arrived) {
		this.places.lock(row.topic());
		Optional<Long> beside = this.places.neighbour(ENTRY, row.topic(), row.place(), up);
		if (beside.isEmpty()) {
			Optional<Long> next = this.tree.beside(row.topic(), up);
			next.ifPresent(this.places::lock);
			return next.map((topic) -> up ? Spot.endOf(topic) : Spot.startOf(topic));
		}
		if (arrived.contains(beside.get())) {
			return Optional.empty();
		}
		if (!up) {
			return Optional.of(Spot.startOf(row.topic()).after(beside.get()));
		}
		String place = this.entries.find(beside.get()).map(EntryRow::place).orElse(row.place());
		return Optional.of(this.places.neighbour(ENTRY, row.topic(), place, true)
			.map((id) -> Spot.startOf(row.topic()).after(id))
			.orElse(Spot.startOf(row.topic())));
	}

	/** Takes entries off the list. */
	@Transactional
	public void remove(List<Step> seen, long author) {
		List<ListChange> changes = new ArrayList<>();
		for (EntryRow row : this.entries.take(seen)) {
			this.entries.remove(row.id());
			changes.add(ListChange.removed(row.topic(), row.id(), row.version() + 1));
		}
		this.log.write(changes, author);
	}

	/**
	 * Puts something on the list; posts and comments that stand under the topic already
	 * are passed over.
	 * @return the numbers of the new entries
	 * @throws StepRefused if all are there already
	 */
	@Transactional
	public List<Long> file(List<NewEntry> wanted, Spot spot, @Nullable Long author) {
		this.places.lock(spot.topic());
		Spot at = spot;
		List<Long> ids = new ArrayList<>();
		List<ListChange> changes = new ArrayList<>();
		for (NewEntry entry : wanted) {
			Target target = entry.target();
			if (target != null && this.entries.isThere(spot.topic(), target)) {
				continue;
			}
			long id = this.entries.insert(spot.topic(), this.places.key(ENTRY, at), entry, null);
			if (target != null) {
				this.leftOut.forget(target);
			}
			changes.add(ListChange.filed(spot.topic(), id));
			ids.add(id);
			at = at.after(id);
		}
		if (ids.isEmpty()) {
			throw new StepRefused("topics.there.already");
		}
		this.log.write(changes, author);
		return ids;
	}

	/**
	 * Gives an entry other words.
	 * @param title instead of the post's own; empty: that one
	 * @param gloss sanitised HTML
	 */
	@Transactional
	public void reword(Step seen, String title, String gloss, long author) {
		EntryRow row = this.entries.take(List.of(seen)).get(0);
		String own = (title.isBlank() || row.kind() == EntryKind.PARAGRAPH) ? null : title.strip();
		if (own == null && row.kind() == EntryKind.LINK) {
			own = row.title();
		}
		if (Objects.equals(own, row.title()) && gloss.equals(row.gloss())) {
			return;
		}
		this.entries.reword(row.id(), own, gloss);
		this.log.write(List.of(new ListChange(ListChange.Kind.REWORDED, row.topic(), row.id(), null, null, row.title(),
				row.gloss(), null, row.version() + 1)), author);
	}

	/**
	 * Where something has come to stand.
	 *
	 * @param after null: before all others
	 */
	record Moved(long id, long version, long topic, @Nullable Long after) {
	}

}
