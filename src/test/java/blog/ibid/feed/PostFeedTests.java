package blog.ibid.feed;

import java.io.StringReader;
import java.time.Instant;
import java.util.List;

import blog.ibid.BlogWriter;
import blog.ibid.IbidTest;
import blog.ibid.Statements;
import blog.ibid.Tables;
import blog.ibid.Visitor;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@IbidTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostFeedTests {

	@Autowired
	private Tables tables;

	@Autowired
	private BlogWriter blog;

	@Autowired
	private Visitor visitor;

	@Autowired
	private Statements statements;

	@BeforeAll
	void writeABlog() {
		EssayBlog.write(this.tables, this.blog);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/feed/", "/feed/atom/" })
	void showsTheTenNewestPosts(String address) throws FeedException {
		SyndFeed feed = read(address);
		assertThat(feed.getTitle()).isEqualTo("Ibid");
		assertThat(feed.getEntries()).hasSize(10);
		assertThat(feed.getEntries()).extracting(SyndEntry::getTitle)
			.startsWith("talks", "</title>]]><script>alert(1)</script> & “ink”", "essay-12");
		SyndEntry talks = feed.getEntries().get(0);
		assertThat(talks.getLink()).startsWith("http://localhost:").endsWith("/2017/12/18/talks/");
		assertThat(talks.getUri()).isEqualTo(talks.getLink());
		assertThat(talks.getAuthor()).isEqualTo("Ada");
		assertThat(talks.getPublishedDate().toInstant()).isEqualTo(Instant.parse("2017-12-18T12:00:00Z"));
		assertThat(talks.getCategories()).extracting((category) -> category.getName())
			.containsExactly("Courts", "Havana");
		assertThat(talks.getDescription().getValue()).startsWith("A claim, as said.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/feed/", "/feed/atom/" })
	void carriesTheWholeTextWithItsNotesAndAbsoluteLinks(String address) throws FeedException {
		SyndEntry talks = read(address).getEntries().get(0);
		Document content = Jsoup.parse(talks.getContents().get(0).getValue());
		assertThat(content.select("section.footnotes li").text()).contains("Its source.");
		assertThat(content.select("a[href]")).isNotEmpty()
			.allSatisfy((link) -> assertThat(link.attr("href")).startsWith("http://localhost:"));
		assertThat(content.expectFirst("sup a").attr("href")).isEqualTo(talks.getLink() + "#fn-p77-k1");
	}

	@Test
	void rssSaysWhatItsReadersLookFor() {
		Document rss = Jsoup.parse(this.visitor.get("/feed/").body(), "", Parser.xmlParser());
		Element channel = rss.expectFirst("rss[version=2.0] > channel");
		assertThat(channel.expectFirst("> link").text()).endsWith("/");
		assertThat(channel.expectFirst("> description").text()).isNotBlank();
		assertThat(channel.expectFirst("> language").text()).isEqualTo("en");
		assertThat(channel.expectFirst("> lastBuildDate").text()).isEqualTo("Sat, 3 Feb 2018 12:00:00 GMT");
		Element self = channel.expectFirst("> atom|link");
		assertThat(self.attr("rel")).isEqualTo("self");
		assertThat(self.attr("href")).matches("http://localhost:[0-9]+/feed/");
		Element item = channel.expectFirst("> item");
		assertThat(item.expectFirst("> guid").attr("isPermaLink")).isEqualTo("true");
		assertThat(item.expectFirst("> comments").text()).endsWith("/2017/12/18/talks/#respond");
		assertThat(item.expectFirst("> wfw|commentRss").text()).endsWith("/2017/12/18/talks/feed/");
		assertThat(item.expectFirst("> slash|comments").text()).isEqualTo("1");
		assertThat(item.expectFirst("> category").attr("domain")).endsWith("/category/");
		assertThat(channel.select("> item > description").get(2).text()).isEqualTo("The words of essay-12.");
	}

	@Test
	void atomHasWhatItsStandardRequires() {
		Document atom = Jsoup.parse(this.visitor.get("/feed/atom/").body(), "", Parser.xmlParser());
		Element feed = atom.expectFirst("feed[xmlns=http://www.w3.org/2005/Atom]");
		assertThat(feed.expectFirst("> id").text()).endsWith("/feed/atom/");
		assertThat(feed.expectFirst("> link[rel=self]").attr("href")).isEqualTo(feed.expectFirst("> id").text());
		assertThat(feed.expectFirst("> link[rel=alternate]").attr("href")).matches("http://localhost:[0-9]+/");
		assertThat(feed.expectFirst("> updated").text()).isEqualTo("2018-02-03T12:00:00Z");
		assertThat(feed.select("> entry")).hasSize(10).allSatisfy((entry) -> {
			assertThat(entry.select("> id, > title, > updated, > published, > author > name")).hasSize(5);
			assertThat(entry.select("> content[type=html]")).hasSize(1);
		});
		assertThat(feed.expectFirst("> entry > author > uri").text()).endsWith("/author/ada/");
		assertThat(feed.expectFirst("> entry > category[term=Havana]").attr("scheme")).endsWith("/tag/");
	}

	@Test
	void jsonFeedHasWhatItsStandardRequires() {
		JsonNode feed = JsonMapper.shared().readTree(this.visitor.get("/feed/json/").body());
		assertThat(feed.at("/version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
		assertThat(feed.at("/feed_url").asString()).endsWith("/feed/json/");
		assertThat(feed.at("/items").size()).isEqualTo(10);
		JsonNode talks = feed.at("/items/0");
		assertThat(talks.at("/id").asString()).endsWith("/2017/12/18/talks/").isEqualTo(talks.at("/url").asString());
		assertThat(talks.at("/content_html").asString()).contains("Its source.");
		assertThat(talks.at("/date_published").asString()).isEqualTo("2017-12-18T12:00:00Z");
		assertThat(talks.at("/date_modified").asString()).isEqualTo("2018-02-03T12:00:00Z");
		assertThat(talks.at("/authors/0/name").asString()).isEqualTo("Ada");
		assertThat(talks.at("/tags/1").asString()).isEqualTo("Havana");
		assertThat(feed.at("/items/1/title").asString()).isEqualTo("</title>]]><script>alert(1)</script> & “ink”");
	}

	@ParameterizedTest
	@CsvSource({ "/category/law/feed/, Law & order · Ibid, 1", "/category/law/courts/feed/, Courts · Ibid, 1",
			"/category/law/courts/feed/atom/, Courts · Ibid, 1", "/category/empty/feed/, Empty · Ibid, 0",
			"/category/empty/feed/atom/, Empty · Ibid, 0", "/tag/havana/feed/, Havana · Ibid, 1",
			"/tag/havana/feed/atom/, Havana · Ibid, 1", "/author/ada/feed/, Ada · Ibid, 10",
			"/author/ada/feed/atom/, Ada · Ibid, 10", "/2017/feed/, 2017 · Ibid, 2",
			"/2017/12/feed/, December 2017 · Ibid, 2", "/2017/12/feed/atom/, December 2017 · Ibid, 2" })
	void partsOfTheBlogHaveFeeds(String address, String title, int entries) throws FeedException {
		SyndFeed feed = read(address);
		assertThat(feed.getTitle()).isEqualTo(title);
		assertThat(feed.getEntries()).hasSize(entries);
	}

	@Test
	void aDayHasAFeed() throws FeedException {
		SyndFeed feed = read("/2017/12/18/feed/");
		assertThat(feed.getTitle()).isEqualTo("December 18, 2017 · Ibid");
		assertThat(feed.getEntries()).hasSize(1);
	}

	@ParameterizedTest
	@CsvSource({ "/feed/, application/rss+xml;charset=utf-8", "/feed/atom/, application/atom+xml;charset=utf-8",
			"/feed/json/, application/feed+json;charset=utf-8" })
	void namesItsContentTypeAndSpeaksOfNothingHidden(String address, String contentType) {
		for (String part : List.of("", "/author/ada", "/2017")) {
			Visitor.Answer answer = this.visitor.get(part + address);
			assertThat(answer.header("Content-Type")).isEqualToIgnoringCase(contentType);
			assertThat(answer.body()).contains("talks").doesNotContain("hidden-", "secret@");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/feed/", "/feed/atom/", "/feed/json/", "/tag/havana/feed/" })
	void answersBrieflyToThoseWhoHaveIt(String address) {
		Visitor.Answer first = this.visitor.get(address);
		assertThat(first.header("Last-Modified")).isEqualTo("Sat, 03 Feb 2018 12:00:00 GMT");
		Visitor.Answer byTag = this.visitor.get(address, "If-None-Match", first.header("ETag"));
		assertThat(byTag.status()).isEqualTo(304);
		assertThat(byTag.body()).isEmpty();
		assertThat(this.visitor.get(address, "If-Modified-Since", first.header("Last-Modified")).status())
			.isEqualTo(304);
		assertThat(this.visitor.get(address, "If-Modified-Since", "Fri, 02 Feb 2018 12:00:00 GMT").status())
			.isEqualTo(200);
		assertThat(this.visitor.get(address, "If-None-Match", "W/\"another\"").status()).isEqualTo(200);
	}

	@ParameterizedTest
	@CsvSource({ "/feed/, 6", "/feed/atom/, 6", "/feed/json/, 6", "/category/law/courts/feed/, 7",
			"/author/ada/feed/, 7", "/2016/feed/, 5" })
	void takesAFixedNumberOfStatements(String address, int number) {
		this.visitor.get(address);
		this.statements.clear();
		this.visitor.get(address);
		assertThat(this.statements.sent()).hasSize(number);
	}

	private SyndFeed read(String address) throws FeedException {
		Visitor.Answer answer = this.visitor.get(address);
		assertThat(answer.status()).isEqualTo(200);
		return new SyndFeedInput().build(new StringReader(answer.body()));
	}

}
