package blog.ibid;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookieStore;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.jsoup.nodes.Document;

/**
 * Works on the application under test as a browser without scripts would: keeps its
 * cookies, sends forms with their token, and follows no redirect.
 */
public final class Author {

	private final CookieManager cookies = new CookieManager();

	private final HttpClient client = HttpClient.newBuilder().cookieHandler(this.cookies).build();

	private final String address;

	private String token = "";

	Author(String address) {
		this.address = address;
	}

	/** Signs in with the password that {@link BlogWriter#account} gives. */
	public Author signIn(String login) {
		page("/login");
		Visitor.Answer answer = post("/login", "username", login, "password", BlogWriter.PASSWORD);
		if (!answer.location().startsWith("/admin")) {
			throw new AssertionError(login + " cannot sign in: " + answer.status() + " " + answer.location());
		}
		// the session's token changes with signing in: any form shows the new one
		page("/login");
		return this;
	}

	/** Loses a cookie, as a browser does that is closed. */
	public void forget(String cookie) {
		CookieStore store = this.cookies.getCookieStore();
		List.copyOf(store.getCookies())
			.stream()
			.filter((kept) -> kept.getName().equals(cookie))
			.forEach((kept) -> store.remove(URI.create(this.address), kept));
	}

	public Visitor.Answer get(String path) {
		Visitor.Answer answer = send(request(path).GET().build());
		String shown = answer.page().select("meta[name=csrf]").attr("content");
		this.token = shown.isEmpty() ? this.token : shown;
		return answer;
	}

	/** The page at a path, which must be there. */
	public Document page(String path) {
		Visitor.Answer answer = get(path);
		if (answer.status() != 200) {
			throw new AssertionError(path + " answers " + answer.status());
		}
		return answer.page();
	}

	/** Sends a form; fields are names and values in turn. */
	public Visitor.Answer post(String path, String... fields) {
		var form = new StringBuilder("_csrf=" + encode(this.token));
		for (int i = 0; i < fields.length; i += 2) {
			form.append('&').append(encode(fields[i])).append('=').append(encode(fields[i + 1]));
		}
		return send(request(path).header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(form.toString()))
			.build());
	}

	/**
	 * Sends a body as a script of the page would; headers are names and values in turn.
	 */
	public Visitor.Answer send(String method, String path, String contentType, byte[] body, String... headers) {
		HttpRequest.Builder request = request(path);
		if (headers.length > 0) {
			request.headers(headers);
		}
		return send(request.header("Content-Type", contentType)
			.header("X-CSRF-TOKEN", this.token)
			.method(method, HttpRequest.BodyPublishers.ofByteArray(body))
			.build());
	}

	public Visitor.Answer json(String method, String path, String body) {
		return send(method, path, "application/json", body.getBytes(StandardCharsets.UTF_8));
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(this.address + path));
	}

	private Visitor.Answer send(HttpRequest request) {
		try {
			return new Visitor.Answer(this.client.send(request, HttpResponse.BodyHandlers.ofByteArray()));
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String encode(String value) {
		return URLEncoder.encode(value, StandardCharsets.UTF_8);
	}

}
