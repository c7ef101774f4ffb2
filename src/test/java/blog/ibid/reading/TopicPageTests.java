package blog.ibid.reading;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import blog.ibid.BlogWriter;
import blog.ibid.IbidTest;
import blog.ibid.Statements;
import blog.ibid.Tables;
import blog.ibid.Visitor;
import blog.ibid.topic.TopicWriter;
import com.adobe.epubcheck.api.EpubCheck;
import com.adobe.epubcheck.util.DefaultReportImpl;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

@IbidTest
@Import(TopicWriter.class)
class TopicPageTests {

	@Autowired
	private Tables tables;

	@Autowired
	private BlogWriter blog;

	@Autowired
	private TopicWriter list;

	@Autowired
	private Visitor visitor;

	@Autowired
	private Statements statements;

	private long ada;

	private long talks;

	private long fraud;

	private long comment;

	private long cuba;

	private long migration;

	@BeforeEach
	void aList() {
		this.tables.empty();
		this.ada = this.blog.author("ada", "Ada", null);
		this.talks = this.blog.post(this.ada, "talks", LocalDate.of(2017, 1, 13),
				BlogWriter.noted("<h2>First</h2><p>The talks.</p>", "One.", "Two."), Map.of());
		this.fraud = this.blog.post(this.ada, "fraud", LocalDate.of(2017, 12, 18),
				BlogWriter.noted("<p>The fraud.</p>", "Three."), Map.of());
		this.comment = this.blog.comment(this.fraud, null, "Ada",
				Map.of("kind", "ADDENDUM", "title", "More details", "author_id", this.ada));
		this.cuba = this.list.topic(0, "Cuba");
		this.migration = this.list.topic(this.cuba, "Migration");
		this.list.post(this.migration, this.talks, "<p>Where the <em>present</em> round begins.</p>");
		this.list.post(this.migration, this.fraud, "<p>(Dec. 18, 2017)</p>");
		this.list.comment(this.migration, this.fraud, this.comment, null);
		this.list.paragraph(this.migration, "<p>And what others say:</p>");
		this.list.link(this.migration, "https://court.example/report", "Annual Report", "<p>See the tables.</p>");
	}

	@Test
	void readsAsItsAuthorWouldHaveTypedIt() {
		Visitor.Answer answer = this.visitor.get("/topics/");
		Document page = answer.page();
		assertThat(page.select("h1").text()).isEqualTo("List of Posts and Comments, by Topic");
		assertThat(page.select("summary h2").text()).isEqualTo("Cuba");
		assertThat(page.select("details details summary h3").text()).isEqualTo("Migration");
		assertThat(page.select(".items > li").eachText()).containsExactly(
				"talks January 13, 20172 notesnew Where the present round begins.",
				"fraud 1 thoughtsnew (Dec. 18, 2017)".replace("1 thoughts", "one noteone thought"),
				"Addendum: More details January 2, 2018new", "And what others say:",
				"Annual Report outside sourcenew See the tables.");
		assertThat(page.select(".items > li.sub a").attr("href")).isEqualTo("/comments/" + this.comment + "/");
		assertThat(page.select(".overview a").eachText()).containsExactly("Cuba", "Migration");
		assertThat(page.select(".overview svg.strip").attr("aria-label"))
			.isEqualTo("3 entries, from 2017 to 2018, most in 2017");
		assertThat(answer.repeatedIds()).isEmpty();
		assertThat(page.select("header nav a").eachAttr("href").get(0)).isEqualTo("/topics/");
	}

	@Test
	void showsATopicByItself() {
		this.list.introduce(this.migration, "Migration", BlogWriter.noted("<p>All talks.</p>", "A note."));
		Document page = this.visitor.page("/topics/migration/");
		assertThat(page.select("h1").text()).isEqualTo("Migration");
		assertThat(page.select(".crumbs a").eachAttr("href")).containsExactly("/topics/", "/topics/cuba/");
		assertThat(page.select(".e-content").text()).startsWith("All talks.");
		assertThat(page.select(".footnotes li").text()).startsWith("A note.");
		assertThat(page.select(".items > li")).hasSize(5);
		assertThat(this.visitor.page("/topics/cuba/").select("details .items > li")).hasSize(5);
		assertThat(this.visitor.get("/topics/migration").location()).isEqualTo("/topics/migration/");
		assertThat(this.visitor.get("/topics/nothing/").status()).isEqualTo(404);
	}

