package blog.ibid.comment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import blog.ibid.Author;
import blog.ibid.BlogWriter;
import blog.ibid.IbidTest;
import blog.ibid.Tables;
import blog.ibid.Visitor;
import blog.ibid.store.PreparedText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

import static org.assertj.core.api.Assertions.assertThat;

/** What is kept of readers, how long, and how it goes. */
@IbidTest
@RecordApplicationEvents
class CommentPrivacyTests {

	private static final String PATH = "/2018/03/01/harbour/";

	@Autowired
	private Tables tables;

	@Autowired
	private BlogWriter blog;

	@Autowired
	private Visitor visitor;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private ShortMemory memory;

	@Autowired
	private CommentIntake intake;

	@Autowired
	private PersonalData data;

	@Autowired
	private ApplicationEvents events;

	private Author vera;

	private long post;

	@BeforeEach
	void aPostWithReplies() {
		this.tables.empty();
		long author = this.blog.account("vera", "Vera Lund", "ADMINISTRATOR");
		this.post = this.blog.post(author, "harbour", LocalDate.of(2018, 3, 1));
		long first = this.blog.comment(this.post, null, "Rosa", Map.of("author_email", "Rosa@reader.example",
				"author_url", "https://rosa.example", "author_ip", "203.0.113.0"));
		this.blog.comment(this.post, first, "Jon", Map.of("author_email", "jon@reader.example"));
		this.blog.comment(this.post, null, "Rosa", Map.of("author_email", "rosa@reader.example"));
		this.vera = this.visitor.author("vera");
	}

	@ParameterizedTest
	@CsvSource({ "203.0.113.77, 203.0.113.77, 203.0.113.0",
			"2001:db8:1:2:3:4:5:6, 2001:db8:1:2:0:0:0:0, 2001:db8:1:0:0:0:0:0",
			"::ffff:203.0.113.77, 203.0.113.77, 203.0.113.0", "nonsense, 0:0:0:0:0:0:0:0, 0:0:0:0:0:0:0:0" })
	void keepsOnlyTheBeginningOfAnAddress(String address, String network, String shortened) {
		assertThat(Sender.at(address)).isEqualTo(new Sender(network, shortened, false));
		assertThat(Sender.at("127.0.0.1").local()).isTrue();
	}

	@Test
	void letsTwentyRepliesAnHourComeFromOneNetwork() {
		var limits = new RateLimits(20, 3);
		Sender far = Sender.at("203.0.113.77");
		for (int i = 0; i < 4; i++) {
			assertThat(limits.take(far)).isZero();
		}
		assertThat(limits.take(far)).isPositive();
		assertThat(limits.take(Sender.at("203.0.113.78"))).isZero();
		assertThat(List.of(limits.isCrowded(1), limits.isCrowded(1), limits.isCrowded(1), limits.isCrowded(1),
				limits.isCrowded(2)))
			.containsExactly(false, false, false, true, false);
	}

	@Test
	void forgetsAddressesAfterThirtyDays() {
		this.blog.comment(this.post, null, "Kim",
				Map.of("author_ip", "198.51.100.0", "created_at", Instant.now().atOffset(ZoneOffset.UTC)));
		assertThat(this.memory.forget()).isEqualTo(1);
		assertThat(this.jdbc.queryForList("select author_ip from comment where author_ip is not null", String.class))
			.containsExactly("198.51.100.0");
	}

	@Test
	void takesInNoAddressThatItWouldForgetAtOnce() {
		Instant now = Instant.now();
		this.blog.atOnce(() -> this.intake.insert(
				List.of(came(501, now), came(502, now.minus(ShortMemory.KEPT)), came(503, now.minusSeconds(3600)))));
		assertThat(
				this.jdbc.queryForList("select id from comment where author_ip = '192.0.2.0' order by id", Long.class))
			.containsExactly(501L, 503L);
	}

	private IncomingComment came(long id, Instant written) {
		return new IncomingComment(id, this.post, null, id, CommentKind.REPLY, CommentStatus.APPROVED, false, null,
				"Reader", null, null, "192.0.2.0", null, PreparedText.of(BlogWriter.noted("<p>Words</p>")), written);
	}

	@Test
	void isHandedOut() {
		this.vera.get("/admin/comments/people");
		assertThat(this.vera.post("/admin/comments/people", "email", "rosa@READER.example").page().select("h2").text())
			.isEqualTo("2 replies are kept under rosa@READER.example");
		Visitor.Answer file = this.vera.post("/admin/comments/people/export", "email", "rosa@reader.example");
		assertThat(file.header("Content-Disposition")).contains("attachment");
		assertThat(file.body()).contains("\"name\" : \"Rosa\"", "203.0.113.0", "I say so.").doesNotContain("Jon");
	}

