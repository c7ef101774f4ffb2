package blog.ibid.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

import blog.ibid.site.Settings;

/**
 * Takes into an index what was changed since the place it has come to.
 */
class Following {

	private final ChangeFeed feed;

	private final SearchIndex index;

	private final Settings settings;

	private final Affected affected;

	private final IndexedSources sources;

	/** Read already, but not all that may come before them. */
	private volatile Set<Long> ahead = Set.of();

	Following(ChangeFeed feed, SearchIndex index, Settings settings, Affected affected, IndexedSources sources) {
		this.feed = feed;
		this.index = index;
		this.settings = settings;
		this.affected = affected;
		this.sources = sources;
	}

	/**
	 * Takes in what is missing.
	 * @return false if that is more than {@code most} changes, or there is no index that
	 * they could follow: then nothing was done
	 */
	boolean catchUp(int most) {
		Optional<IndexState> state = this.index.open();
		ChangeFeed.State now = this.feed.state();
		if (state.isEmpty() || !state.get().precedes(now, this.settings.site().language())) {
			return false;
		}
		List<ChangeFeed.Row> rows = this.feed.from(state.get().position(), most);
		if (rows.size() > most) {
			return false;
		}
		if (!rows.isEmpty()) {
			take(rows, now.end());
		}
		return true;
	}

	private void take(List<ChangeFeed.Row> rows, long end) {
		Set<Change> changes = new HashSet<>();
		for (ChangeFeed.Row row : rows) {
			if (!this.ahead.contains(row.id())) {
				changes.add(row.change());
			}
		}
		OpenIndex open = this.index.current();
		if (open == null || changes.isEmpty() && open.state().position() == end) {
			return;
		}
		try {
			this.affected.by(changes).forEach((kind, ids) -> this.sources.replace(open, kind, ids));
			open.commit(end);
			this.affected.taken();
			this.ahead = rows.stream().map(ChangeFeed.Row::id).collect(Collectors.toUnmodifiableSet());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The index was made anew: nothing is known of what was read for the old one. */
	void beginAnew() {
		this.affected.forget();
		this.ahead = Set.of();
	}

	/** How many changes are missing; empty while there is no index for them. */
	OptionalInt behind() {
		Optional<IndexState> state = this.index.state();
		if (state.isEmpty() || !state.get().precedes(this.feed.state(), this.settings.site().language())) {
			return OptionalInt.empty();
		}
		Set<Long> known = this.ahead;
		return OptionalInt.of((int) this.feed.from(state.get().position(), ChangeFeed.MOST)
			.stream()
			.filter((row) -> !known.contains(row.id()))
			.count());
	}

}
