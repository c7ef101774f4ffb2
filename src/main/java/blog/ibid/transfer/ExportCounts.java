package blog.ibid.transfer;

import java.util.Map;

/**
 * How much there is in an export, each thing once, however many parts it stands in.
 *
 * @param media attachments
 * @param comments all but pings, whatever their state
 * @param pings pingbacks and trackbacks
 * @param authors those listed in the head
 * @param terms categories, tags and other terms listed in the head
 * @param others items of other types, by type
 */
record ExportCounts(int posts, int pages, int media, int comments, int pings, int authors, int terms,
		Map<String, Integer> others) {

	ExportCounts {
		others = Map.copyOf(others);
	}

	int items() {
		return this.posts + this.pages + this.media + this.others.values().stream().mapToInt(Integer::intValue).sum();
	}

}
