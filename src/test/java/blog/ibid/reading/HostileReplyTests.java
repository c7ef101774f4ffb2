package blog.ibid.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import blog.ibid.Author;
import blog.ibid.BlogWriter;
import blog.ibid.Corpora;
import blog.ibid.IbidTest;
import blog.ibid.Tables;
import blog.ibid.Visitor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
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

	private static final Set<String> FOREIGN = Set.of("iframe", "object", "embed", "svg", "math", "style", "base",
			"video", "audio", "template", "noscript", "frame", "frameset", "applet", "marquee");

	@Autowired
	private Tables tables;

	@Autowired
	private BlogWriter blog;

	@Autowired
	private Visitor visitor;

	private Author reader;

	private long post;

	private final List<String> findings = new ArrayList<>();

	@BeforeEach
	void aPost() {
		this.tables.empty();
		this.reader = this.visitor.stranger();
		long vera = this.blog.account("vera", "Vera Lund", "EDITOR");
		this.post = this.blog.post(vera, "harbour", LocalDate.of(2018, 3, 1));
	}

	private static List<String> vectors() {
		return Corpora.files("xss", ".jsonl")
			.stream()
			.flatMap((file) -> Corpora.lines("xss/" + file.getFileName()).stream())
			.map((line) -> line.has("input") ? line.get("input") : line.path("args").path(0))
			.map((input) -> input.isString() ? input.asString() : "")
			.filter((attack) -> !attack.isBlank())
			.distinct()
			.toList();
	}

	@Test
	void isHarmlessEverywhere() {
		List<String> vectors = vectors();
		for (String vector : vectors) {
			Visitor.Answer answer = reply(vector, vector, vector);
			if (answer.status() == 422) {
				judge("refused", answer.page());
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
			judge("page " + page, answer.page());
		}
		judgeTheFeed();
		assertThat(this.findings).isEmpty();
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
			judge("queue " + pages++, page);
			next = page.select("a.button[href*=before]").attr("href");
		}
		assertThat(pages).isGreaterThan(10);
	}

	private void judgeTheFeed() {
		Document feed = Jsoup.parse(this.visitor.get("/comments/feed/").body(), "", Parser.xmlParser());
		assertThat(feed.select("item")).isNotEmpty();
		feed.select("content|encoded, description")
			.forEach((content) -> judge("feed", Jsoup.parseBodyFragment(content.text())));
		feed.select("link, guid").forEach((link) -> {
			if (!link.text().startsWith("http")) {
				this.findings.add("feed " + link);
			}
		});
	}

	private void judge(String place, Document page) {
		for (Element element : page.getAllElements()) {
			boolean ownScript = element.attr("src").startsWith("/")
					|| element.attr("type").equals("application/ld+json");
			if (FOREIGN.contains(element.normalName()) || (element.normalName().equals("script") && !ownScript)) {
				this.findings.add(place + " " + element.outerHtml());
			}
			for (Attribute attribute : element.attributes()) {
				if (isForeign(attribute)) {
					this.findings.add(place + " " + element.normalName() + " " + attribute);
				}
			}
		}
	}

	private static boolean isForeign(Attribute attribute) {
		String name = attribute.getKey();
		String value = attribute.getValue().replaceAll("[\\s\\p{Cntrl}]", "");
		boolean leads = Set.of("href", "src", "action", "formaction", "cite", "poster", "xlink:href").contains(name);
		return name.startsWith("on") || name.equals("style") || name.equals("srcdoc")
				|| leads && value.matches("(?is)[a-z][a-z0-9+.-]*:.*") && !value.matches("(?is)(https?|mailto):.*");
	}

}
