package blog.ibid.post;

import java.time.LocalDate;
import java.util.Map;

import blog.ibid.Author;
import blog.ibid.BlogWriter;
import blog.ibid.IbidTest;
import blog.ibid.Statements;
import blog.ibid.Tables;
import blog.ibid.Visitor;
import blog.ibid.author.SignedIn;
import blog.ibid.text.NotedText;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.userdetails.UserDetailsService;

import static org.assertj.core.api.Assertions.assertThat;

@IbidTest
class HistoryTests {

	private static final String ATTACK = "<img src=x onerror=alert(1)>";

	@Autowired
	private Manuscripts manuscripts;

	@Autowired
	private UserDetailsService accounts;

	@Autowired
	private Tables tables;

	@Autowired
	private BlogWriter blog;

	@Autowired
	private Visitor visitor;

	@Autowired
	private Statements statements;

	private long post;

	private Author vera;

	@BeforeEach
	void aPublishedPost() {
		this.tables.empty();
		long vera = this.blog.account("vera", "Vera Lund", "AUTHOR");
		this.blog.account("otto", "Otto Brandt", "AUTHOR");
		this.post = this.blog.post(vera, "the-census", LocalDate.of(2017, 12, 18),
				BlogWriter.noted("<p>The talks ended in May.</p>", "A source, at 3."), Map.of());
		this.vera = this.visitor.author("vera");
	}

	private String history() {
		return "/admin/posts/" + this.post + "/history";
	}

	private void write(String title, NotedText text) {
		SignedIn author = (SignedIn) this.accounts.loadUserByUsername("vera");
		String base = this.manuscripts.open(this.post, author).stamp();
		this.manuscripts.keep(this.post, title, text, base, author);
	}

	private void publish(String title, NotedText text) {
		write(title, text);
		this.manuscripts.commit(this.post, (SignedIn) this.accounts.loadUserByUsername("vera"));
	}

	private long newestRevision() {
		Document page = this.vera.page(history());
		String action = page.select(".state form").attr("action");
		return Long.parseLong(action.replaceFirst(".*/history/([0-9]+)/.*", "$1"));
	}

	@Test
	void listsStatesNewestFirst() {
		publish("The Census", BlogWriter.noted("<p>The talks ended in June, after all.</p>", "A source.", "Another."));
		write("The Census", BlogWriter.noted("<p>Not yet.</p>"));
		Document page = this.vera.page(history());
		assertThat(page.select(".state h2").eachText()).containsExactly("What you are writing", "What readers see now",
				"The first state");
		assertThat(page.select(".state").get(1).text()).contains("by Vera Lund", "2 notes, 1 more");
	}

	@Test
	void tellsWhatAnImportReplaced() {
		this.blog.sql("insert into revision (post_id, text_id, title, replaced_at) "
				+ "select id, text_id, 'Old title', changed_at from post where id = ?", this.post);
		assertThat(this.vera.page(history()).select(".state").text()).contains("by an import",
				"Its title then: Old title");
	}

	@Test
	void pagesALongHistoryInAConstantNumberOfStatements() {
		this.vera.page(history());
		this.statements.clear();
		this.vera.page(history());
		int few = this.statements.sent().size();
		for (int i = 0; i < PostStates.ON_A_PAGE + 5; i++) {
			this.blog.sql("insert into revision (post_id, text_id, title, replaced_at) "
					+ "select id, text_id, title, changed_at from post where id = ?", this.post);
		}
		this.statements.clear();
		Document page = this.vera.page(history());
		assertThat(this.statements.sent()).hasSize(few);
		assertThat(page.select(".state")).hasSize(PostStates.ON_A_PAGE + 1);
		Document older = this.vera.page(page.select(".paging a").attr("href"));
		assertThat(older.select(".state")).hasSize(5);
	}

	@Test
	void showsWhatChanged() {
		publish("The Census, at Last", BlogWriter.noted("<p>The talks ended in June.</p>", "A source, at 4."));
		String compare = this.vera.page(history()).select(".state a:contains(What changed)").attr("href");
		Document page = this.vera.page(compare);
		assertThat(page.select(".before del").text()).contains("May", "3");
		assertThat(page.select(".after ins").text()).contains("June", "4", "Last");
		assertThat(page.select("h3").text()).isEqualTo("Note 1, changed");
	}

	@Test
	void showsForeignMarkupAsWords() {
		publish(ATTACK, BlogWriter.noted("<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"));
		String compare = this.vera.page(history()).select(".state a:contains(What changed)").attr("href");
		Document page = this.vera.page(compare);
		assertThat(page.select("main script:not([src]), main img")).isEmpty();
		assertThat(page.select(".after").text()).contains(ATTACK, "<script>alert(1)</script>");
	}

	@Test
	void restoresAnEarlierStateAndTakesThatBack() {
		publish("New", BlogWriter.noted("<p>New.</p>"));
		assertThat(this.vera.post(history() + "/" + newestRevision() + "/restoration").location()).isEqualTo(history());
		assertThat(this.visitor.page("/2017/12/18/the-census/").text()).contains("The talks ended in May.");
		String undo = this.vera.page(history()).select(".notice form").attr("action");
		this.vera.post(history() + "/" + newestRevision() + "/restoration");
		assertThat(undo).startsWith(history());
		assertThat(this.visitor.page("/2017/12/18/the-census/").text()).contains("New.");
	}

	@Test
	void losesNothingOfWhatIsBeingWrittenWhenRestoring() {
		publish("New", BlogWriter.noted("<p>New.</p>"));
		long first = newestRevision();
		write("Unfinished", BlogWriter.noted("<p>Unfinished words.</p>"));
		this.vera.post(history() + "/" + first + "/restoration");
		Document page = this.vera.page(history());
		assertThat(page.select(".notice").text()).contains("so is what you were writing");
		assertThat(page.select(".state").text()).contains("Its title then: Unfinished")
			.doesNotContain("What you are writing");
		this.vera.post(page.select(".notice form").attr("action"));
		assertThat(this.vera.page(history()).select(".state h2").eachText()).startsWith("What you are writing");
		assertThat(this.visitor.page("/2017/12/18/the-census/").text()).contains("New.");
		assertThat(this.manuscripts.open(this.post, (SignedIn) this.accounts.loadUserByUsername("vera")).title())
			.isEqualTo("Unfinished");
	}

	@Test
	void isTheAuthorsOwn() {
		publish("New", BlogWriter.noted("<p>New.</p>"));
		long revision = newestRevision();
		Author otto = this.visitor.author("otto");
		assertThat(otto.get(history()).status()).isEqualTo(403);
		assertThat(otto.get(history() + "/compare?from=" + revision + "&to=now").status()).isEqualTo(403);
		assertThat(otto.post(history() + "/" + revision + "/restoration").status()).isEqualTo(403);
		assertThat(this.vera.get(history() + "/compare?from=999999&to=now").status()).isEqualTo(404);
		assertThat(this.vera.get(history() + "/compare?from=x&to=copy").status()).isEqualTo(404);
		assertThat(this.vera.get("/admin/posts/999999/history").status()).isEqualTo(404);
	}

}
