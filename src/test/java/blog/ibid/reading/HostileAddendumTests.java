package blog.ibid.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import blog.ibid.Author;
import blog.ibid.BlogWriter;
import blog.ibid.Hostile;
import blog.ibid.IbidTest;
import blog.ibid.Tables;
import blog.ibid.Visitor;
import blog.ibid.text.NotedText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every known attack by script, as the title of an addendum, is harmless where it is
 * suggested, where it is marked and where it is read.
 */
@IbidTest
class HostileAddendumTests {

	private static final int AT_ONCE = 50;

	private static final String ADDENDA = "/admin/comments/addenda";

	@Autowired
	private Tables tables;

	@Autowired
	private BlogWriter blog;

	@Autowired
	private Visitor visitor;

	private final Hostile hostile = new Hostile();

	private final List<Long> posts = new ArrayList<>();

	@Test
	void isHarmlessEverywhere() {
		List<String> vectors = Hostile.vectors().stream().filter((vector) -> vector.indexOf('\0') < 0).toList();
		this.tables.empty();
		long vera = this.blog.account("vera", "Vera Lund", "ADMINISTRATOR");
		this.blog.atOnce(() -> say(vera, vectors));
		Author author = this.visitor.author("vera");
		this.hostile.judge("suggestions", author.page(ADDENDA));
		mark(author, vectors);
		int addenda = 0;
		for (long post : this.posts) {
			String path = "/2018/03/01/p" + post + "/";
			Document page = this.visitor.page(path);
			addenda += page.select(".badge:contains(Addendum)").size();
			this.hostile.judge(path, page);
			judgeTheFeed(path + "feed/");
		}
		assertThat(addenda).isGreaterThan(vectors.size() * 9 / 10);
		judgeTheFeed("/comments/feed/");
		judgeTheFeed("/feed/");
		this.hostile.judge("desk", author.page("/admin/comments?show=approved"));
		this.hostile.judge("home", this.visitor.page("/"));
		assertThat(this.hostile.findings()).isEmpty();
	}

	/** Author's replies whose first lines look like titles, numbered from 1001. */
	private void say(long author, List<String> vectors) {
		for (int i = 0; i < vectors.size(); i++) {
			if (i % AT_ONCE == 0) {
				long next = this.posts.size() + 1L;
				this.posts.add(this.blog.post(author, "p" + next, LocalDate.of(2018, 3, 1), Map.of("id", next)));
			}
			String line = vectors.get(i).substring(0, Math.min(100, vectors.get(i).length()));
			NotedText text = BlogWriter.noted("<h3>" + Entities.escape(line) + "</h3><p>It was the fourth.</p>");
			this.blog.comment(this.posts.get(this.posts.size() - 1), null, "Vera Lund",
					Map.of("id", 1001L + i, "author_id", author, "text_id", this.blog.text(text)));
		}
	}

	private void mark(Author author, List<String> vectors) {
		for (int from = 0; from < vectors.size(); from += AT_ONCE) {
			List<String> fields = new ArrayList<>(List.of("all", "mark"));
			for (int i = from; i < Math.min(from + AT_ONCE, vectors.size()); i++) {
				fields.addAll(List.of("id", String.valueOf(1001 + i), "title-" + (1001 + i), vectors.get(i)));
			}
			assertThat(author.post(ADDENDA, fields.toArray(String[]::new)).status()).isIn(302, 303);
			this.hostile.judge("suggestions from " + from, author.page(ADDENDA));
		}
	}

	private void judgeTheFeed(String path) {
		Document feed = Jsoup.parse(this.visitor.get(path).body(), "", Parser.xmlParser());
		assertThat(feed.select("item")).isNotEmpty();
		feed.select("content|encoded, description")
			.forEach((content) -> this.hostile.judge(path, Jsoup.parseBodyFragment(content.text())));
		feed.select("link, guid")
			.stream()
			.filter((link) -> !link.text().startsWith("http"))
			.forEach((link) -> this.hostile.find(path + " " + link));
	}

}
