package blog.ibid.transfer;

import java.util.EnumMap;
import java.util.Map;

/**
 * How many things of one kind were read, and what became of them.
 */
final class Tally {

	private final Map<Result, Integer> results = new EnumMap<>(Result.class);

	void add(Result result) {
		this.results.merge(result, 1, Integer::sum);
	}

	int of(Result result) {
		return this.results.getOrDefault(result, 0);
	}

	int read() {
		return this.results.values().stream().mapToInt(Integer::intValue).sum();
	}

}
