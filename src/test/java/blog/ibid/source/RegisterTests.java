package blog.ibid.source;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import blog.ibid.BlogWriter;
import blog.ibid.IbidTest;
import blog.ibid.Statements;
import blog.ibid.Tables;
import blog.ibid.comment.CitedHosts;
import blog.ibid.site.Freshness;
import blog.ibid.text.NotedText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** The register follows the texts, whatever happens to them. */
@IbidTest
class RegisterTests {

	private static final LocalDate DAY = LocalDate.of(2017, 12, 18);

	private static final String FERRY = "Lund, <a href=\"https://www.herald.example/ferry/?utm_source=x\">The Ferry</a> (2017).";

	@Autowired
	private Tables tables;

	@Autowired
	private BlogWriter blog;

	@Autowired
	private Register register;

	@Autowired
	private Sources sources;

	@Autowired
	private CitingPlaces places;

	@Autowired
	private CitedHosts hosts;

	@Autowired
	private Freshness freshness;

	@Autowired
	private Statements statements;

	@Autowired
	private JdbcTemplate jdbc;

	private long ada;

	@BeforeEach
	void anAuthor() {
		this.tables.empty();
		this.ada = this.blog.author("ada", "Ada", null);
	}

	private long post(String slug, LocalDate day, String body, String... notes) {
		return this.blog.post(this.ada, slug, day, BlogWriter.noted(body, notes), Map.of());
	}

	private List<String> cited() {
		this.register.catchUp();
		return this.sources.hosts().stream().map((host) -> host.host() + " " + host.uses()).toList();
	}

	@Test
	void takesInWhatIsWrittenChangedAndRemoved() {
		long post = post("ferry", DAY, "", FERRY);
		assertThat(cited()).containsExactly("herald.example 1");
		CitedSource source = this.sources.of("herald.example", 0).get(0);
		assertThat(source.name()).isEqualTo("The Ferry");
		assertThat(source.address()).isEqualTo("https://www.herald.example/ferry/?utm_source=x");
		assertThat(this.places.of(source.id(), 0).get(0)).satisfies((place) -> {
			assertThat(place.note()).isOne();
			assertThat(place.noteKey()).isEqualTo("k1");
			assertThat(place.title()).isEqualTo("ferry");
		});
		this.blog.sql("update post set text_id = ? where id = ?",
				this.blog.text(BlogWriter.noted("", "See <a href=\"https://court.example/\">the court</a>.")), post);
		assertThat(cited()).containsExactly("court.example 1");
		assertThat(this.tables.count("source")).isOne();
		this.blog.sql("delete from post where id = ?", post);
		assertThat(cited()).isEmpty();
	}

	@Test
	void hidesAtOnceWhatIsWithdrawn() {
		long post = post("ferry", DAY, "", FERRY);
		long comment = this.blog.comment(post, null, "Bo", Map.of("text_id",
				this.blog.text(new NotedText("<p><a href=\"https://b.example/\">It</a></p>", List.of()))));
		assertThat(cited()).containsExactly("b.example 1", "herald.example 1");
		this.blog.sql("update comment set status = 'SPAM' where id = ?", comment);
		assertThat(this.sources.hosts()).extracting(CitedHost::host).containsExactly("herald.example");
		this.blog.sql("update post set status = 'TRASHED' where id = ?", post);
		assertThat(this.sources.hosts()).isEmpty();
		assertThat(this.sources.of("herald.example", 0)).isEmpty();
		assertThat(cited()).isEmpty();
		this.blog.sql("update post set status = 'PUBLISHED' where id = ?", post);
		assertThat(cited()).containsExactly("herald.example 1");
	}

	@Test
	void knowsASourceByAllWaysToWriteItsAddress() {
		post("one", DAY, "", FERRY);
		post("two", DAY.plusDays(1), "<p><a href=\"http://herald.example/ferry#top\">a report</a></p>");
		assertThat(cited()).containsExactly("herald.example 2");
		assertThat(this.sources.of("herald.example", 0)).singleElement()
			.extracting(CitedSource::name, CitedSource::uses)
			.containsExactly("The Ferry", 2);
	}

