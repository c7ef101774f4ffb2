package blog.ibid.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import blog.ibid.BlogWriter;
import blog.ibid.IbidTest;
import blog.ibid.Tables;
import blog.ibid.Visitor;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@IbidTest
class HomePageTests {

	@Autowired
	private Tables tables;

	@Autowired
	private BlogWriter blog;

	@Autowired
	private Visitor visitor;

	private long ada;

	@BeforeEach
	void anAuthor() {
		this.tables.empty();
		this.ada = this.blog.author("ada", "Ada", null);
	}

	private List<String> titles(String path) {
		return this.visitor.page(path).select(".entry h2").eachText();
	}

	@Test
	void greetsWithHowToBeginWhileNothingIsPublished() {
		Document page = this.visitor.page("/");
		assertThat(page.select("h1").text()).isEqualTo("Nothing is published here yet");
		assertThat(page.select("code").text()).contains("ibid.jar import").contains("--ibid.demo=true");
	}

	@Test
	void showsTheNewestFirstTenAPage() {
		for (int day = 1; day <= 23; day++) {
			this.blog.post(this.ada, "post-" + day, LocalDate.of(2017, 5, day));
		}
		assertThat(titles("/")).hasSize(10).startsWith("post-23", "post-22");
		assertThat(titles("/page/2/")).hasSize(10).startsWith("post-13");
		assertThat(titles("/page/3/")).containsExactly("post-3", "post-2", "post-1");
	}

	@Test
	void ordersPostsOfOneMomentByNumberAcrossPages() {
		for (int number = 1; number <= 12; number++) {
			this.blog.post(this.ada, "same-" + number, LocalDate.of(2017, 5, 1));
		}
		assertThat(titles("/")).startsWith("same-12").endsWith("same-3");
		assertThat(titles("/page/2/")).containsExactly("same-2", "same-1");
	}

	@Test
	void liftsStickyPostsAndShowsThemOnce() {
		this.blog.post(this.ada, "sticky", LocalDate.of(2010, 1, 1), Map.of("sticky", true));
		for (int day = 1; day <= 11; day++) {
			this.blog.post(this.ada, "post-" + day, LocalDate.of(2017, 5, day));
		}
		assertThat(titles("/")).hasSize(11).startsWith("sticky", "post-11");
		assertThat(titles("/page/2/")).containsExactly("post-1");
		assertThat(titles("/2010/")).containsExactly("sticky");
	}

	@Test
	void showsANewPostAtOnce() {
		this.blog.post(this.ada, "first", LocalDate.of(2017, 5, 1));
		assertThat(titles("/")).containsExactly("first");
		this.blog.post(this.ada, "second", LocalDate.of(2017, 5, 2));
		assertThat(titles("/")).containsExactly("second", "first");
	}

	@Test
	void endsAnEntryAtTheMoreMarkAndLeadsMarkersToThePost() {
		var text = BlogWriter.noted("<p>Begin.<sup data-fn=\"k1\"></sup></p><hr data-more=\"\"><p>End.</p>",
				"A source, 1999.");
		long post = this.blog.post(this.ada, "cut", LocalDate.of(2017, 5, 1), text, Map.of());
		Document page = this.visitor.page("/");
		assertThat(page.select(".entry .p-summary").text()).startsWith("Begin.").doesNotContain("End.");
		assertThat(page.select(".entry .fnref a").attr("href")).isEqualTo("/2017/05/01/cut/#fn-p" + post + "-k1");
		assertThat(page.select(".footnotes")).isEmpty();
	}

	@Test
	void tellsHowManyNotesAndThoughtsAPostHas() {
		long post = this.blog.post(this.ada, "noted", LocalDate.of(2017, 5, 1),
				BlogWriter.noted("<p>Words.</p>", "One.", "Two."), Map.of());
		this.blog.comment(post, null, "Reader", Map.of());
		assertThat(this.visitor.page("/").select(".entry .meta").text()).contains("May 1, 2017")
			.contains("2 notes")
			.contains("one thought");
	}

	@Test
	void repeatsNoIdWhereTenNotedPostsStand() {
		for (int day = 1; day <= 10; day++) {
			this.blog.post(this.ada, "post-" + day, LocalDate.of(2017, 5, day),
					BlogWriter.noted("<p>A<sup data-fn=\"k1\"></sup> B</p><hr data-more=\"\"><p>C</p>", "Note."),
					Map.of());
		}
		assertThat(this.visitor.get("/").repeatedIds()).isEmpty();
	}

	@Test
	void listsTopPagesInMenuOrder() {
		this.blog.page(this.ada, "second", null, 2);
		long first = this.blog.page(this.ada, "first", null, 1);
		this.blog.page(this.ada, "first/below", first, 1);
		Document page = this.visitor.page("/first/");
		assertThat(page.select("header.site nav a").eachText()).containsExactly("first", "second");
		assertThat(page.select("header.site nav a[aria-current=page]").text()).isEqualTo("first");
		assertThat(page.select("nav.below a").eachText()).containsExactly("below");
		assertThat(this.visitor.page("/first/below/").select("nav.crumbs a").eachText()).containsExactly("first");
	}

}
