package blog.ibid.comment;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
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
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** What an editor does with what readers said. */
@IbidTest
class CommentDeskTests {

	@Autowired
	private Tables tables;

	@Autowired
	private BlogWriter blog;

	@Autowired
	private Visitor visitor;

	@Autowired
	private Statements statements;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private Conversations conversations;

	private Author vera;

	private long post;

	@BeforeEach
	void aPostAndAnEditor() {
		this.tables.empty();
		long author = this.blog.account("vera", "Vera Lund", "EDITOR");
		this.post = this.blog.post(author, "harbour", LocalDate.of(2018, 3, 1));
		this.vera = this.visitor.author("vera");
	}

	private long comment(String name, String status, Object... more) {
		var columns = new HashMap<String, Object>(Map.of("status", status));
		for (int i = 0; i < more.length; i += 2) {
			columns.put((String) more[i], more[i + 1]);
		}
		return this.blog.comment(this.post, null, name, columns);
	}

	private String status(long comment) {
		return String
			.valueOf(this.jdbc.queryForObject("select status from comment where id = ?", String.class, comment));
	}

	private List<String> names(String path) {
		return this.vera.page(path).select(".replies .list .name").eachText();
	}

	@Test
	void liesOnFivePilesWithTheirSizes() {
		comment("Ida", "PENDING");
		comment("Jon", "APPROVED");
		comment("Kim", "SPAM");
		comment("Lea", "TRASHED");
		comment("Mo", "APPROVED", "kind", "PINGBACK");
		Document page = this.vera.page("/admin/comments");
		assertThat(page.select(".tabs a").eachText()).containsExactly("Waiting 1", "Approved 1", "Mentions 1", "Spam 1",
				"Bin 1");
		assertThat(page.select(".rail a[aria-current]").text()).isEqualTo("Replies 1");
		assertThat(page.select(".list .name").eachText()).containsExactly("Ida");
		assertThat(names("/admin/comments?show=approved")).containsExactly("Jon");
		assertThat(names("/admin/comments?show=mentions")).containsExactly("Mo");
		assertThat(names("/admin/comments?show=bin")).containsExactly("Lea");
	}

	@Test
	void keepsAuthorsOut() {
		this.blog.account("ada", "Ada", "AUTHOR");
		assertThat(this.visitor.author("ada").get("/admin/comments").status()).isEqualTo(403);
	}

	@Test
	void showsMailAndAddressAndNothingAsMarkup() {
		comment("<b>Ida</b>", "PENDING", "author_email", "ida@example.org", "author_ip", "192.0.2.7", "author_url",
				"javascript:alert(1)", "text_id",
				this.blog.text(BlogWriter.noted("<p>One &lt;script&gt; &amp; two.</p>")));
		Document page = this.vera.page("/admin/comments");
		assertThat(page.select(".list .name").text()).isEqualTo("<b>Ida</b>");
		assertThat(page.select(".list .work").text()).isEqualTo("One <script> & two.");
		assertThat(page.select(".from").text()).isEqualTo("ida@example.org from the address 192.0.2.7");
		assertThat(page.select("a[href^=javascript]")).isEmpty();
	}

	@Test
	void approvesAndTakesItBackAndCountsTheConversation() {
		long comment = comment("Ida", "PENDING");
		this.vera.page("/admin/comments");
		assertThat(this.conversations.sizeOn(this.post)).isEqualTo(ConversationSize.NONE);
		Visitor.Answer answer = this.vera.post("/admin/comments/decisions", "one", "approve " + comment, "show",
				"waiting");
		assertThat(answer.location()).isEqualTo("/admin/comments?show=waiting");
		assertThat(this.conversations.sizeOn(this.post)).isEqualTo(new ConversationSize(1, 1, 0));
		Document page = this.vera.page(answer.location());
		assertThat(page.select(".notice").text()).contains("The reply is approved");
		this.vera.post(page.select(".notice form").attr("action"));
		assertThat(status(comment)).isEqualTo("PENDING");
		assertThat(this.conversations.sizeOn(this.post)).isEqualTo(ConversationSize.NONE);
	}

