package blog.ibid.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RankTests {

	private static void isBetween(@Nullable String before, String key, @Nullable String after) {
		assertThat(key).matches("[0-9]*[1-9]");
		if (before != null) {
			assertThat(key).isGreaterThan(before);
		}
		if (after != null) {
			assertThat(key).isLessThan(after);
		}
	}

	@Test
	void findsRoomBetweenAnyTwo() {
		List<String> keys = new ArrayList<>();
		var random = new Random(7);
		for (int i = 0; i < 5000; i++) {
			int at = random.nextInt(keys.size() + 1);
			String before = (at > 0) ? keys.get(at - 1) : null;
			String after = (at < keys.size()) ? keys.get(at) : null;
			String key = Rank.between(before, after);
			isBetween(before, key, after);
			keys.add(at, key);
		}
		assertThat(keys).isSorted().doesNotHaveDuplicates().allMatch((key) -> key.length() < Rank.LONGEST);
	}

	@Test
	void staysShortAtTheEnd() {
		String last = Rank.between(null, null);
		for (int i = 0; i < 40_000; i++) {
			String next = Rank.between(last, null);
			isBetween(last, next, null);
			last = next;
		}
		assertThat(last.length()).isLessThan(10);
	}

	@Test
	void growsSlowlyAtTheBeginning() {
		String first = Rank.between(null, null);
		for (int i = 0; i < 200; i++) {
			String next = Rank.between(null, first);
			isBetween(null, next, first);
			first = next;
		}
		assertThat(first.length()).isLessThan(Rank.LONGEST);
	}

	@Test
	void sharesTheRoomWhenAllGetNewOnes() {
		List<String> keys = new ArrayList<>();
		for (int i = 0; i < 20_000; i++) {
			keys.add(Rank.nth(i, 20_000));
		}
		assertThat(keys).isSorted().doesNotHaveDuplicates().allMatch((key) -> key.matches("[0-9]*[1-9]"));
	}

}
