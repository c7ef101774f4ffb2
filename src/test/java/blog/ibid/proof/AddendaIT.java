package blog.ibid.proof;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import blog.ibid.OtherSite;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * An author makes a reply an addendum; another site mentions a post, and the author
 * decides on that by a link in a mail; a reader follows, is told, and ends it.
 */
class AddendaIT {

	private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));

	private static OtherSite elsewhere;

	private static Desk desk;

	@BeforeAll
	static void open() {
		MAIL.start();
		elsewhere = new OtherSite();
		desk = Desk.open(Jar.holding(Jar.DEMO), "--spring.mail.host=127.0.0.1",
				"--spring.mail.port=" + MAIL.getSmtp().getPort(), "--ibid.author.email=vera@blog.example",
				"--ibid.fetch.loopback=true");
	}

	@AfterAll
	static void close() {
		if (desk != null) {
			desk.close();
		}
		elsewhere.close();
		MAIL.stop();
	}

	private static void press(Seat seat, String name) {
		seat.follow(seat.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first());
	}

	private static String address(Seat seat, String slug) {
		return Jsoup.parse(seat.text("/" + slug + "/"))
			.select("link[rel=canonical]")
			.attr("href")
			.replaceFirst("https?://[^/]+", "");
	}

	@Test
	void makesAReplyAnAddendumWithTwoNotes() {
		try (Seat seat = desk.seat(Visitor.usual().wide(390))) {
			Page page = seat.open("/admin/comments/145");
			page.locator("#text")
				.fill("The Missing Morning\n\nIt is in the archive.[1] The yard was asked for.[2]\n\n"
						+ "[1] City Archive, box 12.\n\n[2] Same place, folio 3.");
			press(seat, "Save");
			page = seat.open("/admin/comments?show=approved");
			seat.follow(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Likely addenda")));
			assertThat(page.locator("#title-145").inputValue()).isEqualTo("The Missing Morning");
			press(seat, "Make it an addendum");
			assertThat(page.locator(".notice p").innerText()).contains("It is an addendum now");
		}
		try (Seat seat = desk.stranger(Visitor.usual().withoutJavaScript())) {
			String jury = address(seat, "what-the-jury-was-not-told");
			Page page = seat.open(jury);
			assertThat(page.locator(".updated").innerText()).contains("Updated", "The Missing Morning");
			seat.follow(page.locator(".updated a"));
			assertThat(page.url()).endsWith(jury + "#comment-145");
			assertThat(page.locator("#comment-145 > h3").innerText()).isEqualTo("The Missing Morning");
			assertThat(page.locator("#comment-145 .footnotes li").allInnerTexts()).hasSize(2)
				.first()
				.asString()
				.contains("City Archive, box 12.");
			assertThat(seat.text("/feed/")).contains("<title>The Missing Morning</title>");
		}
	}

	@Test
	void decidesByMailAndTellsWhoFollows() throws Exception {
		try (Seat reader = desk.stranger(Visitor.usual().wide(390));
				Seat author = desk.stranger(Visitor.usual().inTheDark())) {
			String ferry = address(reader, "the-ferry-that-would-not-stop");
			follow(reader, ferry);
			mention(reader, ferry);
			MimeMessage told = mail("vera@blog.example");
			assertThat(told.getSubject()).startsWith("A reply on");
			assertThat(body(told)).contains(elsewhere.url("/boats"));
			Page page = author.open(link(told, "Approve"));
			assertThat(page.locator("blockquote").innerText()).contains("So it is with our own ferry");
			press(author, "Approve");
			assertThat(page.locator("h1").innerText()).isEqualTo("It is approved");
			assertThat(author.open(ferry).locator(".mentions li").innerText()).contains("Boats as roads");

			MimeMessage news = mail("mo@reader.example");
			String end = news.getHeader("List-Unsubscribe")[0].replaceAll("[<>]|https?://[^/]+", "");
			assertThat(news.getHeader("List-Unsubscribe-Post")[0]).isEqualTo("List-Unsubscribe=One-Click");
			page = reader.open(end);
			press(reader, "No more of these");
			assertThat(page.locator("h1").innerText()).isEqualTo("No more mails");
		}
	}

	private static void follow(Seat reader, String post) throws Exception {
		Page page = reader.open(post);
		page.locator("#follow-email").fill("mo@reader.example");
		press(reader, "Tell me of replies");
		assertThat(page.locator("h1").innerText()).isEqualTo("Look into your mail");
		page = reader.open(link(mail("mo@reader.example"), "Yes, tell me"));
		press(reader, "Yes, tell me");
		assertThat(page.locator("h1").innerText()).isEqualTo("You will be told");
	}

	private static void mention(Seat reader, String post) {
		elsewhere.page("/boats", 200, "<title>Boats as roads</title><p>So it is with our own ferry, see <a href=\""
				+ reader.url(post) + "\">there</a>.</p>");
		String form = "source=" + URLEncoder.encode(elsewhere.url("/boats"), StandardCharsets.UTF_8) + "&target="
				+ URLEncoder.encode(reader.url(post), StandardCharsets.UTF_8);
		int status = reader.page()
			.request()
			.post(reader.url("/webmention"),
					RequestOptions.create()
						.setHeader("Content-Type", "application/x-www-form-urlencoded")
						.setData(form))
			.status();
		assertThat(status).isEqualTo(202);
	}

	/** The mail that somebody got since the last time. */
	private static MimeMessage mail(String to) throws Exception {
		for (int i = 0; i < 1200; i++) {
			for (MimeMessage message : MAIL.getReceivedMessages()) {
				if (message.getAllRecipients()[0].toString().equals(to)) {
					MAIL.purgeEmailFromAllMailboxes();
					return message;
				}
			}
			Thread.sleep(50);
		}
		throw new AssertionError("No mail to " + to);
	}

	private static String body(MimeMessage mail) throws Exception {
		return (String) ((MimeMultipart) mail.getContent()).getBodyPart(1).getContent();
	}

	private static String link(MimeMessage mail, String words) throws Exception {
		return Jsoup.parse(body(mail))
			.select("a:contains(" + words + ")")
			.attr("href")
			.replaceFirst("https?://[^/]+", "");
	}

	/** The number of a post that is commented. */
	private static String post(Seat seat) {
		return Jsoup.parse(seat.text("/admin/comments?show=approved"))
			.select("a[href*=post=]")
			.attr("href")
			.replaceFirst(".*post=", "");
	}

	@Test
	void hasAccessibleAndValidPages() {
		Map<String, String> pages = new LinkedHashMap<>();
		try (Seat seat = desk.seat(Visitor.usual().wide(320).inTheDark())) {
			for (String path : List.of("/admin/comments?show=approved", "/admin/comments/addenda",
					"/admin/comments/102/addendum", "/admin/comments/101/reply",
					"/admin/comments/addenda/new?post=" + post(seat), "/admin/settings/telling",
					"/admin/settings/mentions", address(seat, "what-the-jury-was-not-told"))) {
				assertThat(seat.axe(path)).as(path).isEmpty();
				assertThat(seat.open(path).evaluate("document.documentElement.scrollWidth <= innerWidth")).as(path)
					.isEqualTo(true);
				pages.put(path, seat.text(path));
			}
		}
		assertThat(NuValidator.errorsIn(pages)).isEmpty();
	}

}