	@Test
	void takesNothingBackThatSomebodyDecidedOnSince() {
		long comment = comment("Ida", "PENDING");
		this.vera.page("/admin/comments");
		this.vera.post("/admin/comments/decisions", "one", "spam " + comment);
		this.vera.post("/admin/comments/decisions", "one", "approve " + comment);
		this.vera.post("/admin/comments/decisions/undo?decision=spam&id=" + comment);
		assertThat(status(comment)).isEqualTo("APPROVED");
	}

	@Test
	void restoresWhatWasBinnedToWhereItWas() {
		long approved = comment("Ida", "APPROVED");
		long imported = comment("Jon", "TRASHED");
		this.vera.page("/admin/comments");
		this.vera.post("/admin/comments/decisions", "one", "bin " + approved);
		assertThat(status(approved)).isEqualTo("TRASHED");
		this.vera.post("/admin/comments/decisions", "all", "restore", "id", "" + approved, "id", "" + imported);
		assertThat(status(approved)).isEqualTo("APPROVED");
		assertThat(status(imported)).isEqualTo("PENDING");
	}

	@Test
	void decidesOnAllThatAreTickedAndSaysSoWhereNoneIs() {
		long ida = comment("Ida", "PENDING");
		long jon = comment("Jon", "PENDING");
		comment("Kim", "PENDING");
		this.vera.page("/admin/comments");
		this.vera.post("/admin/comments/decisions", "all", "spam", "id", "" + ida, "id", "" + jon, "show", "waiting");
		assertThat(names("/admin/comments?show=waiting")).containsExactly("Kim");
		assertThat(names("/admin/comments?show=spam")).containsExactly("Jon", "Ida");
		Visitor.Answer answer = this.vera.post("/admin/comments/decisions", "all", "spam");
		assertThat(this.vera.page(answer.location()).select(".notice.bad").text()).contains("no reply was ticked");
	}

	@Test
	void asksBeforeItDeletesForGoodAndKeepsWhatOthersAnswered() {
		long first = comment("Ida", "SPAM");
		long answer = this.blog.comment(this.post, first, "Jon", Map.of());
		long deeper = this.blog.comment(this.post, answer, "Kim", Map.of());
		this.vera.page("/admin/comments");
		Document sure = this.vera.post("/admin/comments/decisions", "one", "delete " + first, "show", "spam").page();
		assertThat(sure.select("h1").text()).isEqualTo("Delete for good?");
		assertThat(this.tables.count("comment")).isEqualTo(3);
		this.vera.post("/admin/comments/decisions", "all", "delete", "sure", "true", "id", "" + first, "show", "spam");
		assertThat(this.tables.count("comment")).isEqualTo(2);
		assertThat(this.jdbc.queryForMap("select parent_id, root_id from comment where id = ?", answer))
			.containsEntry("parent_id", null)
			.containsEntry("root_id", answer);
		assertThat(this.jdbc.queryForMap("select parent_id, root_id from comment where id = ?", deeper))
			.containsEntry("parent_id", answer)
			.containsEntry("root_id", answer);
		assertThat(this.conversations.sizeOn(this.post)).isEqualTo(new ConversationSize(1, 2, 0));
	}

	@Test
	void deletesNothingThatReadersSee() {
		long comment = comment("Ida", "APPROVED");
		this.vera.page("/admin/comments");
		this.vera.post("/admin/comments/decisions", "all", "delete", "sure", "true", "id", "" + comment);
		assertThat(status(comment)).isEqualTo("APPROVED");
	}

	@Test
	void findsNamesAddressesAndWords() {
		comment("Ida Holm", "PENDING", "author_email", "ida@harbour.example");
		comment("Jon", "PENDING", "text_id", this.blog.text(BlogWriter.noted("<p>Ships &amp; 100% tar.</p>")));
		assertThat(names("/admin/comments?q=holm")).containsExactly("Ida Holm");
		assertThat(names("/admin/comments?q=HARBOUR.example")).containsExactly("Ida Holm");
		assertThat(names("/admin/comments?q=ships+%26+100%25")).containsExactly("Jon");
		assertThat(names("/admin/comments?q=1%25t")).isEmpty();
		assertThat(this.vera.page("/admin/comments?q=nobody").select(".empty").text()).contains("other headings");
	}

