package blog.ibid.topic;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import blog.ibid.Author;
import blog.ibid.BlogWriter;
import blog.ibid.IbidTest;
import blog.ibid.Statements;
import blog.ibid.Tables;
import blog.ibid.Visitor;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@IbidTest
class TopicDeskTests {

	private static final String HERE = "/admin/topics";

	@Autowired
	private Tables tables;

	@Autowired
	private BlogWriter blog;

	@Autowired
	private Visitor visitor;

	@Autowired
	private Statements statements;

	private Author vera;

	private long ada;

	@BeforeEach
	void anEditor() {
		this.tables.empty();
		this.ada = this.blog.account("vera", "Vera", "EDITOR");
		this.vera = this.visitor.author("vera");
		this.vera.page(HERE);
	}

	private long post(String slug, String title, String body) {
		return this.blog.post(this.ada, slug, LocalDate.of(2017, 1, 13), BlogWriter.noted(body),
				Map.of("title", title));
	}

	private void topic(String title) {
		this.vera.post(HERE + "/new", "title", title, "topic", "0");
	}

	private String id(String title) {
		return this.vera.page(HERE).select(".branch[aria-label='" + title + "']").attr("data-topic");
	}

	private String on(String title) {
		return this.vera.page(HERE)
			.select(".line:has(.t:contains(" + title + ")) > [name=on]")
			.eachAttr("value")
			.stream()
			.reduce("", (one, other) -> other);
	}

	private List<String> lines() {
		return this.vera.page(HERE).select("#outline .line .t").eachText();
	}

	@Test
	void isForEditors() {
		this.blog.account("ann", "Ann", "AUTHOR");
		assertThat(this.visitor.author("ann").get(HERE).status()).isEqualTo(403);
		assertThat(this.vera.page(HERE).select(".rail a[aria-current]").text()).startsWith("Topics");
	}

	@Test
	void filesWhatStandsNowhereByOneButton() {
		long talks = post("talks", "Migration talks", "<p>Words.</p>");
		post("more", "More on the migration talks", "<p>As <a href=\"/2017/01/13/talks/\">told</a>.</p>");
		topic("Cuba");
		assertThat(this.vera.page("/admin").select("#unfiled + p").text()).startsWith("2 posts and addenda stand");
		this.vera.post(HERE + "/entries", "what", "p" + talks, "topic", id("Cuba"));
		Document page = this.vera.page(HERE);
		assertThat(page.select("#waiting").text()).isEqualTo("1");
		assertThat(page.select(".tray article .why").text()).contains("cites one entry")
			.contains("words in the title: migration, talks");
		String one = page.select(".tray article button[name=one]").val();
		this.vera.post(HERE + "/entries", "one", one);
		assertThat(lines()).containsExactly("List of Posts and Comments, by Topic", "Cuba", "Migration talks",
				"More on the migration talks");
		assertThat(this.vera.page("/admin").select("#unfiled")).isEmpty();
	}

	@Test
	void leavesOffTheListWhatShallNotStandThere() {
		long talks = post("talks", "Talks", "<p>Words.</p>");
		topic("Cuba");
		this.vera.post(HERE + "/left-out", "out", "p" + talks);
		assertThat(this.vera.page(HERE).select("#waiting").text()).isEqualTo("0");
		this.vera.post(HERE + "/entries", "what", "p" + talks, "topic", id("Cuba"));
		assertThat(lines()).contains("Talks");
	}

	@Test
	void leavesSeveralOffAndPutsOneBack() {
		long talks = post("talks", "Talks", "<p>Words.</p>");
		long fraud = post("fraud", "Fraud", "<p>Words.</p>");
		topic("Cuba");
		this.vera.post(HERE + "/left-out", "what", "p" + talks, "what", "p" + fraud);
		Document page = this.vera.page(HERE);
		assertThat(page.select("#waiting").text()).isEqualTo("0");
		assertThat(page.select("#left-out .work").eachText()).containsExactlyInAnyOrder("Talks", "Fraud");
		this.vera.post(HERE + "/left-out/back", "back", "p" + fraud);
		page = this.vera.page(HERE);
		assertThat(page.select(".tray article .work").eachText()).containsExactly("Fraud");
		assertThat(page.select("#left-out .work").eachText()).containsExactly("Talks");
	}

