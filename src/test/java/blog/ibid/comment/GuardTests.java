package blog.ibid.comment;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import blog.ibid.Author;
import blog.ibid.BlogWriter;
import blog.ibid.IbidTest;
import blog.ibid.OtherSite;
import blog.ibid.Tables;
import blog.ibid.Visitor;
import blog.ibid.site.Settings;
import blog.ibid.store.PreparedText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What helps the judges: an effort of the browser, a service, and what the blog knows.
 */
@IbidTest
@TestPropertySource(properties = { "ibid.fetch.loopback=true", "ibid.base-url=https://blog.example" })
class GuardTests {

	private static final String SECRET = "k3y0fmine";

	private final OtherSite site = new OtherSite();

	@Autowired
	private Tables tables;

	@Autowired
	private BlogWriter blog;

	@Autowired
	private Visitor visitor;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private Settings settings;

	@Autowired
	private Replies replies;

	@Autowired
	private ReplyKey key;

	@Autowired
	private Efforts efforts;

	@Autowired
	private SpamService service;

	@Autowired
	private ServiceLessons lessons;

	@Autowired
	private CommentIntake intake;

	private long author;

	private long post;

	private int said;

	@BeforeEach
	void anOpenPost() {
		this.tables.empty();
		this.jdbc.execute("alter sequence comment_seq restart with 90000");
		this.author = this.blog.account("vera", "Vera Lund", "ADMINISTRATOR");
		this.post = this.blog.post(this.author, "harbour", LocalDate.of(2018, 3, 1));
		set("comments.moderation", "NONE");
		this.service.beginAnew();
	}

	@AfterEach
	void close() {
		this.site.close();
	}

	private void set(String... namesAndValues) {
		Map<String, String> rows = new HashMap<>();
		for (int i = 0; i < namesAndValues.length; i += 2) {
			rows.put(namesAndValues[i], namesAndValues[i + 1]);
		}
		this.settings.change(new HashMap<>(rows));
	}

	private Replies.Received reply(String effort) {
		return reply("Quite so, for the number " + this.said++ + ".", effort);
	}

	private Replies.Received reply(String words, String effort) {
		long second = Instant.now().getEpochSecond() - 60;
		String stamp = second + "-" + this.key.seal("stamp", this.post, second);
		return this.replies.take(
				new ReplyForm(this.post, 0L, "Ida", "ida@reader.example", "", words, stamp, "", effort),
				Sender.at("10.20.30.77"));
	}

	private List<String> reasons(Replies.Received reply) {
		return this.jdbc.queryForList("select judge from comment_reason where comment_id = ?", String.class,
				reply.id());
	}

	private String challenge(long post) {
		return this.visitor.get("/comments/effort/" + post + "/").body();
	}

	private static String solve(String challenge) {
		int number = 0;
		while (Efforts.zeros(challenge + "-" + number) < Efforts.BITS) {
			number++;
		}
		return challenge + "-" + number;
	}

	@Test
	void countsLeadingZeroBits() {
		// by sha256sum: 6b86b2…, 00328c…
		assertThat(Efforts.zeros("1")).isEqualTo(1);
		assertThat(Efforts.zeros("286")).isEqualTo(10);
	}

	@Test
	void takesOneReplyForEachEffort() {
		set("comments.effort", "ALWAYS");
		String solved = solve(challenge(this.post));
		assertThat(reply(solved).approved()).isTrue();
		assertThat(reasons(reply(solved))).containsExactly("effort");
		assertThat(reply(solve(challenge(this.post))).approved()).isTrue();
	}

	@Test
	void letsRepliesWithoutEffortWaitAndRefusesNone() {
		set("comments.effort", "ALWAYS");
		Replies.Received reply = reply("");
		assertThat(reply.approved()).isFalse();
		assertThat(this.jdbc.queryForList("select status from comment", String.class)).containsExactly("PENDING");
		assertThat(this.visitor.author("vera").page("/admin/comments").select(".reasons").text())
			.contains("where JavaScript is off");
	}

	@Test
	void takesNoEffortThatIsForgedOrOfAnotherPostOrTooOldOrTooSmall() {
		set("comments.effort", "ALWAYS");
		String challenge = challenge(this.post);
		String other = challenge(this.post + 1);
		long old = Instant.now().minus(Efforts.LIFE).minusSeconds(5).getEpochSecond();
		String nonce = "0".repeat(32);
		String late = old + "-" + nonce + "-14-" + this.key.seal("effort", this.post, old, nonce, 14);
		String idle = challenge + "-" + 0;
		for (int number = 0; Efforts.zeros(idle) >= Efforts.BITS; number++) {
			idle = challenge + "-" + number;
		}
		for (String wrong : List.of(solve(challenge.replaceFirst("^\\d", "2")), solve(other), solve(late), idle, "x",
				challenge)) {
			assertThat(this.efforts.accept(wrong, this.post)).as(wrong).isFalse();
		}
		assertThat(this.efforts.accept(solve(challenge), this.post)).isTrue();
	}

