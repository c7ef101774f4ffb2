package blog.ibid.search;

import java.io.IOException;
import java.time.Clock;
import java.util.function.LongConsumer;

import blog.ibid.site.Settings;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Makes an index anew from all there is, beside the one that answers.
 */
class Remaking {

	private static final Log log = LogFactory.getLog(Remaking.class);

	private final ChangeFeed feed;

	private final SearchIndex index;

	private final Settings settings;

	private final Clock clock;

	private final IndexedSources sources;

	Remaking(ChangeFeed feed, SearchIndex index, Settings settings, Clock clock, IndexedSources sources) {
		this.feed = feed;
		this.index = index;
		this.settings = settings;
		this.clock = clock;
		this.sources = sources;
	}

	/**
	 * Makes it and puts it to use.
	 * @param progress is told how many things are in it
	 * @return how many there are
	 * @throws IOException if it cannot be written; the one that answers goes on
	 */
	long make(LongConsumer progress) throws IOException {
		this.index.open();
		// before anything is read: what changes from now on is read again
		ChangeFeed.State now = this.feed.state();
		var state = new IndexState(Fields.FORMAT, this.settings.site().language().toLanguageTag(), now.database(),
				now.end(), this.clock.instant().getEpochSecond());
		OpenIndex fresh = this.index.create(state);
		try {
			long count = this.sources.addAll(fresh, progress);
			fresh.commit(state.position());
			this.index.use(fresh);
			return count;
		}
		catch (IOException | RuntimeException ex) {
			abandon(fresh);
			throw ex;
		}
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
