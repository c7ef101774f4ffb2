package blog.ibid.post;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import blog.ibid.Author;
import blog.ibid.BlogWriter;
import blog.ibid.IbidTest;
import blog.ibid.Tables;
import blog.ibid.Visitor;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Writing a post: with a plain text field, and what the editor sends.
 */
@IbidTest
class WritingTests {

	@Autowired
	private Tables tables;

	@Autowired
	private BlogWriter blog;

	@Autowired
	private Visitor visitor;

	private Author vera;

	private long draft;

	private long published;

	@BeforeEach
	void anAuthorWithADraftAndAPost() {
		this.tables.empty();
		long author = this.blog.account("vera", "Vera Lund", "AUTHOR");
		this.blog.account("otto", "Otto Brandt", "AUTHOR");
		this.published = this.blog.post(author, "the-census", LocalDate.of(2017, 12, 18),
				BlogWriter.noted("<p>They counted.</p>", "The Census (1910)."), Map.of("title", "The Census"));
		this.draft = this.blog.post(author, "the-vote", LocalDate.of(2017, 12, 19), Map.of("status", "DRAFT"));
		this.vera = this.visitor.author("vera");
	}

	private String path(long post) {
		return "/admin/posts/" + post;
	}

	private Document form(long post) {
		return this.vera.page(path(post));
	}

	private String base(long post) {
		return form(post).select("input[name=base]").attr("value");
	}

	private static String text(Document page) {
		return page.select("textarea[name=text]").expectFirst("textarea").wholeText();
	}

	private Visitor.Answer put(long post, String title, String text, String base) {
		form(post);
		String body = JsonMapper.shared().writeValueAsString(Map.of("title", title, "text", text, "base", base));
		return this.vera.json("PUT", path(post) + "/manuscript", body);
	}

	private static JsonNode json(Visitor.Answer answer) {
		return JsonMapper.shared().readTree(answer.body());
	}

	@Test
	void remarksOwnLinksThatMovedOrAreGone() {
		this.blog.oldAddress("/2016/01/01/count", this.published);
		this.blog.oldAddress("/2015/01/01/removed", null);
		this.blog.oldAddress("/2017/12/18/the-census", null);
		String text = "<p>See <a href=\"/2016/01/01/Count/\">it</a>, <a href=\"/2017/12/18/the-census/\">now</a>, "
				+ "<a href=\"https://elsewhere.example/2016/01/01/count/\">there</a>.<sup data-fn=\"a\"></sup></p>"
				+ "<section data-notes><div data-note=\"a\"><a href=\"/2015/01/01/removed/#x\">Gone</a>, 1999.</div></section>";
		List<String> remarks = new java.util.ArrayList<>();
		json(put(this.draft, "Links", text, base(this.draft))).get("remarks")
			.forEach((remark) -> remarks.add(remark.get("kind").asString() + " " + remark.get("words").asString()));
		assertThat(remarks).containsExactly("LINK_MOVED /2016/01/01/Count/", "LINK_GONE /2015/01/01/removed/#x");
	}

	@Test
	void showsTheTextWithItsNotesInAPlainField() {
		Document page = form(this.published);
		assertThat(page.select("textarea[name=title]").text()).isEqualTo("The Census");
		assertThat(text(page)).contains("<sup data-fn=\"k1\"></sup>", "<div data-note=\"k1\">The Census (1910).</div>");
		assertThat(page.select(".bar a.main").text()).isEqualTo("Update…");
		assertThat(form(this.draft).select(".bar a.main").text()).isEqualTo("Publish…");
	}

	@Test
	void savesADraftAndKeepsItsEarlierState() {
		Visitor.Answer answer = this.vera.post(path(this.draft), "title", "The\nVote ", "text",
				"<p>We voted.[1]</p><p>[1] Minutes (1911).</p>", "base", base(this.draft));
		assertThat(answer.status()).isEqualTo(302);
		Document page = form(this.draft);
		assertThat(page.select(".notice").text()).contains("Saved.");
		assertThat(page.select("textarea[name=title]").text()).isEqualTo("The Vote");
		assertThat(text(page)).isEqualTo("<p>We voted.<sup data-fn=\"k1\"></sup></p>"
				+ "<section data-notes><div data-note=\"k1\">Minutes (1911).</div></section>");
		assertThat(this.tables.count("revision")).isOne();
		assertThat(this.tables.count("working_copy")).isZero();
	}

