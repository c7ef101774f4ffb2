package blog.ibid.feed;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A feed, whatever its format.
 *
 * @param items newest first
 */
record Feed(FeedHead head, List<FeedItem> items) {

	/** When something in it last changed; empty if there is nothing in it. */
	Optional<Instant> changedAt() {
		return this.items.stream().map(FeedItem::changedAt).max(Comparator.naturalOrder());
	}

}
