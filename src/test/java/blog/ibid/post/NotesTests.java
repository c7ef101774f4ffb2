package blog.ibid.post;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import blog.ibid.Author;
import blog.ibid.BlogWriter;
import blog.ibid.IbidTest;
import blog.ibid.Statements;
import blog.ibid.Tables;
import blog.ibid.Visitor;
import blog.ibid.text.Note;
import blog.ibid.text.NoteKey;
import blog.ibid.text.NotePlace;
import blog.ibid.text.NoteTraits;
import blog.ibid.text.NotedText;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@IbidTest
class NotesTests {

	@Autowired
	private Tables tables;

	@Autowired
	private BlogWriter blog;

	@Autowired
	private Visitor visitor;

	@Autowired
	private Statements statements;

	private Author vera;

	private long author;

	private long post;

	@BeforeEach
	void aPostWithNotesOfAllKinds() {
		this.tables.empty();
		this.author = this.blog.account("vera", "Vera Lund", "AUTHOR");
		long otto = this.blog.account("otto", "Otto Brandt", "AUTHOR");
		this.post = this.blog.post(this.author, "the-census", LocalDate.of(2017, 12, 18), new NotedText(
				"<p>First. The talks ended<sup data-fn=\"k1\"></sup> in May. Then<sup data-fn=\"k2\"></sup> and "
						+ "again<sup data-fn=\"k2\"></sup>.</p>",
				List.of(new Note(new NoteKey("k1"), "<a href=\"https://one.example/\">Minutes</a> (May 2, 2017)."),
						new Note(new NoteKey("k2"), "From memory."),
						new Note(new NoteKey("k3"), "<em>Unused</em>, 1999."), new Note(new NoteKey("k4"), "", true))),
				Map.of());
		this.blog.post(otto, "of-otto", LocalDate.of(2017, 1, 1), BlogWriter.noted("<p>A</p>", "Of Otto."), Map.of());
		this.vera = this.visitor.author("vera");
	}

	private List<String> shown(String query) {
		return this.vera.page("/admin/notes" + query).select(".told").eachText();
	}

	@Test
	void listsTheAuthorsOwnWithTheirSentences() {
		Document page = this.vera.page("/admin/notes");
		assertThat(page.select(".told").eachText()).containsExactly("Minutes (May 2, 2017).", "From memory.",
				"Unused, 1999.");
		assertThat(page.select(".state p.quiet").eachText().get(0)).isEqualTo("The talks ended1 in May.");
		assertThat(page.select("a[href^=/2017]").attr("href"))
			.isEqualTo("/2017/12/18/the-census/#fnref-p" + this.post + "-k1-1");
		assertThat(this.visitor.author("otto").page("/admin/notes").select(".told").eachText())
			.containsExactly("Of Otto.");
	}

	@Test
	void findsWhatIsWanting() {
		assertThat(shown("?want=source")).containsExactly("From memory.");
		assertThat(shown("?want=date")).containsExactly("From memory.");
		assertThat(shown("?want=twice")).containsExactly("From memory.");
		assertThat(shown("?want=unused")).containsExactly("Unused, 1999.");
		assertThat(this.vera.page("/admin/notes?want=lost").select(".state")).hasSize(1);
		assertThat(shown("?q=one.example+MINUTES")).containsExactly("Minutes (May 2, 2017).");
		assertThat(this.vera.page("/admin/notes?q=100%25").select(".empty")).hasSize(1);
	}

	@Test
	void pagesManyInAConstantNumberOfStatements() {
		this.vera.page("/admin/notes");
		this.statements.clear();
		this.vera.page("/admin/notes");
		int few = this.statements.sent().size();
		this.blog.atOnce(() -> {
			for (int i = 0; i < 20; i++) {
				this.blog.post(this.author, "more-" + i, LocalDate.of(2018, 1, 1),
						BlogWriter.noted("<p>A</p>", "One.", "Two."), Map.of());
			}
		});
		this.statements.clear();
		Document page = this.vera.page("/admin/notes");
		assertThat(this.statements.sent()).hasSize(few);
		assertThat(page.select(".state")).hasSize(30);
		assertThat(this.vera.page(page.select(".paging a").attr("href")).select(".state")).hasSize(14);
	}

	@Test
	void changesANoteInPlaceAndTakesThatBack() {
		String path = "/admin/notes/" + this.post + "/k2";
		String version = this.vera.page(path).select("input[name=version]").attr("value");
		Visitor.Answer saved = this.vera.post(path, "version", version, "html",
				"<em>The Post</em></div></section><script>alert(1)</script> (2018).");
		assertThat(saved.location()).isEqualTo("/admin/notes?post=" + this.post);
		Document read = this.visitor.page("/2017/12/18/the-census/");
		assertThat(read.select(".footnotes li").text()).contains("The Post (2018).", "Minutes");
		assertThat(read.select(".footnotes em").text()).isEqualTo("The Post");
		assertThat(this.vera.post(path, "version", version, "html", "Late.").status()).isEqualTo(422);
		Document list = this.vera.page("/admin/notes");
		String undo = "/admin/posts/" + this.post + "/history";
		assertThat(list.select(".told").text()).contains("The Post (2018).");
		assertThat(this.vera.page(undo).select(".state")).hasSize(2);
	}

	@Test
	void refusesKindlyWhileTheTextIsBeingWritten() {
		String path = "/admin/notes/" + this.post + "/k2";
		String version = this.vera.page(path).select("input[name=version]").attr("value");
		long text = this.blog.text(BlogWriter.noted("<p>Being written.</p>"));
		this.blog.sql("insert into working_copy (post_id, title, text_id, author_id, saved_at) "
				+ "select id, 'T', ?, author_id, changed_at from post where id = ?", text, this.post);
		Visitor.Answer answer = this.vera.post(path, "version", version, "html", "Mine.");
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.page().select("textarea").text()).isEqualTo("Mine.");
		assertThat(answer.page().select("#html-error").text()).contains("is being changed");
		assertThat(this.vera.post(path, "version", version, "html", " ").page().select("#html-error").text())
			.contains("needs words");
		assertThat(this.visitor.author("otto").get(path).status()).isEqualTo(403);
		assertThat(this.vera.get("/admin/notes/" + this.post + "/none").status()).isEqualTo(404);
	}

	@Test
	void tellsWhatIsInANote() {
		NotedText text = BlogWriter.noted("", "<a href=\"https://a.example/2016/\">There</a> \"Title\" 20170.");
		assertThat(NoteTraits.of(text)).containsExactly(new NoteTraits(1, 1, true, false));
	}

	@Test
	void cutsTheSentenceFromALongText() {
		String body = "<p>" + "Long before. ".repeat(400) + "“Here,” he said, “it is.”<sup data-fn=\"k1\"></sup> More. "
				+ "Long after. ".repeat(400) + "</p>";
		assertThat(NotePlace.of(body, new NoteKey("k1"))).isEqualTo(new NotePlace("“Here,” he said, “it is.”", ""));
	}

}
