package blog.ibid.reading;

import java.time.LocalDate;
import java.util.List;

import blog.ibid.Author;
import blog.ibid.BlogWriter;
import blog.ibid.Hostile;
import blog.ibid.IbidTest;
import blog.ibid.Tables;
import blog.ibid.Visitor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every known attack by script, as name, site and text of a reply, is harmless where it
 * is refused, where it is read, where it is decided on and in feeds.
 */
@IbidTest
class HostileReplyTests {

	@Autowired
	private Tables tables;

	@Autowired
	private BlogWriter blog;

	@Autowired
	private Visitor visitor;

	private Author reader;

	private long post;

	private final Hostile hostile = new Hostile();

	@BeforeEach
	void aPost() {
		this.tables.empty();
		this.reader = this.visitor.stranger();
		long vera = this.blog.account("vera", "Vera Lund", "EDITOR");
		this.post = this.blog.post(vera, "harbour", LocalDate.of(2018, 3, 1));
	}

	@Test
	void isHarmlessEverywhere() {
		List<String> vectors = Hostile.vectors();
		for (String vector : vectors) {
			Visitor.Answer answer = reply(vector, vector, vector);
			if (answer.status() == 422) {
				this.hostile.judge("refused", answer.page());
			}
			String name = vector.substring(0, Math.min(100, vector.length()));
			reply(name, "https://reader.example/?" + vector.replaceAll("[\\s@]", ""), vector);
		}
		this.blog.sql("update comment set status = 'PENDING'");
		judgeTheQueue();
		this.blog.sql("update comment set status = 'APPROVED'");
		this.blog.sql("delete from thread");
		this.blog.sql("insert into thread select post_id, count(*), count(*), 0 from comment group by post_id");
		this.blog.sql("update freshness set version = version + 1");
		assertThat(this.tables.count("comment")).isGreaterThan(vectors.size() / 2);
		for (int page = 1; page <= (this.tables.count("comment") - 1) / 50 + 1; page++) {
			Visitor.Answer answer = this.visitor
				.get("/2018/03/01/harbour/" + ((page > 1) ? "comment-page-" + page + "/" : ""));
			assertThat(answer.status()).isEqualTo(200);
			assertThat(answer.repeatedIds()).isEmpty();
			this.hostile.judge("page " + page, answer.page());
		}
		judgeTheFeed();
		assertThat(this.hostile.findings()).isEmpty();
	}

	private Visitor.Answer reply(String name, String url, String text) {
		return this.reader.post("/comments/", "comment_post_ID", String.valueOf(this.post), "author", name, "url", url,
				"comment", text);
	}

	private void judgeTheQueue() {
		Author vera = this.visitor.author("vera");
		String next = "/admin/comments?show=waiting";
		int pages = 0;
		while (!next.isEmpty()) {
			Document page = vera.page(next);
			this.hostile.judge("queue " + pages++, page);
			next = page.select("a.button[href*=before]").attr("href");
		}
		assertThat(pages).isGreaterThan(10);
	}

	private void judgeTheFeed() {
		Document feed = Jsoup.parse(this.visitor.get("/comments/feed/").body(), "", Parser.xmlParser());
		assertThat(feed.select("item")).isNotEmpty();
		feed.select("content|encoded, description")
			.forEach((content) -> this.hostile.judge("feed", Jsoup.parseBodyFragment(content.text())));
		feed.select("link, guid").forEach((link) -> {
			if (!link.text().startsWith("http")) {
				this.hostile.find("feed " + link);
			}
		});
	}

}