	@Test
	void readsATopicAsOneDocument() {
		this.list.post(this.cuba, this.talks, "");
		Visitor.Answer answer = this.visitor.get("/topics/cuba/read/");
		Document page = answer.page();
		assertThat(answer.repeatedIds()).isEmpty();
		assertThat(page.select("article.part :is(h2, h3) > a").eachText()).containsExactly("talks", "talks", "fraud",
				"More details", "Annual Report");
		assertThat(page.select("article.part .footnotes li")).hasSize(3);
		assertThat(page.select(".part .footnote").eachText()).containsExactly("1", "2", "1");
		assertThat(page.select("article.part").get(0).select(".e-content h3").text()).isEqualTo("First");
		assertThat(page.select("article.part").get(1).text()).contains("further up");
		for (String href : page.select(".toc a, .footnote, .reversefootnote").eachAttr("href")) {
			assertThat(page.getElementById(href.substring(1))).as(href).isNotNull();
		}
	}

	@Test
	void leadsFromPostToPostInTheOrderOfTheTopic() {
		Document page = this.visitor.page("/2017/12/18/fraud/");
		assertThat(page.select(".place p").get(0).text()).isEqualTo("2 of 3 in Migration");
		assertThat(page.select(".place .paging a").eachAttr("href")).containsExactly("/2017/01/13/talks/",
				"/comments/" + this.comment + "/");
		assertThat(this.visitor.page("/2017/01/13/talks/").select(".place .paging a").eachText())
			.containsExactly("fraud →");
	}

	@Test
	void hidesWhatReadersMayNotSee() {
		this.blog.sql("update post set status = 'PRIVATE' where id = ?", this.fraud);
		assertThat(this.visitor.page("/topics/").text()).doesNotContain("fraud").doesNotContain("More details");
		assertThat(this.visitor.page("/topics/cuba/read/").text()).doesNotContain("fraud");
		assertThat(this.visitor.page("/topics/changes/").text()).doesNotContain("fraud").contains("talks");
		assertThat(this.visitor.get("/topics/changes/feed/").body()).doesNotContain("fraud");
		assertThat(this.visitor.get("/topics/migration/feed/").body()).doesNotContain("fraud").contains("talks");
	}

	@Test
	void tellsWhatChangedByDays() {
		Document page = this.visitor.page("/topics/changes/");
		assertThat(page.select("main li").eachText()).startsWith("Annual Report was put under Migration")
			.contains("New topic: Cuba", "talks was put under Migration");
		this.list.removeTopic(this.migration, this.ada);
		assertThat(this.visitor.page("/topics/changes/").select("main li").eachText())
			.startsWith("Taken off the list: the topic Migration");
		assertThat(this.visitor.get("/topics/migration/").status()).isEqualTo(410);
	}

	@Test
	void feedsWhatIsNewInATopic() {
		Document feed = Jsoup.parse(this.visitor.get("/topics/migration/feed/").body(), Parser.xmlParser());
		assertThat(feed.select("item > title").eachText()).containsExactlyInAnyOrder("talks", "fraud", "More details",
				"Annual Report");
		assertThat(feed.select("item > link").eachText()).contains("https://court.example/report");
		assertThat(this.visitor.get("/topics/migration/feed/atom/").status()).isEqualTo(200);
		assertThat(this.visitor.get("/topics/changes/feed/json/").header("Content-Type")).contains("json");
		assertThat(this.visitor.get("/sitemap-pages.xml").body()).contains("/topics/migration/");
	}

