package blog.ibid;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import org.springframework.core.env.Environment;

/**
 * Reads the application under test from outside, and follows no redirect.
 */
public class Visitor {

	private final HttpClient client = HttpClient.newHttpClient();

	private final Environment environment;

	Visitor(Environment environment) {
		this.environment = environment;
	}

	/** Somebody who signs in with the login of an account. */
	public Author author(String login) {
		return new Author("http://localhost:" + this.environment.getProperty("local.server.port")).signIn(login);
	}

	/** Somebody who has not signed in, with cookies of one's own. */
	public Author stranger() {
		return new Author("http://localhost:" + this.environment.getProperty("local.server.port"));
	}

	/** What a GET of a path answers; headers are names and values in turn. */
	public Answer get(String path, String... headers) {
		URI address = URI.create("http://localhost:" + this.environment.getProperty("local.server.port") + path);
		HttpRequest.Builder request = HttpRequest.newBuilder(address);
		if (headers.length > 0) {
			request.headers(headers);
		}
		try {
			var response = this.client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
			return new Answer(response);
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The page at a path, which must be there. */
	public Document page(String path) {
		Answer answer = get(path);
		if (answer.status() != 200) {
			throw new AssertionError(path + " answers " + answer.status());
		}
		return answer.page();
	}

	public static final class Answer {

		private final HttpResponse<byte[]> response;

		Answer(HttpResponse<byte[]> response) {
			this.response = response;
		}

		public int status() {
			return this.response.statusCode();
		}

		/** The first value of a header, or an empty string. */
		public String header(String name) {
			return this.response.headers().firstValue(name).orElse("");
		}

		/** Where a redirect leads, without scheme and host. */
		public String location() {
			return header("Location").replaceFirst("^https?://[^/]+", "");
		}

		public String body() {
			return new String(this.response.body(), StandardCharsets.UTF_8);
		}

		public byte[] bytes() {
			return this.response.body().clone();
		}

		public Document page() {
			return Jsoup.parse(body(), this.response.uri().toString());
		}

		/** Ids that occur more than once, joined by spaces. */
		public String repeatedIds() {
			List<String> ids = page().select("[id]").stream().map(Element::id).toList();
			return ids.stream()
				.filter((id) -> ids.indexOf(id) != ids.lastIndexOf(id))
				.distinct()
				.collect(Collectors.joining(" "));
		}

	}

}