	@Test
	void listsOnePostAlone() {
		comment("Ida", "PENDING");
		long other = this.blog.post(this.blog.author("ada", "Ada", null), "lamps", LocalDate.of(2018, 3, 2));
		this.blog.comment(other, null, "Jon", Map.of("status", "PENDING"));
		assertThat(names("/admin/comments?post=" + other)).containsExactly("Jon");
		assertThat(this.vera.get("/admin/comments?post=999999").status()).isEqualTo(404);
	}

	@Test
	void goesOnWhereAPageEndedAndTakesAsManyStatementsHoweverMany() {
		this.blog.atOnce(() -> {
			for (int i = 0; i < 60; i++) {
				comment("Reader " + i, "PENDING");
			}
		});
		this.vera.page("/admin/comments");
		this.statements.clear();
		Document first = this.vera.page("/admin/comments");
		int sent = this.statements.sent().size();
		assertThat(first.select(".list .name")).hasSize(50);
		assertThat(first.select(".list .name").eachText()).startsWith("Reader 59");
		Document second = this.vera.page(first.select("main > .actions a").attr("href"));
		assertThat(second.select(".list .name").eachText()).hasSize(10).startsWith("Reader 9").endsWith("Reader 0");
		this.blog.sql("delete from comment where author_name like 'Reader 1%' or author_name like 'Reader 2%'");
		this.statements.clear();
		this.vera.page("/admin/comments");
		// whether there is a topical list may have been asked before
		assertThat(this.statements.sent()).hasSizeLessThanOrEqualTo(sent + 1);
	}

	@Test
	void changesTheWordsOfAReplyAndKeepsVisitorsToTheirMeans() {
		long comment = comment("Ida", "APPROVED");
		Document page = this.vera.page("/admin/comments/" + comment);
		assertThat(page.select("textarea").text()).isEqualTo("I say so.");
		String version = page.select("input[name=version]").val();
		this.vera.post("/admin/comments/" + comment, "version", version, "name", "Ida Holm", "email", "", "website", "",
				"text", "First.\n\nSecond <em onclick=\"alert(1)\">word</em>.");
		assertThat(text(comment)).isEqualTo("<p>First.</p><p>Second <em>word</em>.</p>");
		String late = this.vera
			.post("/admin/comments/" + comment, "version", version, "name", "Ida", "text", "Too late.")
			.page()
			.select("#text-error")
			.text();
		assertThat(late).contains("changed this reply meanwhile");
		assertThat(text(comment)).startsWith("<p>First.</p>");
	}

	private String text(long comment) {
		return String.valueOf(this.jdbc.queryForObject(
				"select t.body from comment c join noted_text t on t.id = c.text_id where c.id = ?", String.class,
				comment));
	}

	@Test
	void refusesABadFormAndKeepsWhatWasTyped() {
		long comment = comment("Ida", "APPROVED");
		this.vera.page("/admin/comments/" + comment);
		Visitor.Answer answer = this.vera.post("/admin/comments/" + comment, "version", "0", "name", "Ida B", "website",
				"javascript:x", "text", " ");
		assertThat(answer.status()).isEqualTo(422);
		Document page = answer.page();
		assertThat(page.select("#website-error").text()).contains("no address of a website");
		assertThat(page.select("#text-error").text()).contains("needs words");
		assertThat(page.select("#name").val()).isEqualTo("Ida B");
		assertThat(text(comment)).isEqualTo("<p>I say so.</p>");
	}

	@Test
	void makesAnAuthorsReplyAnAddendumAndBack() {
		long author = this.blog.author("ada", "Ada", null);
		long comment = comment("Ada", "APPROVED", "author_id", author);
		Document page = this.vera.page("/admin/comments/" + comment);
		this.vera.post("/admin/comments/" + comment, "version", page.select("input[name=version]").val(), "name", "Ada",
				"title", "The missing page", "text", "It was found.[1]\n\n[1] In the archive.");
		assertThat(this.jdbc.queryForMap("select kind, title from comment where id = ?", comment))
			.containsEntry("kind", "ADDENDUM")
			.containsEntry("title", "The missing page");
		assertThat(text(comment)).contains("<sup data-fn=\"k1\"></sup>");
		assertThat(this.vera.page("/admin/comments/" + comment).select("textarea").text()).contains("It was found.[1]",
				"[1] In the archive.");
		long visitors = comment("Ida", "APPROVED");
		assertThat(this.vera.page("/admin/comments/" + visitors).select("#title")).isEmpty();
	}

}
