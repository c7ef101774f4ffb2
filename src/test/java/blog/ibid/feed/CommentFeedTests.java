package blog.ibid.feed;

import java.io.StringReader;

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
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@IbidTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommentFeedTests {

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
	@ValueSource(strings = { "/comments/feed/", "/comments/feed/atom/" })
	void showsTheNewestApprovedCommentsOnPublishedPosts(String address) throws FeedException {
		SyndFeed feed = read(address);
		assertThat(feed.getTitle()).isEqualTo("Comments · Ibid");
		assertThat(page(feed)).matches("http://localhost:[0-9]+/");
		assertThat(feed.getEntries()).extracting(SyndEntry::getAuthor).containsExactly("Edsger", "Grace");
		SyndEntry grace = feed.getEntries().get(1);
		assertThat(grace.getTitle()).isEqualTo("Grace on “talks”");
		assertThat(grace.getLink()).endsWith("/comments/1017/");
		assertThat(grace.getContents().get(0).getValue()).isEqualTo("<p>I say so.</p>");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/2017/12/18/talks/feed/", "/2017/12/18/talks/feed/atom/" })
	void showsTheCommentsOnOnePost(String address) throws FeedException {
		SyndFeed feed = read(address);
		assertThat(feed.getTitle()).isEqualTo("Comments on “talks” · Ibid");
		assertThat(page(feed)).endsWith("/2017/12/18/talks/");
		assertThat(feed.getEntries()).extracting(SyndEntry::getAuthor).containsExactly("Grace");
	}

	@Test
	void aPageHasACommentFeedToo() throws FeedException {
		assertThat(read("/about/feed/").getEntries()).isEmpty();
	}

	@Test
	void atomTellsWhichPostACommentIsOn() {
		String atom = this.visitor.get("/comments/feed/atom/").body();
		assertThat(Jsoup.parse(atom, "", Parser.xmlParser()).select("entry > thr|in-reply-to").eachAttr("ref").get(1))
			.endsWith("/2017/12/18/talks/");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/comments/feed/", "/comments/feed/atom/", "/comments/feed/json/",
			"/2017/12/18/talks/feed/", "/2017/12/18/talks/feed/atom/" })
	void tellsOfItsWritersNoMoreThanTheirNames(String address) {
		assertThat(this.visitor.get(address).body()).contains("Grace")
			.doesNotContain("secret@", "203.0.113.9", "Spammer", "Hidden", "This blog");
	}

	@ParameterizedTest
	@CsvSource({ "/comments/feed/, 4", "/2017/12/18/talks/feed/, 4" })
	void takesAFixedNumberOfStatements(String address, int number) {
		this.visitor.get(address);
		this.statements.clear();
		this.visitor.get(address);
		assertThat(this.statements.sent()).hasSize(number);
	}

	@Test
	void answersBrieflyToThoseWhoHaveIt() {
		String tag = this.visitor.get("/comments/feed/").header("ETag");
		assertThat(this.visitor.get("/comments/feed/", "If-None-Match", tag).status()).isEqualTo(304);
	}

	private SyndFeed read(String address) throws FeedException {
		Visitor.Answer answer = this.visitor.get(address);
		assertThat(answer.status()).isEqualTo(200);
		return new SyndFeedInput().build(new StringReader(answer.body()));
	}

	/** ROME takes an Atom feed's own address for its link. */
	private static String page(SyndFeed feed) {
		return feed.getLinks()
			.stream()
			.filter((link) -> "alternate".equals(link.getRel()))
			.map((link) -> link.getHref())
			.findFirst()
			.orElse(feed.getLink());
	}

}