	@Test
	void asksForNoEffortWithoutAnAttackOrWhereItIsTurnedOff() {
		assertThat(this.visitor.get("/comments/effort/" + this.post + "/").status()).isEqualTo(204);
		for (int i = 0; i < 10; i++) {
			assertThat(this.visitor.get("/comments/effort/" + this.post + "/").status()).isEqualTo(204);
			this.replies.take(new ReplyForm(this.post, 0L, "Ada", "", "", "Cheap things, " + i, "", "x"),
					Sender.at("127.0.0.1"));
		}
		assertThat(challenge(this.post)).isNotEmpty();
		assertThat(reasons(reply(""))).containsExactly("effortless");
		assertThat(reply(solve(challenge(this.post))).approved()).isTrue();
		set("comments.effort", "NEVER");
		assertThat(this.visitor.get("/comments/effort/" + this.post + "/").status()).isEqualTo(204);
		assertThat(reply("").approved()).isTrue();
	}

	@Test
	void letsPassWhoCitesWhatTheBlogCites() {
		String citing = "See https://one.example/a and https://two.example/b, https://www.three.example/c and"
				+ " https://four.example/d for the board, the press, the archive and the port.";
		assertThat(reply(citing, "").approved()).isFalse();
		for (String host : List.of("one.example", "two.example", "three.example", "four.example")) {
			this.blog.sql("insert into source (digest, address, host, name, name_rank, uses) values (?, ?, ?, ?, 3, 1)",
					host, "https://" + host + "/", host, host);
			this.blog.sql(
					"""
							insert into citation (post_id, text_id, position, place, note_number, address, words, cited_at, source_id, found_id)
							select p.id, p.text_id, 1, 'NOTE', 1, s.address, '', p.published_at, s.id, s.id
							from post p, source s where p.id = ? and s.host = ?""",
					this.post, host);
		}
		assertThat(reply(citing + " So it is.", "").approved()).isTrue();
	}

	@Test
	void learnsFromWhatWasDecidedBeforeAnImport() {
		this.blog.atOnce(() -> this.intake.insert(List.of(came(1, CommentStatus.APPROVED, "honest harbour"),
				came(2, CommentStatus.SPAM, "cheap watches"), came(3, CommentStatus.SPAM, "cheap handbags"),
				came(4, CommentStatus.PENDING, "nobody decided"))));
		assertThat(this.jdbc.queryForList("select taught from comment order by id", String.class))
			.containsExactly("HAM", "SPAM", "SPAM", null);
		assertThat(this.jdbc.queryForMap("select ham, spam from spam_word where word = ''")).containsEntry("ham", 1)
			.containsEntry("spam", 2);
		assertThat(this.jdbc.queryForMap("select ham, spam from spam_word where word = 'cheap'"))
			.containsEntry("ham", 0)
			.containsEntry("spam", 2);
		this.blog.sql("update spam_word set spam = ? where word = ''", ImportedLessons.MOST);
		this.blog.atOnce(() -> this.intake.insert(List.of(came(5, CommentStatus.SPAM, "cheap essays"))));
		assertThat(this.jdbc.queryForObject("select spam from spam_word where word = 'cheap'", Integer.class))
			.isEqualTo(2);
	}

	private IncomingComment came(long id, CommentStatus status, String words) {
		return new IncomingComment(id, this.post, null, id, CommentKind.REPLY, status, false, null, "Reader", null,
				null, null, null, PreparedText.of(BlogWriter.noted("<p>" + words + "</p>")), Instant.now());
	}

	private void serviceAnswers(String word) {
		this.site.page("/1.1/comment-check", 200, word, "Content-Type", "text/plain");
		this.site.page("/1.1/submit-ham", 200, "Thanks.", "Content-Type", "text/plain");
		this.site.page("/1.1/submit-spam", 200, "Thanks.", "Content-Type", "text/plain");
		set("comments.service.on", "true", "comments.service.key", SECRET, "comments.service.endpoint",
				this.site.url("/1.1"));
	}

	private static Map<String, String> fields(String form) {
		Map<String, String> fields = new HashMap<>();
		for (String field : form.split("&")) {
			String[] parts = field.split("=", 2);
			fields.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
		}
		return fields;
	}

	@Test
	void asksTheServiceForOneOpinion() {
		serviceAnswers("true");
		Replies.Received reply = reply("Quite so, my friend.", "");
		assertThat(reasons(reply)).containsExactly("service");
		assertThat(this.jdbc.queryForObject("select status from comment", String.class)).isEqualTo("PENDING");
		assertThat(this.site.forms("/1.1/comment-check")).hasSize(1);
		assertThat(fields(this.site.forms("/1.1/comment-check").get(0)))
			.containsExactlyInAnyOrderEntriesOf(Map.of("api_key", SECRET, "blog", "https://blog.example/",
					"blog_charset", "UTF-8", "comment_type", "comment", "comment_author", "Ida", "comment_author_url",
					"", "comment_content", "Quite so, my friend.", "user_ip", "10.20.30.0"));
		serviceAnswers("false");
		assertThat(reply("").approved()).isTrue();
	}

