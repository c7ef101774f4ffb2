package blog.ibid.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpHead;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.entity.UrlEncodedFormEntity;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.message.BasicNameValuePair;
import org.apache.hc.core5.io.Closer;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Asks other sites. Every address that a name stands for has to be public, at each
 * redirect anew, and the connection goes to the address that was checked; only
 * {@code http} and {@code https} on their own ports, no user names, no cookies; and there
 * are limits for time, size, type and redirects. {@code ibid.fetch.loopback} lets this
 * machine be asked, on any port, for trying things out.
 */
@Component
public class SafeFetch implements DisposableBean {

	private static final int MOST_REDIRECTS = 5;

	private static final List<Integer> REDIRECTS = List.of(301, 302, 303, 307, 308);

	private static final int MOST_BYTES = 1 << 20;

	private static final Duration WHOLE = Duration.ofSeconds(15);

	private final boolean loopback;

	private final Duration whole;

	private final CloseableHttpClient client;

	private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor((work) -> {
		Thread thread = new Thread(work, "fetch-watch");
		thread.setDaemon(true);
		return thread;
	});

	SafeFetch(@Value("${ibid.fetch.loopback:false}") boolean loopback,
			@Value("${ibid.fetch.seconds:15}") long seconds) {
		this.loopback = loopback;
		this.whole = Duration.ofSeconds(Math.min(seconds, WHOLE.toSeconds()));
		this.client = SafeClient.open(loopback, this.whole);
	}

	/**
	 * What is read at an address.
	 * @throws FetchFailed if nobody answers, or nobody may be asked
	 */
	public Fetched get(URI address) throws FetchFailed {
		return follow(address, null);
	}

	/**
	 * What a form that is sent there brings.
	 * @param fields by name
	 * @throws FetchFailed if nobody answers, or nobody may be asked
	 */
	public Fetched post(URI address, Map<String, String> fields) throws FetchFailed {
		return follow(address, fields);
	}

	/**
	 * What a form brings that holds a secret: it is sent to this address and nowhere
	 * else, a redirect is an answer like others.
	 * @param patience after which nobody waits any more
	 * @throws FetchFailed if nobody answers in time, or nobody may be asked
	 */
	public Fetched confide(URI address, Map<String, String> fields, Duration patience) throws FetchFailed {
		return ask(allowed(address), fields, patience).fetched;
	}

	/**
	 * What becomes of an address, whatever is read there: its head is asked for, and
	 * where that fails, the page.
	 * @param agent the name to ask by
	 * @throws FetchFailed if nobody answers, or nobody may be asked
	 */
	public Looked look(URI address, String agent) throws FetchFailed {
		try {
			Looked looked = look(address, agent, true);
			return (looked.status() < 400) ? looked : look(address, agent, false);
		}
		catch (FetchFailed ex) {
			if (ex.isForbidden()) {
				throw ex;
			}
			return look(address, agent, false);
		}
	}