	@Test
	void readsMarkdownInThePlainField() {
		this.vera.post(path(this.draft), "title", "", "text", "## Why\n\nWe *voted*.[^a]\n\n[^a]: Minutes.", "base",
				base(this.draft));
		assertThat(text(form(this.draft))).isEqualTo("<h2>Why</h2><p>We <em>voted</em>.<sup data-fn=\"k1\"></sup></p>"
				+ "<section data-notes><div data-note=\"k1\">Minutes.</div></section>");
	}

	@Test
	void keepsChangesOfAPublishedPostFromItsReaders() {
		assertThat(put(this.published, "The Count", "<p>We counted.</p>", base(this.published)).status())
			.isEqualTo(200);
		assertThat(this.visitor.page("/2017/12/18/the-census/").text()).contains("They counted.")
			.doesNotContain("We counted.");
		assertThat(form(this.published).select("textarea[name=text]").text()).contains("We counted.");
		assertThat(this.tables.count("revision")).isZero();
	}

	@Test
	void answersWithWhatTheEditorShows() {
		JsonNode kept = json(put(this.published, "T",
				"<p>They met here.<sup data-fn=\"a\"></sup></p><section data-notes><div data-note=\"a\"></div></section>",
				base(this.published)));
		assertThat(kept.get("words").asInt()).isEqualTo(3);
		assertThat(kept.get("notes").asInt()).isEqualTo(1);
		assertThat(kept.get("minutes").asInt()).isEqualTo(1);
		assertThat(kept.get("remarks").get(0).get("kind").asString()).isEqualTo("NO_WORDS");
		assertThat(kept.get("remarks").get(0).get("key").asString()).isEqualTo("a");
		assertThat(kept.get("stamp").asString()).isEqualTo(base(this.published));
	}

	@Test
	void overwritesNothingThatTheEditorHasNotSeen() {
		String base = base(this.draft);
		put(this.draft, "Theirs", "<p>Their words stand here.</p>", base);
		Visitor.Answer refused = put(this.draft, "Mine", "<p>My words stand here.</p>", base);
		assertThat(refused.status()).isEqualTo(409);
		JsonNode theirs = json(refused);
		assertThat(theirs.get("title").asString()).isEqualTo("Theirs");
		assertThat(theirs.get("savedBy").asString()).isEqualTo("Vera Lund");
		assertThat(theirs.get("difference").size()).isEqualTo(2);
		assertThat(put(this.draft, "Mine", "<p>My words stand here.</p>", theirs.get("stamp").asString()).status())
			.isEqualTo(200);
	}

	@Test
	void showsBothTextsWhereTheFieldWasChangedMeanwhile() {
		String base = base(this.draft);
		put(this.draft, "Theirs", "<p>Their words stand here.</p>", base);
		Visitor.Answer refused = this.vera.post(path(this.draft), "title", "Mine", "text",
				"<p>My words stand here.</p>", "base", base);
		assertThat(refused.status()).isEqualTo(409);
		Document page = refused.page();
		assertThat(page.select(".conflict del").eachText()).contains("Mine", "My");
		assertThat(page.select(".conflict ins").eachText()).contains("Theirs", "Their");
		assertThat(page.select("textarea[name=text]").text()).contains("My words");
		this.vera.post(path(this.draft), "title", "Mine", "text", "<p>My words stand here.</p>", "base",
				page.select("input[name=base]").attr("value"));
		assertThat(form(this.draft).select("textarea[name=title]").text()).isEqualTo("Mine");
	}

