package blog.ibid.feed;

import java.util.List;

import blog.ibid.BlogWriter;
import blog.ibid.IbidTest;
import blog.ibid.Statements;
import blog.ibid.Tables;
import blog.ibid.Visitor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@IbidTest
class SitemapTests {

	@Autowired
	private Tables tables;

	@Autowired
	private BlogWriter blog;

	@Autowired
	private Visitor visitor;

	@Autowired
	private Statements statements;

	@BeforeEach
	void writeABlog() {
		EssayBlog.write(this.tables, this.blog);
	}

	@Test
	void listsASitemapForEachYear() {
		Document index = read("/sitemap.xml");
		assertThat(places(index)).containsExactly("/sitemap-pages.xml", "/sitemap-2017.xml", "/sitemap-2016.xml");
		assertThat(index.select("sitemapindex > sitemap > lastmod").eachText()).containsExactly("2018-02-03T12:00:00Z",
				"2016-03-12T12:00:00Z");
	}

	@Test
	void listsThePublishedPostsOfAYear() {
		Document map = read("/sitemap-2017.xml");
		assertThat(places(map)).containsExactly("/2017/12/18/talks/", "/2017/12/17/hostile/");
		assertThat(map.select("urlset > url > lastmod").eachText()).containsExactly("2018-02-03T12:00:00Z",
				"2017-12-17T12:00:00Z");
	}

	@Test
	void listsPagesAndCategoriesThatHavePosts() {
		assertThat(places(read("/sitemap-pages.xml"))).containsExactly("/", "/about/", "/category/law/",
				"/category/law/courts/");
	}

	@Test
	void anEmptyBlogHasASitemap() {
		this.tables.empty();
		assertThat(places(read("/sitemap.xml"))).containsExactly("/sitemap-pages.xml");
		assertThat(places(read("/sitemap-pages.xml"))).containsExactly("/");
		assertThat(this.visitor.get("/feed/").status()).isEqualTo(200);
		assertThat(this.visitor.get("/feed/atom/").body()).contains("<updated>1970-01-01T00:00:00Z</updated>");
	}

	@ParameterizedTest
	@CsvSource({ "/sitemap.xml, 1", "/sitemap-2016.xml, 1", "/sitemap-pages.xml, 7" })
	void takesAFixedNumberOfStatements(String address, int most) {
		this.statements.clear();
		this.visitor.get(address);
		assertThat(this.statements.sent()).hasSizeBetween(1, most);
	}

	@Test
	void answersBrieflyToThoseWhoHaveIt() {
		String tag = this.visitor.get("/sitemap.xml").header("ETag");
		assertThat(this.visitor.get("/sitemap.xml", "If-None-Match", tag).status()).isEqualTo(304);
	}

	@Test
	void tellsRobotsWhatNotToReadAndWhereTheSitemapIs() {
		Visitor.Answer robots = this.visitor.get("/robots.txt");
		assertThat(robots.header("Content-Type")).isEqualToIgnoringCase("text/plain;charset=utf-8");
		assertThat(robots.body()).startsWith("User-agent: *\n")
			.contains("\nDisallow: /admin/\n", "\nDisallow: /login\n", "\nDisallow: /search\n")
			.containsPattern("\nSitemap: http://localhost:[0-9]+/sitemap\\.xml\n");
	}

	private Document read(String address) {
		Visitor.Answer answer = this.visitor.get(address);
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.header("Content-Type")).isEqualToIgnoringCase("application/xml;charset=utf-8");
		return Jsoup.parse(answer.body(), "", Parser.xmlParser());
	}

	private static List<String> places(Document map) {
		return map.select("loc").eachText().stream().map((place) -> place.replaceFirst("^http://[^/]+", "")).toList();
	}

}