	@Test
	void isNotSentAgainToThoseWhoHaveIt() {
		String tag = this.visitor.get("/topics/").header("ETag");
		assertThat(tag).isNotEmpty();
		assertThat(this.visitor.get("/topics/", "If-None-Match", tag).status()).isEqualTo(304);
		assertThat(this.visitor.get("/topics/cuba/read/", "If-None-Match", tag).status()).isEqualTo(304);
		this.list.paragraph(this.cuba, "<p>More.</p>");
		Visitor.Answer answer = this.visitor.get("/topics/", "If-None-Match", tag);
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.page().text()).contains("More.");
	}

	@Test
	void asksFewQuestionsHoweverLongTheListIs() {
		this.blog.atOnce(() -> {
			for (int i = 0; i < 60; i++) {
				long topic = this.list.topic((i % 3 == 0) ? this.cuba : 0, "Topic " + i);
				this.list.post(topic, this.talks, "<p>Gloss " + i + ".</p>");
			}
		});
		this.statements.clear();
		assertThat(this.visitor.page("/topics/").select(".topic")).hasSize(62);
		assertThat(this.statements.sent()).hasSizeLessThanOrEqualTo(10);
		this.statements.clear();
		this.visitor.page("/topics/cuba/read/");
		assertThat(this.statements.sent()).hasSizeLessThanOrEqualTo(10);
	}

	@Test
	void leavesTheAddressToAPageWhileThereIsNoList() {
		this.tables.empty();
		long vera = this.blog.author("vera", "Vera", null);
		assertThat(this.visitor.page("/topics/").select("main").text()).contains("Nothing stands here yet");
		assertThat(this.visitor.page("/topics/").select("header nav a")).isEmpty();
		this.blog.page(vera, "topics", null, 1);
		assertThat(this.visitor.page("/topics/").select(".e-content").text()).isEqualTo("The words of topics.");
	}

	@Test
	void makesABookThatReadersOfBooksAccept(@TempDir Path folder) throws Exception {
		this.list.introduce(this.cuba, "Cuba & us", BlogWriter.noted("<p>All of <em>it</em>.</p>", "A note."));
		long odd = this.blog.post(this.ada, "odd", LocalDate.of(2016, 2, 2),
				BlogWriter.noted(
						"""
								<p>A &amp; b<br>c <a href="../other/">away</a> <a href="#gone">gone</a> <a href="mailto:a@b.example">mail</a></p>
								<table><tbody><tr><td>x</td></tr></tbody></table><blockquote><p>Said.</p></blockquote>
								<figure><img src="/media/none.png" alt="A map"><figcaption>Map</figcaption></figure>""",
						"Note <em>x</em>."),
				Map.of("title", "Odd <things> & more"));
		this.list.post(this.cuba, odd, "<p>Gloss &amp; <a href=\"/about/\">about</a>.</p>");
		Visitor.Answer answer = this.visitor.get("/topics/cuba/cuba.epub");
		assertThat(answer.header("Content-Type")).isEqualTo("application/epub+zip");
		Path file = Files.write(folder.resolve("cuba.epub"), answer.bytes());
		var report = new DefaultReportImpl(file.toString());
		var check = new EpubCheck(file.toFile(), report);
		int result = check.doValidate();
		assertThat(report.getErrorCount()).isZero();
		assertThat(report.getWarningCount()).isZero();
		assertThat(result).isZero();
		assertThat(this.visitor.get("/topics/cuba/x.epub").location()).isEqualTo("/topics/cuba/cuba.epub");
	}

	@Test
	void sendsTheHandTypedListsAddressToTheList() {
		long page = this.blog.page(this.ada, "old-list", null, 1);
		this.blog.sql("update post set status = 'PRIVATE' where id = ?", page);
		this.blog.oldAddress("/old-list", page);
		this.blog.sql("insert into topic_former_page (post_id) values (?)", page);
		this.blog.imported("POST", "9005", page);
		for (String path : List.of("/old-list/", "/?page_id=9005", "/?p=9005")) {
			Visitor.Answer answer = this.visitor.get(path);
			assertThat(answer.status()).as(path).isEqualTo(301);
			assertThat(answer.location()).isEqualTo("/topics/");
		}
	}

}
