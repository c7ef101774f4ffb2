package blog.ibid.transfer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import blog.ibid.topic.KeptList;

/**
 * Gathers a topical list from the parts of an export. Of several lists the first counts,
 * and what is too long for any author is cut.
 */
final class ListScan {

	private static final int MOST_TOPICS = 10_000;

	private static final int MOST_ENTRIES = 100_000;

	private final Map<Long, KeptList.KeptTopic> topics = new LinkedHashMap<>();

	private final List<KeptList.KeptEntry> entries = new ArrayList<>();

	private final Set<KeptList.Place> leftOut = new LinkedHashSet<>();

	private final Set<Long> formerPages = new LinkedHashSet<>();

	private boolean ended;

	void add(ExportListPart part) {
		KeptList.KeptTopic topic = part.topic();
		KeptList.KeptEntry entry = part.entry();
		KeptList.Place place = part.leftOut();
		Long page = part.formerPage();
		this.ended |= topic != null && topic.id() == 0 && !this.topics.isEmpty();
		if (this.ended) {
			return;
		}
		if (topic != null && this.topics.size() < MOST_TOPICS) {
			this.topics.putIfAbsent(topic.id(), topic);
		}
		if (entry != null && this.entries.size() < MOST_ENTRIES) {
			this.entries.add(entry);
		}
		if (place != null && this.leftOut.size() < MOST_ENTRIES) {
			this.leftOut.add(place);
		}
		if (page != null && this.formerPages.size() < MOST_TOPICS) {
			this.formerPages.add(page);
		}
	}

	KeptList whole() {
		return new KeptList(List.copyOf(this.topics.values()), this.entries, List.copyOf(this.leftOut),
				List.copyOf(this.formerPages));
	}

}
