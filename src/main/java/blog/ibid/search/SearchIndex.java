package blog.ibid.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.DisposableBean;

/**
 * An index of this node. It may be missing or broken at any time: then nothing is found
 * until it has been made anew.
 */
class SearchIndex implements DisposableBean {

	private static final Log log = LogFactory.getLog(SearchIndex.class);

	private final IndexFolder folder;

	private @Nullable OpenIndex open;

	private boolean broken;

	SearchIndex(IndexFolder folder) {
		this.folder = folder;
	}

	/** Opens what is there, if it can be read. */
	synchronized Optional<IndexState> open() {
		if (this.open == null && !this.broken) {
			this.open = newest();
		}
		return Optional.ofNullable(this.open).filter((index) -> !this.broken).map(OpenIndex::state);
	}

	private @Nullable OpenIndex newest() {
		try {
			for (Path index : this.folder.all()) {
				OpenIndex found = read(index);
				if (found != null) {
					return found;
				}
			}
		}
		catch (IOException ex) {
			log.warn("The folder of the search's index cannot be read", ex);
		}
		return null;
	}

	/** Whatever is wrong with it, another is made. */
	private @Nullable OpenIndex read(Path index) {
		try {
			OpenIndex found = OpenIndex.open(index);
			if (found.state().format().equals(Fields.FORMAT)) {
				return found;
			}
			found.close();
		}
		catch (IOException | IllegalArgumentException | IllegalStateException ex) {
			log.info("The search's index in " + index + " is not usable: " + ex.getMessage());
		}
		return null;
	}

	/** Something that asks the index. */
	interface Asking<T> {

		T ask(LiveSearcher searcher, Words words) throws IOException;

	}

	/**
	 * Asks the index as it is at this moment.
	 * @return empty if there is none
	 */
	<T> Optional<T> ask(Asking<T> asking) {
		OpenIndex index;
		IndexSearcher searcher;
		synchronized (this) {
			index = this.open;
			if (index == null || this.broken) {
				return Optional.empty();
			}
			try {
				searcher = index.searchers().acquire();
			}
			catch (IOException ex) {
				return broke(ex);
			}
		}
		try {
			return Optional.of(asking.ask((LiveSearcher) searcher, index.words()));
		}
		catch (IOException ex) {
			return broke(ex);
		}
		finally {
			release(index, searcher);
		}
	}

	private synchronized <T> Optional<T> broke(IOException ex) {
		log.warn("The search's index is damaged; another one will be made", ex);
		this.broken = true;
		return Optional.empty();
	}

	private static void release(OpenIndex index, IndexSearcher searcher) {
		try {
			index.searchers().release(searcher);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Of the one that answers. */
	Optional<IndexState> state() {
		return Optional.ofNullable(current()).map(OpenIndex::state);
	}

	/** For the one that writes. */
	synchronized @Nullable OpenIndex current() {
		return this.broken ? null : this.open;
	}

	/** Begins another one, which is in use once it is {@link #use used}. */
	OpenIndex create(IndexState state) throws IOException {
		return OpenIndex.create(this.folder.next(), state);
	}

	/** Answers from another index from now on, and deletes all others. */
	void use(OpenIndex index) throws IOException {
		OpenIndex before;
		synchronized (this) {
			before = this.open;
			this.open = index;
			this.broken = false;
		}
		if (before != null) {
			close(before);
		}
		for (Path other : this.folder.all()) {
			if (!other.equals(index.folder())) {
				this.folder.delete(other);
			}
		}
	}

	private static void close(OpenIndex index) {
		try {
			index.close();
		}
		catch (IOException | IllegalStateException ex) {
			log.info("An index of the search did not close: " + ex.getMessage());
		}
	}

	/** Gives up what is broken, so that its folder can go. */
	void abandon(OpenIndex index) throws IOException {
		close(index);
		this.folder.delete(index.folder());
	}

	@Override
	public synchronized void destroy() {
		if (this.open != null) {
			close(this.open);
			this.open = null;
		}
	}

}