	@Test
	void goesOnThroughTheTrayWhateverWasPublishedAtOnce() {
		for (int i = 0; i < 45; i++) {
			post("post-" + i, "Post " + i, "<p>Words.</p>");
		}
		Set<String> seen = new HashSet<>();
		Document page = this.vera.page(HERE);
		for (int turn = 0; turn < 3; turn++) {
			assertThat(seen.addAll(page.select(".tray article [name=what]").eachAttr("value"))).isTrue();
			page = page.select("#tray-older").isEmpty() ? page
					: this.vera.page(page.select("#tray-older").attr("href"));
		}
		assertThat(seen).hasSize(45);
		assertThat(page.select("#tray-older")).isEmpty();
		assertThat(this.vera.page(HERE + "?many=44").select(".tray article")).hasSize(44);
		assertThat(this.vera.page(HERE + "?many=999999&before=1_2").select(".tray article")).hasSize(45);
	}

	@Test
	void findsPagesAndCommentsAndTakesTheirAddresses() {
		long talks = post("talks", "Talks", "<p>Words.</p>");
		this.blog.post(this.ada, "about", LocalDate.of(2017, 1, 13), Map.of("kind", "PAGE", "title", "About me"));
		long comment = this.blog.comment(talks, null, "Ida", Map.of());
		assertThat(this.vera.page(HERE + "?q=about").select("#found .work").eachText()).containsExactly("About me");
		assertThat(this.vera.page(HERE + "?q=talks").select("#found .work").eachText()).containsExactly("Talks",
				"Ida: Talks");
		topic("Cuba");
		this.vera.post(HERE + "/words", "address", "/about/", "words", "Who I am.", "topic", id("Cuba"));
		this.vera.post(HERE + "/words", "address", "/comments/" + comment + "/", "title", "Her word", "topic",
				id("Cuba"));
		assertThat(lines()).contains("About me Who I am.", "Her word reply");
	}

	@Test
	void offersAddendaWithTheTopicOfTheirPost() {
		long talks = post("talks", "Talks", "<p>Words.</p>");
		this.blog.comment(talks, null, "Vera",
				Map.of("kind", "ADDENDUM", "title", "More details", "author_id", this.ada));
		topic("Cuba");
		this.vera.post(HERE + "/entries", "what", "p" + talks, "topic", id("Cuba"));
		Document page = this.vera.page(HERE);
		assertThat(page.select(".tray article .work").text()).isEqualTo("More details");
		assertThat(page.select(".tray article .why").text()).contains("its post stands there");
	}

	@Test
	void findsByAPartOfTheTitle() {
		post("talks", "Migration talks resume", "<p>Words.</p>");
		post("fraud", "Fraud", "<p>Words.</p>");
		Document page = this.vera.page(HERE + "?q=gration+res");
		assertThat(page.select(".found .work").eachText()).containsExactly("Migration talks resume");
		assertThat(this.vera.page(HERE + "?q=%25").select("#found-none").hasAttr("hidden")).isFalse();
		assertThat(this.vera.get(HERE + "/finding?q=fraud").body()).contains("\"title\":\"Fraud\"");
	}

	@Test
	void movesByButtonsWithoutScripts() {
		String[] what = { "what", "p" + post("a", "Alpha", "<p>A</p>"), "what", "p" + post("b", "Beta", "<p>B</p>") };
		topic("Cuba");
		topic("Courts");
		this.vera.post(HERE + "/entries", what[0], what[1], what[2], what[3], "topic", id("Cuba"));
		Visitor.Answer answer = this.vera.post(HERE + "/moves", "on", on("Beta"), "way", "up");
		assertThat(answer.location()).startsWith(HERE + "#e");
		assertThat(lines()).containsSubsequence("Cuba", "Beta", "Alpha", "Courts");
		this.vera.post(HERE + "/moves", "on", on("Beta"), "way", "to", "topic", id("Courts"));
		assertThat(lines()).containsSubsequence("Cuba", "Alpha", "Courts", "Beta");
		this.vera.post(HERE + "/moves", "on", on("Courts"), "way", "in");
		assertThat(this.visitor.page("/topics/").select("details details h3").text()).isEqualTo("Courts");
		this.vera.post(HERE + "/removals", "on", on("Alpha"));
		assertThat(lines()).doesNotContain("Alpha");
		this.vera.post(HERE + "/undo");
		assertThat(lines()).contains("Alpha");
	}

