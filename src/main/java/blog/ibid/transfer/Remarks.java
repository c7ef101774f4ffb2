package blog.ibid.transfer;

import java.util.ArrayList;
import java.util.List;

/**
 * What is odd about an item, in sentences; only counted beyond the first hundred.
 */
final class Remarks {

	private static final int MOST = 100;

	private final List<String> sentences = new ArrayList<>();

	private int more;

	void add(String sentence) {
		if (this.sentences.size() < MOST) {
			this.sentences.add(sentence);
		}
		else {
			this.more++;
		}
	}

	List<String> all() {
		List<String> all = new ArrayList<>(this.sentences);
		if (this.more > 0) {
			all.add("There are " + this.more + " more remarks of this kind.");
		}
		return all;
	}

}
