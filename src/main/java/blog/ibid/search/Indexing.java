package blog.ibid.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;

import blog.ibid.site.Settings;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.apache.lucene.document.Document;

/**
 * Keeps an index of this node like the database.
 */
class Indexing {

	private static final Log log = LogFactory.getLog(Indexing.class);

	private static final int AT_ONCE = 200;

	/** So many changes are taken in while somebody waits for it. */
	private static final int FEW = 100;

	private static final long PATIENCE_IN_MILLISECONDS = 1000;

	private final ChangeFeed feed;

	private final SearchIndex index;

	private final Settings settings;

	private final Clock clock;

	private final Affected affected;

	private final Map<String, IndexedSource> sources;

	private final ReentrantLock writing = new ReentrantLock();

	private final Rebuilding rebuilding = new Rebuilding();

	/** Read already, but not all that may come before them. */
	private volatile Set<Long> ahead = Set.of();

	Indexing(ChangeFeed feed, SearchIndex index, Settings settings, Clock clock, Affected affected,
			List<? extends IndexedSource> sources) {
		this.feed = feed;
		this.index = index;
		this.settings = settings;
		this.clock = clock;
		this.affected = affected;
		this.sources = sources.stream()
			.collect(Collectors.toMap(IndexedSource::kind, Function.identity(), (one, other) -> one,
					LinkedHashMap::new));
	}

	/** Takes in what was changed since, or makes the index anew where that doesn't do. */
	void catchUp() {
		this.writing.lock();
		try {
			List<ChangeFeed.Row> rows = this.rebuilding.isWanted() ? null : missing(ChangeFeed.MOST).orElse(null);
			if (rows == null) {
				rebuild((count) -> {
				});
			}
		}
		finally {
			this.writing.unlock();
		}
	}

	/**
	 * Takes in the last few changes for somebody who waits.
	 * @return whether the index has all changes now; it has not while it is made anew, or
	 * where too much was changed to wait for it
	 */
	boolean follow() {
		try {
			if (!this.writing.tryLock(PATIENCE_IN_MILLISECONDS, TimeUnit.MILLISECONDS)) {
				return false;
			}
			try {
				return missing(FEW).isPresent();
			}
			finally {
				this.writing.unlock();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
		catch (UncheckedIOException ex) {
			log.warn("The search's index cannot be written", ex);
			return false;
		}
	}

	/** Takes in what is missing; empty if that is too much, or there is no index. */
	private Optional<List<ChangeFeed.Row>> missing(int most) {
		Optional<IndexState> state = this.index.open();
		ChangeFeed.State now = this.feed.state();
		if (state.isEmpty() || !follows(state.get(), now)) {
			return Optional.empty();
		}
		List<ChangeFeed.Row> rows = this.feed.from(state.get().position(), most);
		if (rows.size() > most) {
			return Optional.empty();
		}
		if (!rows.isEmpty()) {
			take(rows, now.end());
		}
		return Optional.of(rows);
	}

	private boolean follows(IndexState state, ChangeFeed.State now) {
		return state.database().equals(now.database()) && state.language().equals(language())
				&& state.position() >= now.keptFrom() && state.position() <= now.end();
	}

	private String language() {
		return this.settings.site().language().toLanguageTag();
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
			this.affected.by(changes).forEach((kind, ids) -> replace(open, kind, ids));
			open.commit(end);
			this.affected.taken();
			this.ahead = rows.stream().map(ChangeFeed.Row::id).collect(Collectors.toUnmodifiableSet());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void replace(OpenIndex open, String kind, Set<Long> ids) {
		IndexedSource source = this.sources.get(kind);
		if (source == null) {
			return;
		}
		for (List<Long> part : parts(ids)) {
			Map<Long, List<Document>> documents = source.documents(part);
			try {
				for (Long id : part) {
					open.replace(kind, id, documents.getOrDefault(id, List.of()));
				}
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
	}

	static List<List<Long>> parts(Collection<Long> ids) {
		List<Long> all = List.copyOf(ids);
		List<List<Long>> parts = new ArrayList<>();
		for (int from = 0; from < all.size(); from += AT_ONCE) {
			parts.add(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
		}
		return parts;
	}

	/**
	 * Makes the index anew; the old one answers meanwhile. What is changed during it is
	 * taken in by the next {@link #catchUp}.
	 * @param progress is told how many things are in it
	 * @return how many there are
	 */
	long rebuild(LongConsumer progress) {
		this.writing.lock();
		try {
			this.rebuilding.begins();
			long count = make((done) -> {
				this.rebuilding.reaches(done);
				progress.accept(done);
			});
			this.rebuilding.ends();
			log.info("The search's index was made anew: " + count + " things");
			return count;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		finally {
			this.rebuilding.stops();
			this.writing.unlock();
		}
	}

	private long make(LongConsumer progress) throws IOException {
		this.index.open();
		// before anything is read: what changes from now on is read again
		ChangeFeed.State now = this.feed.state();
		var state = new IndexState(Fields.FORMAT, language(), now.database(), now.end(),
				this.clock.instant().getEpochSecond());
		OpenIndex fresh = this.index.create(state);
		try {
			long count = 0;
			for (IndexedSource source : this.sources.values()) {
				count += addAll(fresh, source, count, progress);
			}
			fresh.commit(state.position());
			this.index.use(fresh);
			this.affected.forget();
			this.ahead = Set.of();
			return count;
		}
		catch (IOException | RuntimeException ex) {
			abandon(fresh);
			throw ex;
		}
	}

	private static long addAll(OpenIndex fresh, IndexedSource source, long before, LongConsumer progress)
			throws IOException {
		long count = 0;
		List<Long> ids = source.after(0, AT_ONCE);
		while (!ids.isEmpty()) {
			for (List<Document> documents : source.documents(ids).values()) {
				fresh.add(documents);
				count++;
			}
			progress.accept(before + count);
			ids = source.after(ids.get(ids.size() - 1), AT_ONCE);
		}
		return count;
	}

	Rebuilding rebuilding() {
		return this.rebuilding;
	}

	/** How many changes it doesn't have; empty while there is no index for them. */
	OptionalInt behind() {
		Optional<IndexState> state = this.index.state();
		if (state.isEmpty() || !follows(state.get(), this.feed.state())) {
			return OptionalInt.empty();
		}
		Set<Long> known = this.ahead;
		return OptionalInt.of((int) this.feed.from(state.get().position(), ChangeFeed.MOST)
			.stream()
			.filter((row) -> !known.contains(row.id()))
			.count());
	}

	private void abandon(OpenIndex fresh) {
		try {
			this.index.abandon(fresh);
		}
		catch (IOException ex) {
			log.info("What was made of the search's index could not be deleted: " + ex.getMessage());
		}
	}

}
