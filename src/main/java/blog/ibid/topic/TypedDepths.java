package blog.ibid.topic;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells how deep a topic lies from how it was typed: a manner that was used before means
 * the same again, and a new one means deeper.
 */
final class TypedDepths {

	private final List<String> manners = new ArrayList<>();

	/** The depth of a topic that was typed in this manner, as in h2, strong or li1. */
	int enter(String manner) {
		int known = this.manners.indexOf(manner);
		if (known < 0) {
			leaveWhatEndsAt(manner);
			this.manners.add(manner);
			return this.manners.size();
		}
		cut(known + 1);
		return known + 1;
	}

	private void leaveWhatEndsAt(String manner) {
		boolean heading = manner.matches("h[1-6]");
		for (int at = 0; at < this.manners.size(); at++) {
			String above = this.manners.get(at);
			boolean ends = heading ? !above.matches("h[1-6]") || above.compareTo(manner) >= 0
					: above.startsWith("li") && (!manner.startsWith("li") || above.compareTo(manner) >= 0);
			if (ends) {
				cut(at);
				return;
			}
		}
	}

	/** Topics that were made by lists end with them. */
	int leaveLists(int deeperThan) {
		for (int at = 0; at < this.manners.size(); at++) {
			String manner = this.manners.get(at);
			if (manner.startsWith("li") && Integer.parseInt(manner.substring(2)) >= deeperThan) {
				cut(at);
				break;
			}
		}
		return this.manners.size();
	}

	private void cut(int size) {
		while (this.manners.size() > size) {
			this.manners.remove(this.manners.size() - 1);
		}
	}

}