	@Test
	void isNotHeldUpByAServiceThatFails() {
		serviceAnswers("true");
		this.site.page("/1.1/comment-check", 500, "true", "Content-Type", "text/plain");
		assertThat(reply("").approved()).isTrue();
		this.site.page("/1.1/comment-check", 302, "", "Location", this.site.url("/1.1/elsewhere"));
		assertThat(reply("").approved()).isTrue();
		this.site.page("/1.1/comment-check", 200, "invalid", "Content-Type", "text/plain");
		assertThat(reply("").approved()).isTrue();
		int asked = this.site.asked().size();
		assertThat(this.site.asked()).noneMatch((line) -> line.contains("elsewhere"));
		assertThat(reply("").approved()).isTrue();
		assertThat(this.site.asked()).as("it rests after three failures").hasSize(asked);
		assertThat(this.visitor.author("vera").page("/admin/settings/guard").text())
			.contains("It did not answer last time, and the blog judged alone: It does not take the key")
			.doesNotContain(SECRET);
	}

	@Test
	void tellsTheServiceWhereItWasWrong() {
		serviceAnswers("true");
		long wrong = reply("Honest words.", "").id();
		long right = reply("Cheap watches.", "").id();
		serviceAnswers("false");
		long missed = reply("Cheap essays.", "").id();
		Author vera = this.visitor.author("vera");
		vera.get("/admin/comments");
		vera.post("/admin/comments/decisions", "show", "waiting", "one", "approve " + wrong);
		vera.post("/admin/comments/decisions", "show", "waiting", "one", "spam " + right);
		vera.post("/admin/comments/decisions", "show", "approved", "one", "spam " + missed);
		assertThat(this.lessons.tellDue()).isEqualTo(2);
		assertThat(this.site.forms("/1.1/submit-ham")).hasSize(1).first().asString().contains("Honest+words");
		assertThat(this.site.forms("/1.1/submit-spam")).hasSize(1).first().asString().contains("Cheap+essays");
		assertThat(this.lessons.tellDue()).isZero();
		assertThat(this.tables.count("service_lesson")).isZero();
	}

	@Test
	void keepsWhatItCouldNotTellAndGivesUpAfterSixTries() {
		serviceAnswers("true");
		long wrong = reply("Honest words.", "").id();
		Author vera = this.visitor.author("vera");
		vera.get("/admin/comments");
		vera.post("/admin/comments/decisions", "show", "waiting", "one", "approve " + wrong);
		this.site.page("/1.1/submit-ham", 500, "");
		List<Long> left = new ArrayList<>();
		for (int i = 0; i < 6; i++) {
			this.service.beginAnew();
			this.lessons.tellDue();
			left.add(this.tables.count("service_lesson"));
			this.blog.sql("update service_lesson set due_at = ?",
					Instant.now().minus(Duration.ofMinutes(1)).atOffset(java.time.ZoneOffset.UTC));
		}
		assertThat(left).containsExactly(1L, 1L, 1L, 1L, 1L, 0L);
	}

	@Test
	void isSetUpWithoutEverShowingTheKeyAndTellsReaders() {
		Author vera = this.visitor.author("vera");
		assertThat(this.visitor.page("/2018/03/01/harbour/").select(".privacy").text()).doesNotContain("also sent");
		vera.get("/admin/settings/guard");
		Visitor.Answer keyless = vera.post("/admin/settings/guard", "effort", "ATTACKED", "on", "true");
		assertThat(keyless.page().select("#key-error").text())
			.as(keyless.status() + keyless.page().select("main").text())
			.isEqualTo("The service needs a key.");
		Visitor.Answer odd = vera.post("/admin/settings/guard", "effort", "ATTACKED", "on", "true", "key", "a b",
				"endpoint", "file:///etc/passwd");
		assertThat(odd.page().select("#endpoint-error, #key-error")).hasSize(2);
		assertThat(odd.status()).isEqualTo(422);
		assertThat(odd.page().select("#endpoint-error span")).as("what is wrong is said once").hasSize(1);
		assertThat(odd.body()).doesNotContain("a b\"");
		assertThat(vera.post("/admin/settings/guard", "effort", "SOMETIMES").status()).isEqualTo(400);
		this.site.page("/1.1/verify-key", 200, "valid", "Content-Type", "text/plain");
		vera.post("/admin/settings/guard", "effort", "ALWAYS", "on", "true", "key", SECRET, "endpoint",
				this.site.url("/1.1/"));
		Visitor.Answer page = vera.get("/admin/settings/guard");
		assertThat(page.page().select(".notice").text()).contains("the service knows your key");
		assertThat(page.body()).doesNotContain(SECRET);
		assertThat(this.visitor.page("/2018/03/01/harbour/").select(".privacy").text())
			.contains("also sent to 127.0.0.1");
		vera.post("/admin/settings/guard", "effort", "NEVER", "forget", "true");
		assertThat(this.settings.text(ServiceAccess.KEY)).isEmpty();
	}

}