	@Test
	void losesNoWordOfATitleThatIsTooLong() {
		String title = "Long ".repeat(300);
		Visitor.Answer refused = this.vera.post(path(this.draft), "title", title, "text", "<p>Kept.</p>", "base",
				base(this.draft));
		assertThat(refused.status()).isEqualTo(413);
		Document page = refused.page();
		assertThat(page.select("#title-error").text()).contains("1,000");
		assertThat(page.select("textarea[name=title]").text()).isEqualTo(title.strip());
		assertThat(page.select("textarea[name=text]").text()).contains("Kept.");
		assertThat(put(this.draft, title, "", base(this.draft)).status()).isEqualTo(413);
	}

	@Test
	void refusesAnOverlongTextAndNonsense() {
		assertThat(put(this.draft, "", "x".repeat(5_000_001), base(this.draft)).status()).isEqualTo(413);
		assertThat(this.vera.json("PUT", path(this.draft) + "/manuscript", "{").status()).isEqualTo(400);
		assertThat(this.vera.json("PUT", path(999) + "/manuscript", "{}").status()).isEqualTo(404);
	}

	@Test
	void letsNobodyElseWriteIt() {
		Author otto = this.visitor.author("otto");
		assertThat(otto.get(path(this.draft)).status()).isEqualTo(403);
		assertThat(otto.json("PUT", path(this.draft) + "/manuscript", "{}").status()).isEqualTo(403);
		assertThat(otto.post(path(this.draft), "title", "x").status()).isEqualTo(403);
		assertThat(this.tables.count("working_copy")).isZero();
	}

	@Test
	void readsWhatIsPasted() {
		form(this.draft);
		String html = """
				<p>They met.<a href="#_ftn1" name="_ftnref1">[1]</a> <span style="font-style: italic">Ibid</span></p>
				<p><a href="#_ftnref1" name="_ftn1">[1]</a> Costs $100.</p>""";
		JsonNode pasted = json(this.vera.json("POST", "/admin/paste",
				JsonMapper.shared().writeValueAsString(Map.of("html", html, "plain", "They met."))));
		assertThat(pasted.get("text").asString()).isEqualTo("<p>They met.<sup data-fn=\"k1\"></sup> <em>Ibid</em></p>"
				+ "<section data-notes><div data-note=\"k1\">Costs $100.</div></section>");
	}

	@Test
	void offersOwnPostsToLinkTo() {
		JsonNode found = json(this.vera.get("/admin/links?q=census+the"));
		assertThat(found.size()).isEqualTo(1);
		assertThat(found.get(0).get("address").asString()).isEqualTo("/2017/12/18/the-census/");
		assertThat(found.get(0).get("date").asString()).isEqualTo("2017-12-18");
		assertThat(json(this.vera.get("/admin/links?q=100%25_")).size()).isZero();
		assertThat(json(this.vera.get("/admin/title?url=/2017/12/18/the-census/")).get("title").asString())
			.isEqualTo("The Census");
		assertThat(json(this.vera.get("/admin/title?url=https://elsewhere.example/2017/12/18/the-census/")).get("title")
			.asString()).isEmpty();
		assertThat(json(this.vera.get("/admin/title?url=/2017/12/19/the-vote/")).get("title").asString()).isEmpty();
	}

	@Test
	void servesTheEditorToBeKept() {
		Document page = form(this.draft);
		assertThat(page.select("link[rel=modulepreload]").size()).isGreaterThan(20);
		for (String address : page.select("link[rel=modulepreload]").eachAttr("href")) {
			Visitor.Answer answer = this.visitor.get(address);
			assertThat(answer.status()).as(address).isEqualTo(200);
			assertThat(answer.header("Cache-Control")).contains("immutable");
			assertThat(answer.header("Content-Type")).startsWith("text/javascript");
			assertThat(answer.body()).doesNotContainPattern("from ['\"][a-z]");
		}
		assertThat(this.visitor.get("/webjars/writing/" + "0".repeat(32) + "/writing.js").status()).isEqualTo(404);
	}

}
