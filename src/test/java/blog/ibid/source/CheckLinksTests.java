package blog.ibid.source;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;

import blog.ibid.BlogWriter;
import blog.ibid.IbidTest;
import blog.ibid.OtherSite;
import blog.ibid.Tables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** Sites on this machine, one that nobody may ask, and one that is not there. */
@IbidTest
@TestPropertySource(properties = { "ibid.fetch.loopback=true", "ibid.fetch.seconds=2", "ibid.links.pause=1" })
class CheckLinksTests {

	private static final String SILENT = "http://127.0.0.1:9/";

	private final OtherSite site = new OtherSite();

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	private final ByteArrayOutputStream err = new ByteArrayOutputStream();

	@Autowired
	private Tables tables;

	@Autowired
	private BlogWriter blog;

	@Autowired
	private CheckLinksCommand command;

	@Autowired
	private LinkStates states;

	@Autowired
	private BrokenSources broken;

	@Autowired
	private JdbcTemplate jdbc;

	@BeforeEach
	void anEmptyBlog() {
		this.tables.empty();
	}

	@AfterEach
	void close() {
		this.site.close();
	}

	private void cite(String... addresses) {
		String[] notes = new String[addresses.length];
		for (int i = 0; i < notes.length; i++) {
			notes[i] = "<a href=\"" + addresses[i] + "\">It</a>";
		}
		this.blog.post(this.blog.author("ada", "Ada", null), "cites", LocalDate.of(2017, 12, 18),
				BlogWriter.noted("", notes), Map.of());
	}

	private int check(String... words) {
		return this.command.run(new DefaultApplicationArguments(words), stream(this.out), stream(this.err));
	}

	private static PrintStream stream(ByteArrayOutputStream bytes) {
		return new PrintStream(bytes, true, StandardCharsets.UTF_8);
	}

	private String state(String address) {
		return String.valueOf(this.jdbc.queryForObject(
				"select state || ' ' || coalesce(moved_to, '') from source where address = ?", String.class, address));
	}

	@Test
	void tellsWhatBecameOfEachLink() {
		this.site.page("/works", 200, "Here.")
			.page("/moved", 301, "", "Location", "/new")
			.page("/elsewhere", 302, "", "Location", "/new")
			.page("/slash", 301, "", "Location", "/slash/")
			.page("/slash/", 200, "Here.")
			.page("/new", 200, "Here.")
			.page("/closed", 403, "")
			.page("/failing", 500, "")
			.page("/inside", 302, "", "Location", "http://10.1.2.3/");
		cite(this.site.url("/works"), this.site.url("/moved"), this.site.url("/elsewhere"), this.site.url("/slash"),
				this.site.url("/closed"), this.site.url("/failing"), this.site.url("/none"), this.site.url("/inside"),
				"http://192.168.1.1/", SILENT);
		assertThat(check()).isZero();
		assertThat(state(this.site.url("/works"))).isEqualTo("WORKS ");
		assertThat(state(this.site.url("/moved"))).isEqualTo("MOVED " + this.site.url("/new"));
		assertThat(state(this.site.url("/elsewhere"))).isEqualTo("WORKS ");
		assertThat(state(this.site.url("/slash"))).isEqualTo("WORKS ");
		assertThat(state(this.site.url("/closed"))).isEqualTo("CLOSED ");
		assertThat(state(this.site.url("/failing"))).isEqualTo("UNREACHABLE ");
		assertThat(state(this.site.url("/none"))).isEqualTo("GONE ");
		assertThat(state(this.site.url("/inside"))).isEqualTo("PRIVATE ");
		assertThat(state("http://192.168.1.1/")).isEqualTo("PRIVATE ");
		assertThat(state(SILENT)).isEqualTo("UNREACHABLE ");
		assertThat(this.out.toString(StandardCharsets.UTF_8)).contains("10 links", "3 work", "1 have moved",
				"1 are no longer there", "2 were not reached");
		assertThat(this.site.asked()).contains("HEAD /works", "HEAD /none", "GET /none").doesNotContain("GET /works");
		assertThat(check()).isZero();
		assertThat(this.out.toString(StandardCharsets.UTF_8)).contains("No link waits");
	}

	@Test
	void callsNothingBrokenWhereNobodyAnswersAtAll() {
		cite(SILENT);
		assertThat(check()).isEqualTo(1);
		assertThat(this.err.toString(StandardCharsets.UTF_8)).contains("on the net");
		assertThat(state(SILENT)).isEqualTo("UNCHECKED ");
	}

	@Test
	void waitsAWeekBeforeALinkCountsAsBroken() {
		this.site.page("/works", 200, "Here.").page("/failing", 503, "");
		cite(this.site.url("/works"), this.site.url("/failing"));
		check();
		assertThat(this.broken.count()).isZero();
		this.jdbc
			.update("update source set failing_since = failing_since - interval '8' day where state = 'UNREACHABLE'");
		check("--all");
		assertThat(this.broken.count()).isOne();
		this.site.page("/failing", 200, "Again.");
		check("--all");
		assertThat(this.broken.count()).isZero();
		assertThat(this.states.take(Duration.ofDays(30))).isEmpty();
	}

	@Test
	void refusesOtherWords() {
		assertThat(check("now")).isEqualTo(2);
	}

}
