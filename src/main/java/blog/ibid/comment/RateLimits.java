package blog.ibid.comment;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How many replies come from one network, and to one post. What is counted lives in
 * memory; the buckets asked for longest ago are forgotten first.
 */
@Component
class RateLimits {

	private static final int REMEMBERED = 20_000;

	private static final Duration HOUR = Duration.ofHours(1);

	private static final int AT_ONCE = 4;

	private final int perNetwork;

	private final int perPost;

	private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75F, true) {
		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
			return size() > REMEMBERED;
		}
	};

	RateLimits(@Value("${ibid.replies.per-network-an-hour:20}") int perNetwork,
			@Value("${ibid.replies.per-post-an-hour:300}") int perPost) {
		this.perNetwork = perNetwork;
		this.perPost = perPost;
	}

	/**
	 * Counts a reply, if there may be one more.
	 * @return how long its writer has to wait, zero for not at all
	 */
	Duration take(Sender sender) {
		if (sender.local()) {
			return Duration.ZERO;
		}
		ConsumptionProbe probe = network(sender.network()).tryConsumeAndReturnRemaining(1);
		return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
	}

	/** Counts a reply to a post, and tells whether it gets too many. */
	boolean isCrowded(long post) {
		return !post(post).tryConsume(1);
	}

	private synchronized Bucket network(String network) {
		return this.buckets.computeIfAbsent(network,
				(key) -> Bucket.builder()
					.addLimit((limit) -> limit.capacity(this.perNetwork).refillGreedy(this.perNetwork, HOUR))
					.addLimit((limit) -> limit.capacity(AT_ONCE).refillGreedy(AT_ONCE, Duration.ofMinutes(1)))
					.build());
	}

	private synchronized Bucket post(long post) {
		return this.buckets.computeIfAbsent("post " + post,
				(key) -> Bucket.builder()
					.addLimit((limit) -> limit.capacity(this.perPost).refillGreedy(this.perPost, HOUR))
					.build());
	}

}
