package blog.ibid.comment;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import blog.ibid.fetch.FetchFailed;
import blog.ibid.fetch.Fetched;
import blog.ibid.fetch.SafeFetch;
import blog.ibid.site.BaseAddress;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Speaks to a spam service in Akismet's manner. Nobody waits for it longer than
 * {@link #PATIENCE}, and when it has failed three times in a row nobody asks it for a
 * minute. It is told the words, name and site of who replied and the beginning of the
 * network address, but never a mail address.
 */
@Component
class SpamService implements DisposableBean {

	static final Duration PATIENCE = Duration.ofSeconds(2);

	private static final Duration REST = Duration.ofMinutes(1);

	private static final int IN_A_ROW = 3;

	private static final int AT_ONCE = 4;

	private final SafeFetch fetch;

	private final BaseAddress base;

	private final Clock clock;

	private final ExecutorService asking = new ThreadPoolExecutor(0, AT_ONCE, 30, TimeUnit.SECONDS,
			new SynchronousQueue<>(), (work) -> {
				Thread thread = new Thread(work, "spam-service");
				thread.setDaemon(true);
				return thread;
			});

	private int failures;

	private Instant restsUntil = Instant.MIN;

	private @Nullable Problem problem;

	SpamService(SafeFetch fetch, BaseAddress base, Clock clock) {
		this.fetch = fetch;
		this.base = base;
		this.clock = clock;
	}

	/** Its answer to a question, in one word; empty if it gives none in time. */
	Optional<String> ask(ServiceAccess.Access access, String verb, Map<String, String> fields) {
		if (rests()) {
			return Optional.empty();
		}
		var all = new HashMap<>(fields);
		all.put("api_key", access.key());
		all.put("blog", this.base.own() + "/");
		all.put("blog_charset", "UTF-8");
		URI address = access.endpoint().resolve(verb);
		try {
			// a name that is looked up for long would make them wait; nobody interrupts
			// it
			return Optional.of(settle(this.asking.submit(() -> this.fetch.confide(address, all, PATIENCE))
				.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)));
		}
		catch (ExecutionException ex) {
			String reason = (ex.getCause() instanceof FetchFailed failed) ? failed.getMessage() : null;
			return failed((reason != null) ? reason : "It could not be asked");
		}
		catch (RejectedExecutionException | TimeoutException ex) {
			return failed("It does not answer in time");
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return Optional.empty();
		}
		catch (IllegalStateException ex) {
			return failed(String.valueOf(ex.getMessage()));
		}
	}

	private String settle(Fetched answer) {
		String word = answer.body().strip();
		if (!answer.isSuccess() || word.length() > 60) {
			throw new IllegalStateException("It answers with " + answer.status());
		}
		if (word.equals("invalid")) {
			throw new IllegalStateException("It does not take the key");
		}
		succeeded();
		return word;
	}

	private synchronized boolean rests() {
		return this.clock.instant().isBefore(this.restsUntil);
	}

	private synchronized void succeeded() {
		this.failures = 0;
		this.problem = null;
	}

	private synchronized Optional<String> failed(String reason) {
		this.problem = new Problem(reason, this.clock.instant());
		if (++this.failures >= IN_A_ROW) {
			this.failures = 0;
			this.restsUntil = this.clock.instant().plus(REST);
		}
		return Optional.empty();
	}

	/** Forgets earlier failures: other settings are made. */
	synchronized void beginAnew() {
		this.failures = 0;
		this.restsUntil = Instant.MIN;
		this.problem = null;
	}

	/** What went wrong last, null if it answers. */
	synchronized @Nullable Problem problem() {
		return this.problem;
	}

	@Override
	public void destroy() {
		this.asking.shutdown();
	}

	/** What went wrong, and when. */
	record Problem(String reason, Instant at) {
	}

}