	@Test
	void takesTheNameFromANoteRatherThanFromAText() {
		post("one", DAY, "<p><a href=\"https://herald.example/ferry\">a report</a></p>");
		cited();
		post("two", DAY.plusDays(1), "", FERRY);
		cited();
		assertThat(this.sources.of("herald.example", 0)).singleElement()
			.extracting(CitedSource::name)
			.isEqualTo("The Ferry");
	}

	@Test
	void keepsLinksToTheBlogItselfApart() {
		long one = post("one", DAY, "");
		long two = post("two", DAY.plusDays(2), "<p>As <a href=\"/2017/12/18/one/\">said</a>.</p>",
				"See <a href=\"/2017/12/18/one/#top\">One</a>.");
		this.blog.imported("POST", "77", one);
		post("three", DAY.plusDays(3),
				"<p><a href=\"http://old.example/?p=77\">One</a>, <a href=\"/category/x/\">x</a></p>");
		post("before", DAY.minusDays(3), "<p><a href=\"/2017/12/18/one/\">One</a></p>");
		long addendum = this.blog.comment(two, null, "Ada", Map.of("kind", "ADDENDUM", "title", "More", "text_id",
				this.blog.text(new NotedText("<p><a href=\"/2017/12/18/one/\">One</a></p>", List.of()))));
		assertThat(cited()).isEmpty();
		assertThat(this.places.citedLater(one, BlogWriter.time(DAY).toInstant()))
			.extracting(CitingPlace::title, CitingPlace::note, CitingPlace::comment)
			.containsExactly(tuple("More", 0, addendum), tuple("three", 0, 0L), tuple("two", 1, 0L));
	}

	@Test
	void findsAPostThatComesAfterTheLinkToIt() {
		post("two", DAY.plusDays(2), "<p>As <a href=\"/2017/12/18/one/\">said</a>.</p>");
		cited();
		long one = post("one", DAY, "");
		cited();
		assertThat(this.places.citedLater(one, BlogWriter.time(DAY).toInstant())).hasSize(1);
		this.blog.sql("delete from post where id = ?", one);
		cited();
		assertThat(this.tables.count("citation")).isOne();
	}

	@Test
	void touchesItsFreshnessOnlyWhereSomethingIsCitedOtherwise() {
		long post = post("ferry", DAY, "", FERRY);
		cited();
		long version = this.freshness.version(Sources.TAG);
		this.blog.sql("update post set sticky = true where id = ?", post);
		post("silent", DAY, "<p>Nothing.</p>");
		cited();
		assertThat(this.freshness.version(Sources.TAG)).isEqualTo(version);
		this.statements.clear();
		this.register.catchUp();
		assertThat(this.statements.sent()).noneMatch((sql) -> sql.startsWith("update") || sql.startsWith("delete"));
	}

	@Test
	void readsAllTextsWhereChangesWereNotKept() {
		post("ferry", DAY, "", FERRY);
		cited();
		post("court", DAY, "", "<a href=\"https://court.example/\">The court</a>");
		this.jdbc.update("update source_feed set position = -1");
		this.jdbc.update("delete from search_change");
		assertThat(cited()).containsExactly("court.example 1", "herald.example 1");
		this.register.rebuild();
		assertThat(cited()).containsExactly("court.example 1", "herald.example 1");
	}

	private long linking(String address) {
		return this.blog.text(BlogWriter.noted("<p><a href=\"" + address + "\">There</a></p>"));
	}

	@Test
	void knowsTheHostsThatAuthorsCite() {
		long post = post("ferry", DAY, "", FERRY);
		this.blog.comment(post, null, "Bo", Map.of("text_id", linking("https://reader.example/")));
		this.blog.comment(post, null, "Ada",
				Map.of("kind", "ADDENDUM", "title", "More", "text_id", linking("https://archive.example/")));
		assertThat(cited()).contains("reader.example 1");
		assertThat(this.hosts.known(List.of("herald.example", "archive.example", "reader.example", "example")))
			.containsExactlyInAnyOrder("herald.example", "archive.example");
		assertThat(this.hosts.known(List.of())).isEmpty();
	}

}
