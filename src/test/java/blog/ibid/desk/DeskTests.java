package blog.ibid.desk;

import java.time.LocalDate;
import java.util.Map;

import blog.ibid.Author;
import blog.ibid.BlogWriter;
import blog.ibid.IbidTest;
import blog.ibid.Statements;
import blog.ibid.Tables;
import blog.ibid.Visitor;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@IbidTest
class DeskTests {

	@Autowired
	private Tables tables;

	@Autowired
	private BlogWriter blog;

	@Autowired
	private Visitor visitor;

	@Autowired
	private Statements statements;

	private long vera;

	private long otto;

	@BeforeEach
	void anEditorAndAnAuthor() {
		this.tables.empty();
		this.vera = this.blog.account("vera", "Vera Lund", "EDITOR");
		this.otto = this.blog.account("otto", "Otto Brandt", "AUTHOR");
	}

	private void draft(long author, String title, LocalDate changed) {
		this.blog.post(author, title, changed, Map.of("status", "DRAFT"));
	}

	@Test
	void tellsWhatToDoFirst() {
		Document page = this.visitor.author("vera").page("/admin");
		assertThat(page.select("main h2").text()).isEqualTo("What to do first");
		assertThat(page.select(".steps li")).hasSize(2);
		assertThat(page.select(".bar form[action=/admin/posts] button").text()).isEqualTo("Write a post");
		assertThat(page.select(".rail a[aria-current]").text()).isEqualTo("Desk");
	}

	@Test
	void saysThatNothingWaits() {
		this.blog.post(this.vera, "done", LocalDate.of(2017, 1, 1));
		assertThat(this.visitor.author("vera").page("/admin").select(".empty").text()).startsWith("Nothing waits");
	}

	@Test
	void showsWhatWaitsToThoseWhoMayEditIt() {
		draft(this.vera, "The Census", LocalDate.of(2017, 1, 1));
		draft(this.otto, "Otto on Trees", LocalDate.of(2017, 1, 2));
		this.blog.post(this.vera, "Later", LocalDate.of(2030, 5, 6), Map.of("status", "SCHEDULED"));
		long old = this.blog.post(this.vera, "Old", LocalDate.of(2010, 5, 6));
		this.blog.sql("update note set lost = true where text_id = (select text_id from post where id = ?)", old);
		this.blog.comment(old, null, "Reader", Map.of("status", "PENDING"));
		Document all = this.visitor.author("vera").page("/admin");
		assertThat(all.select("section h2").eachText()).containsExactly("Replies", "Go on writing",
				"Coming out by itself");
		assertThat(all.select("#replies + p").text()).startsWith("One reply waits for your approval.");
		assertThat(all.select("[aria-labelledby=drafts] li a").eachText()).containsExactly("Otto on Trees",
				"The Census");
		Document own = this.visitor.author("otto").page("/admin");
		assertThat(own.select("section li a").eachText()).containsExactly("Otto on Trees");
	}

	@Test
	void namesPostsWhoseNotesLostTheirWords() {
		long old = this.blog.post(this.otto, "old", LocalDate.of(2010, 5, 6), BlogWriter.noted("<p>So.</p>", "", ""),
				Map.of());
		this.blog.sql("update note set lost = true where text_id = (select text_id from post where id = ?)", old);
		Document page = this.visitor.author("otto").page("/admin");
		assertThat(page.select("[aria-labelledby=lost] li").text()).isEqualTo("old 2 notes");
		assertThat(page.select("[aria-labelledby=lost] a").attr("href")).isEqualTo("/admin/posts/" + old);
	}

	@Test
	void takesAsManyStatementsForManyDraftsAsForFew() {
		Author author = this.visitor.author("vera");
		draft(this.vera, "first", LocalDate.of(2017, 1, 1));
		int few = count(author);
		this.blog.atOnce(() -> {
			for (int i = 0; i < 20; i++) {
				draft(this.vera, "draft-" + i, LocalDate.of(2017, 1, 1));
			}
		});
		assertThat(count(author)).isEqualTo(few);
		assertThat(author.page("/admin").select("section li")).hasSize(5);
	}

	private int count(Author author) {
		author.page("/admin");
		this.statements.clear();
		author.page("/admin");
		return this.statements.sent().size();
	}

}
