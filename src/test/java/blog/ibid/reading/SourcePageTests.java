package blog.ibid.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import blog.ibid.BlogWriter;
import blog.ibid.IbidTest;
import blog.ibid.Statements;
import blog.ibid.Tables;
import blog.ibid.Visitor;
import blog.ibid.source.SourceWriter;
import blog.ibid.text.NotedText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

@IbidTest
@Import(SourceWriter.class)
class SourcePageTests {

	private static final String FERRY = "Lund, <a href=\"https://www.herald.example/ferry/\">The Ferry</a> (2017).";

	@Autowired
	private Tables tables;

	@Autowired
	private BlogWriter blog;

	@Autowired
	private SourceWriter register;

	@Autowired
	private Visitor visitor;

	@Autowired
	private Statements statements;

	private long ada;

	private long talks;

	@BeforeEach
	void aBlogThatCites() {
		this.tables.empty();
		this.ada = this.blog.author("ada", "Ada", null);
		this.talks = this.blog.post(this.ada, "talks", LocalDate.of(2017, 1, 13),
				BlogWriter.noted("", FERRY, "<em>Id.</em>", FERRY), Map.of("title", "The Talks"));
		long fraud = this.blog.post(this.ada, "fraud", LocalDate.of(2017, 12, 18),
				BlogWriter.noted("<p>See <a href=\"http://herald.example/ferry\">it</a>.</p>",
						"As <a href=\"/2017/01/13/talks/\">I said</a>; <a href=\"https://court.example/a\">A & B</a>."),
				Map.of("title", "The Fraud"));
		this.blog.comment(fraud, null, "Bo <b>",
				Map.of("text_id", this.blog.text(new NotedText(
						"<p>Yes.</p><p>Sources:</p><p><a href=\"https://court.example/b\">The <i>B</i> case</a></p>",
						List.of()))));
		this.register.catchUp();
	}

	@Test
	void listsWhoIsCited() {
		Document page = this.visitor.page("/sources/");
		assertThat(page.select("h1").text()).isEqualTo("Sources");
		assertThat(page.select(".hosts li").eachText()).containsExactly(
				"court.example cited 2 times last on January 2, 2018",
				"herald.example cited 3 times last on December 18, 2017");
		assertThat(page.select(".hosts a").eachAttr("href")).containsExactly("/sources/court.example/",
				"/sources/herald.example/");
		assertThat(page.select("link[rel=canonical]").attr("href")).endsWith("/sources/");
		assertThat(page.select("meta[name=description]").attr("content")).startsWith("Who is cited on");
		assertThat(page.select("h1 + .meta").text()).isEqualTo("5 citations of 2 sites");
		assertThat(page.select("footer a[href=/sources/]")).hasSize(1);
	}

	@Test
	void showsWhereEachSourceIsCited() {
		Visitor.Answer answer = this.visitor.get("/sources/herald.example/");
		Document page = answer.page();
		assertThat(page.select("h1").text()).isEqualTo("herald.example");
		assertThat(page.select(".source h2").text()).isEqualTo("The Ferry");
		assertThat(page.select(".source h2 a").attr("href")).isEqualTo("https://www.herald.example/ferry/");
		assertThat(page.select(".cites li").eachText()).containsExactly(
				"in the text of The Fraud, December 18, 2017See it.",
				"notes 1, 3 of The Talks, January 13, 2017So it is said.");
		assertThat(page.select(".cites li:last-child a").eachAttr("href")).containsExactly(
				"/2017/01/13/talks/#fnref-p" + this.talks + "-k1-1",
				"/2017/01/13/talks/#fnref-p" + this.talks + "-k3-1", "/2017/01/13/talks/");
		assertThat(this.visitor.page("/2017/01/13/talks/").getElementById("fnref-p" + this.talks + "-k3-1"))
			.isNotNull();
		assertThat(answer.repeatedIds()).isEmpty();
		assertThat(this.visitor.page("/sources/court.example/").select(".cites li").eachText()).first()
			.asString()
			.startsWith("in the list of sources of Bo <b>, in reply to The Fraud, January 2, 2018");
	}

	@Test
	void showsOneSourceByItself() {
		long ferry = Long
			.parseLong(this.visitor.page("/sources/herald.example/").select(".source").attr("id").substring(1));
		Document page = this.visitor.page("/sources/herald.example/" + ferry + "/");
		assertThat(page.select("h1").text()).isEqualTo("The Ferry");
		assertThat(page.select(".cites li")).hasSize(2);
		assertThat(this.visitor.get("/sources/www.herald.example/" + ferry + "/").location())
			.isEqualTo("/sources/herald.example/" + ferry + "/");
		assertThat(this.visitor.get("/sources/herald.example/999999/").status()).isEqualTo(404);
	}