	@Test
	void answersAScriptWithWhatHasMoved() {
		topic("Cuba");
		this.vera.post(HERE + "/words", "words", "First words.", "topic", id("Cuba"));
		this.vera.page(HERE);
		String body = "way=to&topic=0&on=" + on("First words");
		Visitor.Answer answer = this.vera.send("POST", HERE + "/moves", "application/x-www-form-urlencoded",
				body.getBytes(StandardCharsets.UTF_8), "Accept", "application/json");
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.body()).contains("\"topic\":0").contains("\"version\":1").contains("\"reload\":false");
		Visitor.Answer again = this.vera.send("POST", HERE + "/moves", "application/x-www-form-urlencoded",
				body.getBytes(StandardCharsets.UTF_8), "Accept", "application/json");
		assertThat(again.status()).isEqualTo(409);
		assertThat(this.vera.page(HERE).select(".notice.bad").text()).contains("somebody else");
	}

	@Test
	void keepsBothWordsWhereTwoWriteAtOnce() {
		topic("Cuba");
		this.vera.post(HERE + "/entries", "what", "p" + post("a", "Alpha", "<p>A</p>"), "topic", id("Cuba"));
		String form = this.vera.page(HERE).select(".entries .line a").attr("href");
		String version = this.vera.page(form).select("input[name=version]").val();
		this.vera.post(form, "version", version, "title", "", "words", "Mine.");
		Visitor.Answer answer = this.vera.post(form, "version", version, "title", "", "words", "Yours.");
		assertThat(answer.status()).isEqualTo(409);
		assertThat(answer.page().select(".now pre").text()).isEqualTo("Mine.");
		assertThat(answer.page().select("textarea").text()).isEqualTo("Yours.");
		this.vera.post(form, "version", answer.page().select("input[name=version]").val(), "title", "A", "words",
				"See <b>this</b><script>alert(1)</script> https://court.example/x");
		assertThat(this.visitor.page("/topics/").select(".items li").html()).contains("<b>this</b>")
			.doesNotContain("script")
			.contains(">A</a>");
	}

	@Test
	void introducesATopicWithNotes() {
		topic("Cuba");
		String form = HERE + "/" + id("Cuba");
		this.vera.page(form);
		this.vera.post(form, "version", "0", "title", "Cuba today", "words", "All of it.[^1]\n\n[^1]: A source, 1999.");
		Document page = this.visitor.page("/topics/");
		assertThat(page.select("summary h2").text()).isEqualTo("Cuba today");
		assertThat(this.visitor.page("/topics/cuba/").select(".footnotes li").text()).startsWith("A source, 1999.");
		this.vera.page(form);
		assertThat(this.vera.post(form, "version", "1", "title", "", "words", "").status()).isEqualTo(422);
	}

	@Test
	void showsAnIntroductionBeforeItIsSaved() {
		topic("Cuba");
		String form = HERE + "/" + id("Cuba");
		String version = this.vera.page(form).select("input[name=version]").val();
		Document look = this.vera
			.post(form, "version", version, "title", "Cuba now", "words",
					"See *this*.[^1]<script>alert(1)</script>\n\n[^1]: A source, 1999.", "look", "true")
			.page();
		assertThat(look.select(".preview").text()).contains("A source, 1999.");
		assertThat(look.select(".preview script, .preview .bad")).isEmpty();
		assertThat(look.select("#title").val()).isEqualTo("Cuba now");
		assertThat(look.select("textarea").text()).contains("[^1]: A source, 1999.");
		assertThat(this.vera.page(form).select("#title").val()).isEqualTo("Cuba");
		this.vera.post(form, "version", look.select("input[name=version]").val(), "title", "Cuba now", "words",
				look.select("textarea").text());
		assertThat(this.vera.page(form).select("#title").val()).isEqualTo("Cuba now");
		look = this.vera.post(form, "version", "1", "title", "Cuba", "words", "Elsewhere.[^7]", "look", "true").page();
		assertThat(look.select(".preview .bad").text()).startsWith("A note is called that has no words.");
		Visitor.Answer wrong = this.vera.post(form, "version", "1", "title", " ", "words", "My words.", "look", "true");
		assertThat(wrong.status()).isEqualTo(422);
		assertThat(wrong.page().select("#title").attr("aria-describedby")).isEqualTo("wrong");
		assertThat(wrong.page().select("textarea").text()).isEqualTo("My words.");
	}

	@Test
	void refusesWhatMakesNoSense() {
		topic("Cuba");
		for (String[] wrong : new String[][] { { "/moves", "way", "up" }, { "/moves", "way", "sideways", "on", "e1.0" },
				{ "/entries", "topic", "999", "what", "p1" }, { "/words", "words", " ", "topic", id("Cuba") },
				{ "/words", "address", "javascript:alert(1)", "title", "x", "topic", "0" }, { "/new", "title", " " },
				{ "/left-out", "what", "nothing" }, { "/removals", "on", "t0.0" } }) {
			String[] fields = Arrays.copyOfRange(wrong, 1, wrong.length);
			assertThat(this.vera.post(HERE + wrong[0], fields).location()).as(wrong[0]).startsWith(HERE);
			assertThat(this.vera.page(HERE).select(".notice.bad").text()).as(String.join(" ", wrong)).isNotEmpty();
		}
		assertThat(this.tables.count("topic_entry")).isZero();
	}

	@Test
	void hidesAChangeFromReaders() {
		topic("Cuba");
		this.vera.post(HERE + "/words", "address", "court.example/report", "title", "A report", "topic", id("Cuba"));
		Document page = this.vera.page(HERE + "/changes");
		String change = page.select("li:contains(A report) input[name=change]").val();
		assertThat(this.visitor.page("/topics/changes/").text()).contains("A report");
		this.vera.post(HERE + "/changes", "change", change, "hidden", "true");
		assertThat(this.visitor.page("/topics/changes/").text()).doesNotContain("A report");
		assertThat(this.vera.page(HERE + "/changes").select("li.unseen").text()).contains("A report");
	}

	@Test
	void filesAPostWhileItIsPublished() {
		long draft = this.blog.post(this.ada, "draft", LocalDate.of(2017, 1, 13), Map.of("status", "DRAFT"));
		topic("Cuba");
		topic("Courts");
		String cuba = id("Cuba");
		String form = "/admin/posts/" + draft + "/publication";
		assertThat(this.vera.page(form).select("#topical label").eachText()).containsExactly("Cuba", "Courts");
		this.vera.post(form, "version", "0", "when", "NOW", "slug", "draft", "place", cuba);
		String address = this.visitor.get("/?p=" + draft).location();
		assertThat(this.visitor.page(address).select(".place p").text()).startsWith("1 of 1 in Cuba");
		Document page = this.vera.page(form);
		assertThat(page.select("#topical input[name=stood]").val()).isEqualTo(cuba);
		this.vera.post(form, "version", page.select("input[name=version]").val(), "when", "NOW", "slug", "draft",
				"stood", cuba, "place", id("Courts"));
		assertThat(this.visitor.page(address).select(".place p").text()).startsWith("1 of 1 in Courts");
	}

	@Test
	void marksWhatReadersDontSee() {
		long talks = post("talks", "Talks", "<p>Words.</p>");
		topic("Cuba");
		this.vera.post(HERE + "/entries", "what", "p" + talks, "topic", id("Cuba"));
		this.blog.sql("update post set status = 'DRAFT' where id = ?", talks);
		assertThat(this.vera.page(HERE).select(".line.unseen .t").text()).startsWith("Talks readers don't see it");
	}

	@Test
	void asksFewQuestionsHoweverLongTheListIs() {
		for (int i = 0; i < 3; i++) {
			post("post-" + i, "Post " + i, "<p>Words.</p>");
		}
		topic("Cuba");
		this.vera.post(HERE + "/words", "words", "Words.", "topic", id("Cuba"));
		this.vera.page(HERE);
		this.statements.clear();
		this.vera.page(HERE);
		int few = this.statements.sent().size();
		this.blog.atOnce(() -> {
			for (int i = 3; i < 40; i++) {
				long post = post("post-" + i, "Post " + i, "<p>Words.</p>");
				this.blog.sql(
						"insert into topic_entry (topic_id, place, kind, post_id, gloss, made_at, version) select id, ?, "
								+ "'POST', ?, '', current_timestamp, 0 from topic where title = 'Cuba'",
						"7" + (100 + i) + "1", post);
			}
		});
		this.vera.page(HERE);
		this.statements.clear();
		assertThat(this.vera.page(HERE).select(".entries .line")).hasSize(38);
		assertThat(this.statements.sent()).hasSizeLessThanOrEqualTo(few);
	}

}