	@Test
	void isLookedForUnderAMailAddressOnly() {
		this.vera.get("/admin/comments/people");
		Visitor.Answer answer = this.vera.post("/admin/comments/people", "email", " ");
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.page().select("#email-error").text()).startsWith("Please write the mail address");
		assertThat(answer.page().select("#found")).isEmpty();
	}

	@Test
	void losesItsNameButNotItsWords() {
		this.vera.get("/admin/comments/people");
		this.vera.post("/admin/comments/people/erasure", "email", "rosa@reader.example");
		assertThat(this.visitor.page(PATH).select(".comment .p-author").eachText()).containsExactly("A reader", "Jon",
				"A reader");
		assertThat(
				this.jdbc.queryForList("select author_email from comment where author_email is not null", String.class))
			.containsExactly("jon@reader.example");
		assertThat(this.visitor.get(PATH).body()).doesNotContain("rosa.example");
	}

	@Test
	void isErasedButForThePlaceOfWhatOthersAnswered() {
		this.vera.get("/admin/comments/people");
		this.vera.post("/admin/comments/people/erasure", "email", "rosa@reader.example", "all", "true");
		assertThat(this.visitor.page(PATH).select(".comment").eachText().get(0)).isEqualTo("This reply is not shown.");
		assertThat(this.visitor.page(PATH).select(".comment .p-author").eachText()).containsExactly("Jon");
		assertThat(this.jdbc.queryForObject("select count(*) from comment where author_name = 'Rosa'", Long.class))
			.isZero();
		assertThat(this.vera.page("/admin/comments/log").select(".log li").eachText()).hasSize(2)
			.allMatch((line) -> line.contains("vera erased reply"));
	}

	@Test
	void ofAFollowerIsToldAndForgotten() {
		for (String way : List.of("nameless", "erased")) {
			this.blog.sql("insert into follow (email, post_id, asked_at) values ('rosa@reader.example', ?, ?)",
					this.post, Instant.now().atOffset(ZoneOffset.UTC));
			assertThat(this.data.others("Rosa@reader.example")).singleElement().asString().startsWith("follows: ");
			assertThat(this.data.others(" ")).isEmpty();
			int concerned = way.equals("erased") ? this.data.erase("rosa@reader.example")
					: this.data.forgetName("rosa@reader.example", "A reader");
			assertThat(concerned).isEqualTo(way.equals("erased") ? 0 : 2);
			assertThat(this.tables.count("follow")).as(way).isZero();
		}
	}

	@Test
	void isCountedAnewAndTellsOthersWhenItGoes() {
		assertThat(this.data.forgetName("rosa@reader.example", "A reader")).isEqualTo(2);
		assertThat(this.events.stream(CommentChanged.class)).hasSize(2);
		assertThat(this.jdbc.queryForList("select deed from comment_log order by id", String.class))
			.containsExactly("nameless", "nameless");
		assertThat(this.data.erase("jon@reader.example")).isEqualTo(1);
		assertThat(this.events.stream(CommentRemoved.class)).hasSize(1);
		assertThat(this.jdbc.queryForMap("select heads, thoughts from thread where post_id = ?", this.post))
			.containsEntry("heads", 2)
			.containsEntry("thoughts", 2);
		assertThat(this.tables.count("comment_log where deed = 'erased'")).isOne();
	}

	@Test
	void thatIsHandedOutIsLogged() {
		assertThat(this.data.export("rosa@reader.example")).hasSize(2);
		assertThat(this.data.export("nobody@reader.example")).isEmpty();
		assertThat(this.tables.count("comment_log where deed = 'exported'")).isEqualTo(2);
	}

	@ParameterizedTest
	@CsvSource({ "127.0.0.1, true", "::1, true", "10.1.2.3, true", "192.168.1.9, true", "172.16.0.1, true",
			"169.254.0.1, true", "fe80::1, true", "fc00::1, true", "fdff::1, true", "fe00::1, false",
			"2001:db8::1, false", "252.0.0.1, false", "203.0.113.7, false" })
	void knowsWhoIsNear(String address, boolean near) {
		assertThat(Sender.at(address).local()).isEqualTo(near);
	}

	@Test
	void isForAdministratorsAlone() {
		this.blog.account("ed", "Ed", "EDITOR");
		Author editor = this.visitor.author("ed");
		assertThat(editor.get("/admin/comments/people").status()).isEqualTo(403);
		assertThat(editor.page("/admin/comments").select("a[href$=people]")).isEmpty();
		assertThat(this.vera.page("/admin/comments").select("a[href$=people]")).hasSize(1);
	}

}