	@Test
	void sendsOtherSpellingsToTheOneAddress() {
		assertThat(this.visitor.get("/sources/www.herald.example/").location()).isEqualTo("/sources/herald.example/");
		assertThat(this.visitor.get("/sources/nobody.example/").status()).isEqualTo(404);
		assertThat(this.visitor.get("/sources/nothing/").status()).isEqualTo(404);
		assertThat(this.visitor.get("/sources/herald.example/?after=x%27").status()).isEqualTo(200);
	}

	@Test
	void findsByNameAndAddress() {
		Document page = this.visitor.page("/sources/?q=ferry");
		assertThat(page.select(".source h2").eachText()).containsExactly("The Ferry");
		assertThat(this.visitor.page("/sources/?q=COURT").select(".hosts a").eachText())
			.containsExactly("court.example");
		assertThat(this.visitor.page("/sources/?q=%25").select(".source")).isEmpty();
		assertThat(page.select("meta[name=robots]").attr("content")).contains("noindex");
		assertThat(this.visitor.page("/sources/?q=" + "x".repeat(500)).select(".empty")).hasSize(1);
	}

	@Test
	void showsOnlyWhatReadersMaySee() {
		this.blog.sql("update post set status = 'PRIVATE' where id = ?", this.talks);
		assertThat(this.visitor.page("/sources/").select(".hosts li").eachText())
			.contains("herald.example cited once last on December 18, 2017");
		this.blog.sql("update post set status = 'DRAFT', published_at = null, published_on = null");
		assertThat(this.visitor.get("/sources/herald.example/").status()).isEqualTo(404);
		assertThat(this.visitor.page("/sources/").select(".empty").text()).isEqualTo("Nothing is cited here yet.");
	}

	@Test
	void tellsAPostWhereItIsCitedLater() {
		Document page = this.visitor.page("/2017/01/13/talks/");
		assertThat(page.select(".cited-in li").text()).isEqualTo("The Fraud note 1 · December 18, 2017");
		assertThat(page.select(".cited-in a").attr("href")).startsWith("/2017/12/18/fraud/#fnref-p").endsWith("-k1-1");
		assertThat(this.visitor.page("/2017/12/18/fraud/").select(".cited-in")).isEmpty();
	}

	@Test
	void answersBrieflyUntilACitationChanges() {
		for (String path : List.of("/sources/", "/sources/herald.example/")) {
			String tag = this.visitor.get(path).header("ETag");
			assertThat(this.visitor.get(path, "If-None-Match", tag).status()).isEqualTo(304);
		}
		String tag = this.visitor.get("/sources/").header("ETag");
		this.blog.post(this.ada, "more", LocalDate.of(2018, 1, 1), BlogWriter.noted("", FERRY), Map.of());
		this.register.catchUp();
		assertThat(this.visitor.get("/sources/", "If-None-Match", tag).status()).isEqualTo(200);
	}

	@Test
	void leavesAPageOfThatNameItsAddress() {
		this.blog.page(this.ada, "sources", null, 1);
		assertThat(this.visitor.page("/sources/").select(".e-content").text()).contains("The words of sources");
		assertThat(this.visitor.page("/sources/?from=d").select(".hosts a").eachText())
			.containsExactly("herald.example");
		assertThat(this.visitor.get("/sources/herald.example/").status()).isEqualTo(200);
	}

	@Test
	void standsInTheSitemap() {
		var map = Jsoup.parse(this.visitor.get("/sitemap-pages.xml").body(), "", Parser.xmlParser());
		assertThat(map.select("loc").eachText()).anyMatch((place) -> place.endsWith("/sources/"))
			.anyMatch((place) -> place.endsWith("/sources/court.example/"));
	}

	@Test
	void takesAFixedNumberOfStatements() {
		for (int i = 0; i < 260; i++) {
			int number = i;
			this.blog.atOnce(() -> this.blog.post(this.ada, "p" + number, LocalDate.of(2018, 2, 1),
					BlogWriter.noted("", FERRY, "<a href=\"https://s" + number + ".example/\">S</a>",
							"<a href=\"https://herald.example/" + number + "\">N</a>"),
					Map.of()));
		}
		this.register.catchUp();
		Map<String, Integer> most = Map.of("/sources/", 6, "/sources/herald.example/", 7, "/sources/?q=ferry", 6,
				"/2017/01/13/talks/", 12);
		most.forEach((path, statements) -> {
			this.visitor.get(path);
			this.statements.clear();
			assertThat(this.visitor.get(path).status()).isEqualTo(200);
			assertThat(this.statements.sent()).as(path).hasSizeBetween(1, statements);
		});
		Document list = this.visitor.page("/sources/");
		assertThat(list.select(".hosts li")).hasSize(210);
		assertThat(list.select(".letters a").eachText()).containsExactly("C", "H", "S");
		assertThat(this.visitor.page(list.select("a[rel=next]").attr("href")).select(".hosts li")).hasSize(62);
		Document host = this.visitor.page("/sources/herald.example/");
		assertThat(host.select(".source")).hasSize(40);
		assertThat(this.visitor.page(host.select("a[rel=next]").attr("href")).select(".source")).hasSize(40);
	}

}