	private Looked look(URI start, String agent, boolean head) throws FetchFailed {
		URI address = start;
		boolean forGood = true;
		for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
			URI asked = withoutFragment(allowed(address));
			HttpUriRequestBase request = head ? new HttpHead(asked) : new HttpGet(asked);
			request.setHeader("User-Agent", agent);
			request.setHeader("Accept", "text/html, */*;q=0.8");
			Answer answer = status(address, request);
			if (answer.location == null) {
				return new Looked(address, answer.fetched.status(), redirects > 0 && forGood);
			}
			forGood &= List.of(301, 308).contains(answer.fetched.status());
			address = resolve(address, answer.location);
		}
		throw new FetchFailed("It redirects too often", false);
	}

	private Answer status(URI address, HttpUriRequestBase request) throws FetchFailed {
		ScheduledFuture<?> end = this.watch.schedule(request::cancel, this.whole.toMillis(), TimeUnit.MILLISECONDS);
		ClassicHttpResponse response = null;
		try {
			response = this.client.executeOpen(HttpHost.create(request.getUri()), request, null);
			Header location = response.getFirstHeader("Location");
			boolean redirects = location != null && REDIRECTS.contains(response.getCode());
			return new Answer(new Fetched(address, response.getCode(), "", List.of(), ""),
					(redirects && location != null) ? location.getValue() : null);
		}
		catch (ForbiddenAddress ex) {
			throw new FetchFailed("Such an address is not asked", true);
		}
		catch (IOException | URISyntaxException | RuntimeException ex) {
			throw new FetchFailed("It does not answer", false);
		}
		finally {
			end.cancel(false);
			// what else it sends is not waited for
			request.cancel();
			Closer.closeQuietly(response);
		}
	}

	private Fetched follow(URI start, @Nullable Map<String, String> fields) throws FetchFailed {
		URI address = start;
		for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
			Answer answer = ask(allowed(address), fields, this.whole);
			if (answer.location == null) {
				return answer.fetched;
			}
			address = resolve(address, answer.location);
		}
		throw new FetchFailed("It redirects too often", false);
	}

	private static URI resolve(URI from, String location) throws FetchFailed {
		try {
			return from.resolve(new URI(location.strip()));
		}
		catch (URISyntaxException | IllegalArgumentException ex) {
			throw new FetchFailed("It redirects to what is no address", true);
		}
	}

	private URI allowed(URI address) throws FetchFailed {
		String scheme = (address.getScheme() != null) ? address.getScheme().toLowerCase(Locale.ROOT) : "";
		boolean web = scheme.equals("http") || scheme.equals("https");
		boolean ownPort = address.getPort() == -1 || address.getPort() == (scheme.equals("http") ? 80 : 443);
		if (!web || address.getHost() == null || address.getRawUserInfo() != null || !(ownPort || this.loopback)) {
			throw new FetchFailed("Such an address is not asked", true);
		}
		return address;
	}

	private Answer ask(URI address, @Nullable Map<String, String> fields, Duration most) throws FetchFailed {
		HttpUriRequestBase request = (fields != null) ? form(address, fields) : new HttpGet(withoutFragment(address));
		request.setHeader("User-Agent", "Ibid (Webmention)");
		request.setHeader("Accept",
				"text/html, application/xhtml+xml, text/*;q=0.9, application/json;q=0.8, */*;q=0.1");
		// a site that sends a byte now and then would otherwise never come to an end
		ScheduledFuture<?> end = this.watch.schedule(request::cancel, Math.min(most.toMillis(), this.whole.toMillis()),
				TimeUnit.MILLISECONDS);
		try {
			return this.client.execute(request, (response) -> read(address, response));
		}
		catch (ForbiddenAddress ex) {
			throw new FetchFailed("Such an address is not asked", true);
		}
		catch (IOException | RuntimeException ex) {
			throw new FetchFailed("It does not answer", false);
		}
		finally {
			end.cancel(false);
		}
	}

	private static URI withoutFragment(URI address) {
		String written = address.toString();
		return URI.create(written.replaceFirst("#.*$", ""));
	}

	private static HttpPost form(URI address, Map<String, String> fields) {
		var post = new HttpPost(withoutFragment(address));
		post.setEntity(new UrlEncodedFormEntity(fields.entrySet()
			.stream()
			.map((field) -> new BasicNameValuePair(field.getKey(), field.getValue()))
			.collect(Collectors.toList()), StandardCharsets.UTF_8));
		return post;
	}

	private static Answer read(URI address, ClassicHttpResponse response) throws IOException {
		Header location = response.getFirstHeader("Location");
		int status = response.getCode();
		if (location != null && REDIRECTS.contains(status)) {
			return new Answer(new Fetched(address, status, "", List.of(), ""), location.getValue());
		}
		HttpEntity entity = response.getEntity();
		ContentType type = (entity != null) ? ContentType.parseLenient(entity.getContentType()) : null;
		String contentType = (type != null) ? type.getMimeType().toLowerCase(Locale.ROOT) : "";
		List<String> links = Arrays.stream(response.getHeaders("Link")).map(Header::getValue).toList();
		String body = "";
		if (entity != null && Fetched.isText(contentType)) {
			body = text(entity, (type != null) ? type.getCharset() : null);
		}
		return new Answer(new Fetched(address, status, contentType, links, body), null);
	}

	private static String text(HttpEntity entity, @Nullable Charset charset) throws IOException {
		try (InputStream content = entity.getContent()) {
			byte[] bytes = (content != null) ? content.readNBytes(MOST_BYTES) : new byte[0];
			return new String(bytes, (charset != null) ? charset : StandardCharsets.UTF_8);
		}
	}

	@Override
	public void destroy() throws IOException {
		this.watch.shutdown();
		this.client.close();
	}

	/**
	 * @param location where it redirects to, null if it does not
	 */
	private record Answer(Fetched fetched, @Nullable String location) {
	}

}
