package blog.ibid.fetch;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.io.Closer;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests, none of which takes longer than it may: a site that sends a byte now
 * and then would otherwise never come to an end.
 */
final class TimedClient implements AutoCloseable {

	private final Duration most;

	private final CloseableHttpClient client;

	private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor((work) -> {
		Thread thread = new Thread(work, "fetch-watch");
		thread.setDaemon(true);
		return thread;
	});

	/**
	 * @param most that a request takes
	 */
	TimedClient(boolean loopback, Duration most) {
		this.most = most;
		this.client = SafeClient.open(loopback, most);
	}

	/**
	 * Asks for all that is read there.
	 * @param address that it is an answer of
	 * @throws FetchFailed if nobody answers in time, or nobody may be asked
	 */
	Answer whole(URI address, HttpUriRequestBase request, Duration patience) throws FetchFailed {
		return ask(request, patience,
				() -> this.client.execute(request, (response) -> Answer.whole(address, response)));
	}

	/**
	 * Asks what becomes of an address; what else it sends is not waited for.
	 * @param address that it is an answer of
	 * @throws FetchFailed if nobody answers in time, or nobody may be asked
	 */
	Answer head(URI address, HttpUriRequestBase request) throws FetchFailed {
		return ask(request, this.most, () -> {
			@Nullable ClassicHttpResponse response = null;
			try {
				response = this.client.executeOpen(HttpHost.create(request.getUri()), request, null);
				return Answer.head(address, response);
			}
			finally {
				request.cancel();
				Closer.closeQuietly(response);
			}
		});
	}

	private Answer ask(HttpUriRequestBase request, Duration patience, Asking asking) throws FetchFailed {
		ScheduledFuture<?> end = this.watch.schedule(request::cancel,
				Math.min(patience.toMillis(), this.most.toMillis()), TimeUnit.MILLISECONDS);
		try {
			return asking.ask();
		}
		catch (ForbiddenAddress ex) {
			throw FetchFailed.forbidden("Such an address is not asked");
		}
		catch (IOException | URISyntaxException | RuntimeException ex) {
			throw FetchFailed.silent("It does not answer");
		}
		finally {
			end.cancel(false);
		}
	}

	@Override
	public void close() throws IOException {
		this.watch.shutdown();
		this.client.close();
	}

	/**
	 * A request on its way.
	 */
	private interface Asking {

		Answer ask() throws IOException, URISyntaxException;

	}

}
