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
class ErrorPageTests {

	@Autowired
	private Tables tables;

	@Autowired
	private BlogWriter blog;

	@Autowired
	private Visitor visitor;

	@BeforeEach
	void threePosts() {
		this.tables.empty();
		long ada = this.blog.author("ada", "Ada", null);
		this.blog.post(ada, "talks-in-havana", LocalDate.of(2017, 5, 1));
		this.blog.post(ada, "talks-in-washington", LocalDate.of(2017, 5, 2));
		this.blog.post(ada, "an-opinion", LocalDate.of(2017, 5, 3));
	}

	@Test
	void aWrongAddressNamesTheNearestPosts() {
		Visitor.Answer answer = this.visitor.get("/2017/05/02/talks-of-washington/");
		assertThat(answer.status()).isEqualTo(404);
		Document page = answer.page();
		assertThat(page.select("h1").text()).isEqualTo("Nothing is here");
		assertThat(page.select(".list a").eachText()).containsExactly("talks-in-washington", "talks-in-havana");
		assertThat(page.select("form.search input").attr("value")).isEqualTo("talks of washington");
		assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
		assertThat(page.select("header.site .name")).hasSize(1);
	}

	@Test
	void withNothingNearItNamesTheNewest() {
		assertThat(this.visitor.get("/zzz/").page().select(".list a").eachText()).startsWith("an-opinion");
	}

	@Test
	void theFieldHasTheWordsThatWereLookedFor() {
		Document page = this.visitor.get("/nothing/?q=talks+%22%3E%3Cscript%3E").page();
		assertThat(page.select("form.search input").attr("value")).isEqualTo("talks \"><script>");
		assertThat(page.select(".list a")).hasSize(2);
	}

	@Test
	void whatIsGoneSaysSo() {
		this.blog.oldAddress("/gone", null);
		assertThat(this.visitor.get("/gone/").page().select("h1").text()).isEqualTo("No longer here");
	}

	@Test
	void aBadRequestShowsNoTrace() {
		Visitor.Answer answer = this.visitor.get("/%2e%2e/");
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.body()).doesNotContain("Exception").doesNotContain("\tat ");
	}

	@Test
	void percentAndUnderscoreAreNoWildcards() {
		assertThat(this.visitor.get("/nothing/?q=%25%25%25_").page().select(".list a").eachText())
			.startsWith("an-opinion");
	}

}
