package blog.ibid.reading;

import java.time.LocalDate;

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
class ArchiveTests {

	@Autowired
	private Tables tables;

	@Autowired
	private BlogWriter blog;

	@Autowired
	private Visitor visitor;

	private long ada;

	@BeforeEach
	void threeYears() {
		this.tables.empty();
		this.ada = this.blog.author("ada", "Ada", BlogWriter.noted("<p>Writes on law.</p>", "Since 1966."));
		this.blog.post(this.ada, "early", LocalDate.of(2015, 2, 3));
		this.blog.post(this.ada, "spring", LocalDate.of(2017, 3, 4));
		this.blog.post(this.ada, "autumn", LocalDate.of(2017, 11, 5));
		this.blog.post(this.ada, "late-autumn", LocalDate.of(2017, 11, 30));
		this.blog.post(this.ada, "now", LocalDate.of(2018, 1, 1));
	}

	@Test
	void aYearTellsItsMonthsAndTheYearsAround() {
		Document page = this.visitor.page("/2017/");
		assertThat(page.select("h1").text()).isEqualTo("2017");
		assertThat(page.select(".parts li").eachText()).containsExactly("March 2017 one post", "November 2017 2 posts");
		assertThat(page.select(".periods a").eachAttr("href")).containsExactly("/2015/", "/2018/");
		assertThat(page.select(".entry h2").eachText()).containsExactly("late-autumn", "autumn", "spring");
	}

	@Test
	void aMonthTellsTheMonthsAroundThatHavePosts() {
		Document page = this.visitor.page("/2017/11/");
		assertThat(page.select("h1").text()).isEqualTo("November 2017");
		assertThat(page.select(".periods a").eachAttr("href")).containsExactly("/2017/03/", "/2018/01/");
		assertThat(page.select(".crumbs a").eachAttr("href")).containsExactly("/2017/");
	}

	@Test
	void aDayTellsTheDaysAroundThatHavePosts() {
		Document page = this.visitor.page("/2017/11/05/");
		assertThat(page.select("h1").text()).isEqualTo("November 5, 2017");
		assertThat(page.select(".periods a").eachAttr("href")).containsExactly("/2017/03/04/", "/2017/11/30/");
	}

	@Test
	void everyPageLinksTheYearsThatHavePosts() {
		assertThat(this.visitor.page("/").select("footer nav a").eachText()).containsExactly("2018", "2017", "2015");
	}

	@Test
	void aCategoryShowsWhatStandsBelowIt() {
		long law = this.blog.term("CATEGORY", "law", "Law", null);
		long courts = this.blog.term("CATEGORY", "law/courts", "Courts", law);
		this.blog.sql("update term set description = 'All that is <b>law</b>.' where id = ?", law);
		long post = this.blog.post(this.ada, "filed", LocalDate.of(2016, 1, 1));
		this.blog.file(post, courts, true);
		this.blog.file(post, law, false);
		Document page = this.visitor.page("/category/law/");
		assertThat(page.select(".entry h2").eachText()).containsExactly("filed");
		assertThat(page.select(".entry .p-category").eachText()).containsExactly("Courts");
		assertThat(page.select(".lead").text()).isEqualTo("All that is <b>law</b>.");
		assertThat(page.select(".parts a").eachAttr("href")).containsExactly("/category/law/courts/");
		assertThat(this.visitor.page("/category/law/courts/").select(".crumbs a").eachText()).containsExactly("Law");
	}

	@Test
	void aTermWithoutPostsSaysSo() {
		this.blog.term("TAG", "nothing", "Nothing", null);
		assertThat(this.visitor.page("/tag/nothing/").select(".empty").text())
			.isEqualTo("Nothing is published here yet.");
	}

	@Test
	void anAuthorHasABioWithItsNotes() {
		Document page = this.visitor.page("/author/ada/");
		assertThat(page.select("h1").text()).isEqualTo("Ada");
		assertThat(page.select(".h-card .p-note").text()).contains("Writes on law.");
		assertThat(page.select(".h-card .footnotes li").text()).contains("Since 1966.");
		assertThat(page.select(".entry")).hasSize(5);
	}

	@Test
	void pagesOfAListNameTheirNeighbours() {
		for (int day = 1; day <= 25; day++) {
			this.blog.post(this.ada, "may-" + day, LocalDate.of(2014, 5, day));
		}
		Document page = this.visitor.page("/2014/page/2/");
		assertThat(page.select("link[rel=canonical]").attr("href")).endsWith("/2014/page/2/");
		assertThat(page.select("link[rel=prev]").attr("href")).endsWith("/2014/");
		assertThat(page.select("link[rel=next]").attr("href")).endsWith("/2014/page/3/");
		assertThat(page.select(".paging").text()).contains("Page 2 of 3");
	}

}
