package blog.ibid.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import blog.ibid.BlogWriter;
import blog.ibid.IbidTest;
import blog.ibid.Tables;
import blog.ibid.Visitor;
import blog.ibid.post.PostStatus;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@IbidTest
class PostPageTests {

	private static final String PATH = "/2017/12/18/the-talks/";

	private static final String HOSTILE = "</title></script><script>alert(1)</script>\"'><img src=x onerror=alert(1)>";

	@Autowired
	private Tables tables;

	@Autowired
	private BlogWriter blog;

	@Autowired
	private Visitor visitor;

	private long ada;

	private long post;

	@BeforeEach
	void aPostWithTwoNotes() {
		this.tables.empty();
		this.ada = this.blog.author("ada", "Ada", BlogWriter.noted("<p>Writes on law.</p>", "Since 1966."));
		this.post = this.blog.post(this.ada, "the-talks", LocalDate.of(2017, 12, 18),
				BlogWriter.noted("<p>They met.</p>",
						"<a href=\"https://example.org/a?b=1&amp;c=2\">A Report</a> (2017).", "From memory."),
				Map.of("title", "The Talks"));
	}

	@Test
	void standsInTheOrderOfTheBook() {
		this.blog.file(this.post, this.blog.term("CATEGORY", "cuba", "Cuba", null), true);
		this.blog.file(this.post, this.blog.term("TAG", "talks", "talks", null), true);
		this.blog.post(this.ada, "before", LocalDate.of(2017, 1, 1));
		this.blog.comment(this.post, null, "Reader", Map.of());
		this.blog.comment(this.post, null, "Ada",
				Map.of("kind", "ADDENDUM", "title", "More details", "author_id", this.ada));
		this.blog.comment(this.post, null, "Elsewhere",
				Map.of("kind", "PINGBACK", "author_url", "https://e.example/x"));
		Document page = this.visitor.page(PATH);
		assertThat(page.select("article.h-entry > :not(script, link)")
			.stream()
			.map((part) -> part.className().isEmpty() ? part.id() : part.className())).containsExactly("p-name", "meta",
					"updated", "e-content", "dt-updated", "footnotes", "meta tags", "bio p-author h-card",
					"paging neighbours", "thoughts", "mentions", "respond");
		assertThat(page.expectFirst("article.h-entry > .meta").text()).contains("December 18, 2017")
			.contains("Cuba")
			.contains("2 notes")
			.contains("one minute");
	}

	@Test
	void linksNotesBothWaysAndRepeatsNoId() {
		this.blog.comment(this.post, null, "Reader",
				Map.of("text_id", this.blog.text(BlogWriter.noted("<p>No.</p>", "A source."))));
		Visitor.Answer answer = this.visitor.get(PATH);
		assertThat(answer.repeatedIds()).isEmpty();
		Document page = answer.page();
		assertThat(page.select("a.footnote")).hasSize(4).allSatisfy((marker) -> {
			assertThat(page.select("li" + marker.attr("href"))).hasSize(1);
		});
		assertThat(page.select("a.reversefootnote")).hasSize(4).allSatisfy((link) -> {
			assertThat(page.select("a.footnote" + link.attr("href"))).hasSize(1);
		});
	}

	@Test
	void namesItsNeighboursByDate() {
		this.blog.post(this.ada, "before", LocalDate.of(2017, 12, 17));
		this.blog.post(this.ada, "long-before", LocalDate.of(2016, 12, 17));
		this.blog.post(this.ada, "after", LocalDate.of(2018, 12, 17));
		Document page = this.visitor.page(PATH);
		assertThat(page.select(".neighbours a").eachText()).containsExactly("← before", "after →");
		assertThat(page.select("link[rel=prev]").attr("href")).endsWith("/2017/12/17/before/");
		assertThat(this.visitor.page("/2018/12/17/after/").select(".neighbours a").eachText())
			.containsExactly("← The Talks");
	}

	@Test
	void ordersNeighboursOfOneMomentByNumber() {
		this.blog.post(this.ada, "same-moment", LocalDate.of(2017, 12, 18));
		assertThat(this.visitor.page(PATH).select(".neighbours a").eachText()).containsExactly("same-moment →");
	}

	@Test
	void announcesAnAddendum() {
		long addendum = this.blog.comment(this.post, null, "Ada",
				Map.of("kind", "ADDENDUM", "title", "More details", "author_id", this.ada));
		Document page = this.visitor.page(PATH);
		assertThat(page.select(".updated").text()).isEqualTo("Updated January 2, 2018: More details");
		assertThat(page.select(".updated a").attr("href")).isEqualTo("/comments/" + addendum + "/");
		assertThat(page.select("#comment-" + addendum + " h3").text()).isEqualTo("More details");
		assertThat(page.select("#comment-" + addendum + " .badge").text()).isEqualTo("Addendum");
	}

