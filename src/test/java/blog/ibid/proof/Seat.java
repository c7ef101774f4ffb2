package blog.ibid.proof;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import org.jsoup.Jsoup;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A browser at the {@link Desk}. Closing it fails if a script broke, if the console got a
 * warning or an error, or if the content security policy was violated.
 */
public final class Seat implements AutoCloseable {

	private final Server server;

	private final Visit visit;

	private final Visitor visitor;

	private final List<String> forgiven = new ArrayList<>();

	Seat(Server server, Visit visit, Visitor visitor) {
		this.server = server;
		this.visit = visit;
		this.visitor = visitor;
	}

	void signIn(String login, String password) {
		String token = Jsoup.parse(text("/login")).select("meta[name=csrf]").attr("content");
		APIResponse answer = page().request()
			.post(url("/login"), RequestOptions.create()
				.setMaxRedirects(0)
				.setForm(FormData.create().set("_csrf", token).set("username", login).set("password", password)));
		assertThat(answer.headers().getOrDefault("location", "")).as(login + " signs in").contains("/admin");
	}

	/** Opens a page, which must be there. */
	public Page open(String path) {
		assertThat(this.visit.open(url(path))).as(path).isEqualTo(200);
		return page();
	}

	public Page page() {
		return this.visit.page();
	}

	public Visit visit() {
		return this.visit;
	}

	/** The absolute form of an address. */
	public String url(String path) {
		return this.server.url(path);
	}

	/** What a GET with this browser's cookies brings, as it came, without opening it. */
	public String text(String path) {
		return page().request().get(url(path)).text();
	}

	/**
	 * What axe finds on the page at an address. It opens the page anew, in a browser that
	 * lets the check's script in; for what a page has become by use, take a seat with a
	 * visitor without protection and ask {@link Axe} itself.
	 */
	public List<String> axe(String path) {
		try (Visit unprotected = Browser.visit(this.visitor.withoutProtection())) {
			unprotected.page().context().addCookies(page().context().cookies());
			assertThat(unprotected.open(url(path))).as(path).isEqualTo(200);
			return Axe.findings(unprotected);
		}
	}

	/**
	 * Says that this is meant to happen: incidents whose words contain this are none, as
	 * in {@code "status of 409"}.
	 */
	public void forgive(String part) {
		this.forgiven.add(part);
	}

	/** What went wrong so far, in the order it happened. */
	public List<String> incidents() {
		return this.visit.incidents()
			.stream()
			.filter((incident) -> incident.matches("(?s)(violation|error|console (warning|error)) .*"))
			.filter((incident) -> this.forgiven.stream().noneMatch(incident::contains))
			.toList();
	}

	/** Ends the visit, whatever went wrong. */
	void leave() {
		this.visit.close();
	}

	/** A violation is told a moment after it happened. */
	@Override
	public void close() {
		page().waitForTimeout(30);
		List<String> incidents = incidents();
		leave();
		assertThat(incidents).as("what went wrong in the browser").isEmpty();
	}

}
