package blog.ibid.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;

import blog.ibid.site.Settings;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Keeps the index of this node like the database.
 */
@Component
class Indexing {

	private static final Log log = LogFactory.getLog(Indexing.class);

	private static final int AT_ONCE = 200;

	private final ChangeFeed feed;

	private final SearchIndex index;

	private final Settings settings;

	private final FiledPosts filed;

	private final CommentSource comments;

	private final TopicSource topics;

	private final Map<String, SearchableSource> sources;

	/** Read already, but not all that may come before them. */
	private final Set<Long> ahead = new HashSet<>();

	Indexing(ChangeFeed feed, SearchIndex index, Settings settings, FiledPosts filed, CommentSource comments,
			TopicSource topics, List<SearchableSource> sources) {
		this.feed = feed;
		this.index = index;
		this.settings = settings;
		this.filed = filed;
		this.comments = comments;
		this.topics = topics;
		this.sources = sources.stream()
			.collect(Collectors.toMap(SearchableSource::kind, Function.identity(), (one, other) -> one,
					LinkedHashMap::new));
	}

	/** Takes in what was changed since, or makes the index anew where that doesn't do. */
	synchronized void catchUp() {
		Optional<IndexState> state = this.index.open();
		ChangeFeed.State now = this.feed.state();
		if (state.isEmpty() || !follows(state.get(), now)) {
			rebuild((count) -> {
			});
			return;
		}
		List<ChangeFeed.Row> rows = this.feed.from(state.get().position());
		if (rows.size() > ChangeFeed.MOST) {
			rebuild((count) -> {
			});
		}
		else if (!rows.isEmpty()) {
			take(rows, now.end());
		}
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
			byKind(changes).forEach((kind, ids) -> replace(open, kind, ids));
			open.commit(end);
			this.ahead.clear();
			rows.forEach((row) -> this.ahead.add(row.id()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** With what shows a part of what was changed. */
	private Map<String, Set<Long>> byKind(Set<Change> changes) {
		Map<String, Set<Long>> things = new LinkedHashMap<>();
		for (Change change : changes) {
			things.computeIfAbsent(change.kind(), (kind) -> new TreeSet<>()).add(change.id());
		}
		Set<Long> terms = things.remove("TERM");
		if (terms != null) {
			things.computeIfAbsent(PostSource.KIND, (kind) -> new TreeSet<>()).addAll(this.filed.under(terms));
		}
		Set<Long> posts = things.get(PostSource.KIND);
		if (posts != null) {
			Set<Long> replies = things.computeIfAbsent(CommentSource.KIND, (kind) -> new TreeSet<>());
			parts(posts).forEach((part) -> replies.addAll(this.comments.on(part)));
		}
		if (isOnTheList(things)) {
			things.computeIfAbsent(TopicSource.KIND, (kind) -> new TreeSet<>()).addAll(this.topics.all());
		}
		return things;
	}

	private boolean isOnTheList(Map<String, Set<Long>> things) {
		return things.containsKey(TopicSource.KIND)
				|| parts(things.getOrDefault(PostSource.KIND, Set.of())).stream().anyMatch(this.topics::isOn)
				|| parts(things.getOrDefault(CommentSource.KIND, Set.of())).stream().anyMatch(this.topics::isSaidOn);
	}

	private void replace(OpenIndex open, String kind, Set<Long> ids) {
		SearchableSource source = this.sources.get(kind);
		if (source == null) {
			return;
		}
		for (List<Long> part : parts(ids)) {
			Set<Long> gone = new HashSet<>(part);
			try {
				for (Searchable thing : source.read(part)) {
					open.replace(thing);
					gone.remove(thing.id());
				}
				for (Long id : gone) {
					open.remove(kind, id);
				}
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
	}

	private static List<List<Long>> parts(Collection<Long> ids) {
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
	synchronized long rebuild(LongConsumer progress) {
		this.index.open();
		// before anything is read: what changes from now on is read again
		ChangeFeed.State now = this.feed.state();
		var state = new IndexState(Fields.FORMAT, language(), now.database(), now.end());
		OpenIndex fresh = null;
		try {
			fresh = this.index.create(state);
			long count = 0;
			for (SearchableSource source : this.sources.values()) {
				count += addAll(fresh, source, count, progress);
			}
			fresh.commit(state.position());
			this.index.use(fresh);
			this.ahead.clear();
			log.info("The search's index was made anew: " + count + " things");
			return count;
		}
		catch (IOException ex) {
			abandon(fresh);
			throw new UncheckedIOException(ex);
		}
		catch (RuntimeException ex) {
			abandon(fresh);
			throw ex;
		}
	}

	private static long addAll(OpenIndex fresh, SearchableSource source, long before, LongConsumer progress)
			throws IOException {
		long count = 0;
		List<Long> ids = source.after(0, AT_ONCE);
		while (!ids.isEmpty()) {
			for (Searchable thing : source.read(ids)) {
				fresh.add(thing);
				count++;
			}
			progress.accept(before + count);
			ids = source.after(ids.get(ids.size() - 1), AT_ONCE);
		}
		return count;
	}

	private void abandon(@Nullable OpenIndex fresh) {
		try {
			if (fresh != null) {
				this.index.abandon(fresh);
			}
		}
		catch (IOException ex) {
			log.info("What was made of the search's index could not be deleted: " + ex.getMessage());
		}
	}

}
