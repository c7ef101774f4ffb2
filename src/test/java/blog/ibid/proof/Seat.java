package blog.ibid.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
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

	/** In milliseconds. */
	private static final int AS_PEOPLE_TAKE = 3_100;

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

	/** Presses what leads to another page, which is there then, and its scripts too. */
	public void follow(Locator locator) {
		onward(locator::click);
	}

	/**
	 * The same by other means, such as a key.
	 * @see Visit#onward
	 */
	public void onward(Runnable deed) {
		Visit.onward(page(), deed);
	}

	/**
	 * Waits until the stamp of the form for replies is older than a robot lets it get.
	 */
	void takeTime() {
		for (long left = untilPatient(); left > 0; left = untilPatient()) {
			page().waitForTimeout(left);
		}
	}

	// the script asks for a newer stamp when one begins to type
	private long untilPatient() {
		long second = Long.parseLong(page().locator("#reply [name=stamp]").inputValue().replaceFirst("-.*", ""));
		return TimeUnit.SECONDS.toMillis(second) + AS_PEOPLE_TAKE - System.currentTimeMillis();
	}

	/** For people to look at, where the environment names a folder for pictures. */
	public void picture(String name) {
		Album.keep(page(), name, false);
	}

	/** The same of all that can be scrolled to. */
	public void wholePicture(String name) {
		Album.keep(page(), name, true);
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
	 * What axe finds on the page at an address. It opens the page anew, beside the one
	 * that is open; for what a page has become by use, ask {@link Axe} itself.
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
