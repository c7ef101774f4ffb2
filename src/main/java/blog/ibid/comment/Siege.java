package blog.ibid.comment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.stereotype.Component;

/**
 * Knows which posts are under attack: where within an hour at least {@value #LEAST}
 * replies were suspicious or refused, and more than half of all that came. It remembers
 * the newest {@value #REMEMBERED} replies of a post, in memory, and ends by itself when
 * they are an hour old.
 */
@Component
class Siege {

	static final Duration SPAN = Duration.ofHours(1);

	static final int LEAST = 10;

	private static final int REMEMBERED = 100;

	private static final int POSTS = 2000;

	private final Clock clock;

	private final Map<Long, Deque<Arrival>> posts = new LinkedHashMap<>(16, 0.75F, true) {

		@Override
		protected boolean removeEldestEntry(Map.Entry<Long, Deque<Arrival>> eldest) {
			return size() > POSTS;
		}

	};

	Siege(Clock clock) {
		this.clock = clock;
	}

	/**
	 * A reply to a post has come.
	 * @param suspicious whether it was refused, or held for what the judges found; never
	 * because it came without an effort, or an attack would not end
	 */
	synchronized void arrived(long post, boolean suspicious) {
		Deque<Arrival> arrivals = this.posts.computeIfAbsent(post, (key) -> new ArrayDeque<>());
		arrivals.addLast(new Arrival(this.clock.instant(), suspicious));
		if (arrivals.size() > REMEMBERED) {
			arrivals.removeFirst();
		}
	}

	synchronized boolean isOn(long post) {
		Deque<Arrival> arrivals = this.posts.get(post);
		if (arrivals == null) {
			return false;
		}
		Instant since = this.clock.instant().minus(SPAN);
		arrivals.removeIf((arrival) -> arrival.at.isBefore(since));
		long suspicious = arrivals.stream().filter(Arrival::suspicious).count();
		return suspicious >= LEAST && 2 * suspicious > arrivals.size();
	}

	private record Arrival(Instant at, boolean suspicious) {
	}

}
