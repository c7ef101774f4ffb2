package blog.ibid.fetch;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpHead;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.entity.UrlEncodedFormEntity;
import org.apache.hc.core5.http.message.BasicNameValuePair;
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

	private static final Duration MOST = Duration.ofSeconds(15);

	private final Duration whole;

	private final TimedClient client;

	private final Redirects redirects;

	SafeFetch(@Value("${ibid.fetch.loopback:false}") boolean loopback,
			@Value("${ibid.fetch.seconds:15}") long seconds) {
		this.whole = Duration.ofSeconds(Math.min(seconds, MOST.toSeconds()));
		this.client = new TimedClient(loopback, this.whole);
		this.redirects = new Redirects(loopback);
	}

	/**
	 * What is read at an address.
	 * @throws FetchFailed if nobody answers, or nobody may be asked
	 */
	public Fetched get(URI address) throws FetchFailed {
		return this.redirects.follow(address, (asked) -> ask(asked, null, this.whole)).fetched();
	}

	/**
	 * What a form that is sent there brings.
	 * @param fields by name
	 * @throws FetchFailed if nobody answers, or nobody may be asked
	 */
	public Fetched post(URI address, Map<String, String> fields) throws FetchFailed {
		return this.redirects.follow(address, (asked) -> ask(asked, fields, this.whole)).fetched();
	}

	/**
	 * What a form brings that holds a secret: it is sent to this address and nowhere
	 * else, a redirect is an answer like others.
	 * @param patience after which nobody waits any more
	 * @throws FetchFailed if nobody answers in time, or nobody may be asked
	 */
	public Fetched confide(URI address, Map<String, String> fields, Duration patience) throws FetchFailed {
		return ask(this.redirects.allowed(address), fields, patience).fetched();
	}

	private Answer ask(URI address, @Nullable Map<String, String> fields, Duration patience) throws FetchFailed {
		HttpUriRequestBase request = (fields != null) ? form(address, fields) : new HttpGet(withoutFragment(address));
		request.setHeader("User-Agent", "Ibid (Webmention)");
		request.setHeader("Accept",
				"text/html, application/xhtml+xml, text/*;q=0.9, application/json;q=0.8, */*;q=0.1");
		return this.client.whole(address, request, patience);
	}

	private static HttpPost form(URI address, Map<String, String> fields) {
		var post = new HttpPost(withoutFragment(address));
		post.setEntity(new UrlEncodedFormEntity(fields.entrySet()
			.stream()
			.map((field) -> new BasicNameValuePair(field.getKey(), field.getValue()))
			.collect(Collectors.toList()), StandardCharsets.UTF_8));
		return post;
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
		Redirects.Arrived end = this.redirects.follow(start, (address) -> {
			URI asked = withoutFragment(address);
			HttpUriRequestBase request = head ? new HttpHead(asked) : new HttpGet(asked);
			request.setHeader("User-Agent", agent);
			request.setHeader("Accept", "text/html, */*;q=0.8");
			return this.client.head(address, request);
		});
		return new Looked(end.fetched().address(), end.fetched().status(), end.moved());
	}

	private static URI withoutFragment(URI address) {
		String written = address.toString();
		return URI.create(written.replaceFirst("#.*$", ""));
	}

	@Override
	public void destroy() throws IOException {
		this.client.close();
	}

}