	@Test
	void saysWhetherRepliesAreOpen() {
		assertThat(this.visitor.page(PATH).select("#respond").text()).startsWith("Leave a Reply Your reply ");
		this.blog.sql("update post set comments_open = false where id = ?", this.post);
		Document closed = this.visitor.page(PATH);
		assertThat(closed.select("#respond").text()).isEqualTo("Comments are closed.");
		assertThat(closed.text()).doesNotContain("Leave a Reply").doesNotContain("no notes");
	}

	@Test
	void describesItselfToMachines() {
		JsonNode posting = JsonMapper.shared()
			.readTree(this.visitor.page(PATH).expectFirst("script[type=application/ld+json]").data());
		assertThat(posting.at("/headline").asString()).isEqualTo("The Talks");
		assertThat(posting.at("/author/name").asString()).isEqualTo("Ada");
		assertThat(posting.at("/citation")).hasSize(1);
		assertThat(posting.at("/citation/0/url").asString()).isEqualTo("https://example.org/a?b=1&c=2");
		assertThat(posting.at("/citation/0/text").asString()).isEqualTo("A Report (2017).");
		Document page = this.visitor.page(PATH);
		assertThat(page.select("meta[name=citation_publication_date]").attr("content")).isEqualTo("2017/12/18");
		assertThat(page.select("meta[name=citation_public_url]").attr("content"))
			.isEqualTo(page.select("link[rel=canonical]").attr("href"))
			.endsWith(PATH);
		assertThat(page.select("meta[property=og:type]").attr("content")).isEqualTo("article");
		assertThat(page.select("meta[name=description]").attr("content"))
			.isEqualTo("They met. So it is said. So it is said.")
			.doesNotContain("[1]");
	}

	@Test
	void showsHostileWordsAsWords() {
		this.blog.sql("update author set display_name = ?", HOSTILE);
		this.blog.sql("update post set title = ?, excerpt = ?", HOSTILE, HOSTILE);
		this.blog.file(this.post, this.blog.term("TAG", "tag", HOSTILE, null), true);
		long comment = this.blog.comment(this.post, null, HOSTILE, Map.of("author_url", "javascript:alert(1)"));
		this.blog.comment(this.post, null, HOSTILE,
				Map.of("kind", "ADDENDUM", "title", HOSTILE, "author_url", "https://a.example/\"><script>"));
		for (String path : List.of(PATH, "/", "/tag/tag/", "/author/ada/", "/2017/")) {
			Document page = this.visitor.page(path);
			assertThat(page.select("img, script:not([src]):not([type=application/ld+json]), [onerror]")).as(path)
				.isEmpty();
			assertThat(page.select("a[href^=javascript]")).isEmpty();
		}
		Document page = this.visitor.page(PATH);
		assertThat(page.select("h1").text()).isEqualTo(HOSTILE);
		assertThat(page.select("#comment-" + comment + " .p-author").text()).isEqualTo(HOSTILE);
		JsonNode posting = JsonMapper.shared().readTree(page.expectFirst("script[type=application/ld+json]").data());
		assertThat(posting.at("/headline").asString()).isEqualTo(HOSTILE);
	}

	@ParameterizedTest
	@EnumSource(PostStatus.class)
	void isThereOnlyWhilePublished(PostStatus status) {
		this.blog.sql("update post set status = ? where id = ?", status.name(), this.post);
		this.blog.post(this.ada, "other", LocalDate.of(2017, 12, 18));
		boolean published = status == PostStatus.PUBLISHED;
		assertThat(this.visitor.get(PATH).status()).isEqualTo(published ? 200 : 404);
		for (String path : List.of("/", "/2017/", "/2017/12/18/", "/author/ada/", "/2017/12/18/other/")) {
			assertThat(this.visitor.get(path).body().contains("The Talks")).as(path).isEqualTo(published);
		}
		assertThat(this.visitor.get("/?p=" + this.post).status()).isEqualTo(published ? 301 : 404);
	}

	@Test
	void hasItsDateForAName() {
		this.blog.sql("update post set title = '' where id = ?", this.post);
		assertThat(this.visitor.page(PATH).select("h1").text()).isEqualTo("December 18, 2017");
		assertThat(this.visitor.page("/").select(".entry h2").text()).isEqualTo("December 18, 2017");
	}

	@Test
	void setsNoCookieAndAllowsNoForeignScript() {
		Visitor.Answer answer = this.visitor.get(PATH);
		assertThat(answer.header("Set-Cookie")).isEmpty();
		assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
	}

}
