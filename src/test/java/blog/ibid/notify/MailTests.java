package blog.ibid.notify;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import blog.ibid.Author;
import blog.ibid.BlogWriter;
import blog.ibid.IbidTest;
import blog.ibid.Tables;
import blog.ibid.Visitor;
import blog.ibid.comment.CommentApproved;
import blog.ibid.comment.CommentReceived;
import blog.ibid.comment.CommentStatus;
import blog.ibid.site.Settings;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Who is told of what, where the blog sends mail. */
@IbidTest
class MailTests {

	private static final GreenMail MAIL = new GreenMail(new ServerSetup(freePort(), "127.0.0.1", "smtp"));

	private static final String POST = "/2017/12/18/talks/";

	@Autowired
	private Tables tables;

	@Autowired
	private BlogWriter blog;

	@Autowired
	private Visitor visitor;

	@Autowired
	private Sending sending;

	@Autowired
	private Outbox outbox;

	@Autowired
	private LetterWriter writer;

	@Autowired
	private RefusedAddresses refusals;

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private Settings settings;

	@Autowired
	private JdbcTemplate jdbc;

	private long vera;

	private long post;

	@DynamicPropertySource
	static void aMailServer(DynamicPropertyRegistry properties) {
		MAIL.start();
		properties.add("spring.mail.host", () -> "127.0.0.1");
		properties.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
		properties.add("ibid.base-url", () -> "https://blog.example");
	}

	private static int freePort() {
		try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@AfterAll
	static void close() {
		MAIL.stop();
	}

	@BeforeEach
	void aPostAndItsAuthor() throws Exception {
		MAIL.purgeEmailFromAllMailboxes();
		this.tables.empty();
		this.vera = this.blog.account("vera", "Vera Lund", "ADMINISTRATOR");
		this.blog.sql("update author set email = 'vera@blog.example' where id = ?", this.vera);
		this.post = this.blog.post(this.vera, "talks", LocalDate.of(2017, 12, 18), Map.of("title", "The Talks"));
	}

	@AfterEach
	void noRequest() {
		RequestContextHolder.resetRequestAttributes();
	}

	private long said(String name, CommentStatus status, Object... more) {
		return said(null, name, status, more);
	}

	/** What the form for replies does. */
	private long said(@Nullable Long parent, String name, CommentStatus status, Object... more) {
		var columns = new HashMap<String, Object>(
				Map.of("status", status.name(), "author_email", name.toLowerCase() + "@reader.example"));
		for (int i = 0; i < more.length; i += 2) {
			columns.put((String) more[i], more[i + 1]);
		}
		long comment = this.blog.comment(this.post, parent, name, columns);
		this.transaction.executeWithoutResult((transacting) -> {
			this.events.publishEvent(new CommentReceived(comment, this.post, status));
			if (status == CommentStatus.APPROVED) {
				this.events.publishEvent(new CommentApproved(comment, this.post));
			}
		});
		return comment;
	}

	private void approve(long comment) {
		this.blog.sql("update comment set status = 'APPROVED' where id = ?", comment);
		this.transaction
			.executeWithoutResult((transacting) -> this.events.publishEvent(new CommentApproved(comment, this.post)));
	}

	private List<MimeMessage> mails() {
		this.sending.sendDue();
		List<MimeMessage> mails = List.of(MAIL.getReceivedMessages());
		try {
			MAIL.purgeEmailFromAllMailboxes();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
		return mails;
	}

	private MimeMessage mail() {
		List<MimeMessage> mails = mails();
		assertThat(mails).hasSize(1);
		return mails.get(0);
	}

	private static String part(MimeMessage mail, int number) {
		try {
			return (String) ((MimeMultipart) mail.getContent()).getBodyPart(number).getContent();
		}
		catch (IOException | MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Document html(MimeMessage mail) {
		return Jsoup.parse(part(mail, 1));
	}

	private static String path(String link) {
		assertThat(link).startsWith("https://blog.example/");
		return link.substring("https://blog.example".length());
	}

	private static String link(MimeMessage mail, String word) {
		return path(html(mail).select("a:contains(" + word + ")").attr("href"));
	}

	private static String to(MimeMessage mail) {
		try {
			return mail.getAllRecipients()[0].toString();
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String header(MimeMessage mail, String name) {
		try {
			String[] values = mail.getHeader(name);
			return (values != null) ? String.join(",", values).replaceAll("\\s+", " ") : "";
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private String state(long comment) {
		return String
			.valueOf(this.jdbc.queryForObject("select status from comment where id = ?", String.class, comment));
	}

	private Visitor.Answer press(String link, String button) {
		Document page = this.visitor.page(link);
		return this.visitor.stranger()
			.post(page.select("main form").attr("action"), "t", page.select("input[name=t]").val(), "do",
					page.select("button:contains(" + button + ")").val());
	}

	@Test
	void tellsTheAuthorOfWhatWaits() throws MessagingException {
		long comment = said("Ida", CommentStatus.PENDING, "text_id",
				this.blog.text(BlogWriter.noted("<p>One &amp; two.</p>", "The Record, 3.")));
		MimeMessage mail = mail();
		assertThat(to(mail)).isEqualTo("vera@blog.example");
		assertThat(mail.getSubject()).isEqualTo("A reply on “The Talks”");
		assertThat(header(mail, "Message-ID")).isEqualTo("<c" + comment + ".a" + this.vera + "@blog.example>");
		assertThat(header(mail, "Auto-Submitted")).isEqualTo("auto-generated");
		assertThat(part(mail, 0)).startsWith("Ida said on “The Talks”, and it waits for your approval:")
			.contains("> One & two.", "> [1] The Record, 3.", "Approve:\r\nhttps://blog.example/mail/decide/?t=");
		assertThat(html(mail).select("blockquote p").text()).startsWith("One & two.");
		assertThat(html(mail).select("blockquote .footnotes li")).hasSize(1);
	}

	@Test
	void decidesByALinkInTheMailOnceAndNotBeforeTheButton() {
		long comment = said("Ida", CommentStatus.PENDING);
		MimeMessage mail = mail();
		Visitor.Answer page = this.visitor.get(link(mail, "Approve"));
		assertThat(page.header("Cache-Control")).isEqualTo("no-store");
		assertThat(page.header("Referrer-Policy")).isEqualTo("same-origin");
		assertThat(page.page().select("h1").text()).isEqualTo("Approve this?");
		assertThat(page.page().select("blockquote").text()).isEqualTo("I say so.");
		assertThat(state(comment)).isEqualTo("PENDING");
		assertThat(press(link(mail, "Approve"), "Approve").page().select("h1").text()).isEqualTo("It is approved");
		assertThat(state(comment)).isEqualTo("APPROVED");
		assertThat(this.visitor.get(link(mail, "Bin")).status()).isEqualTo(404);
		String sealed = link(mail, "Bin").replaceFirst(".*t=", "").replaceFirst("&.*", "");
		assertThat(this.visitor.stranger().post("/mail/decide/", "t", sealed, "do", "bin").status()).isEqualTo(404);
		assertThat(state(comment)).isEqualTo("APPROVED");
	}

	@Test
	void takesNoLinkThatIsForgedOrOfWhoMayNoLongerDecide() {
		long comment = said("Ida", CommentStatus.PENDING);
		String link = link(mail(), "Spam");
		assertThat(this.visitor.get(link.replaceFirst("t=\\d+", "t=999")).status()).isEqualTo(404);
		assertThat(this.visitor.get(link.replace("&do", "x&do")).status()).isEqualTo(404);
		assertThat(this.visitor.get("/mail/end/" + link.substring(link.indexOf('?'))).status()).isEqualTo(404);
		this.blog.sql("update account set role = 'AUTHOR' where author_id = ?", this.vera);
		assertThat(this.visitor.get(link).status()).isEqualTo(404);
		assertThat(state(comment)).isEqualTo("PENDING");
	}

	@Test
	void tellsWhomTheSettingsName() {
		long ada = this.blog.account("ada", "Ada", "EDITOR");
		this.blog.sql("update author set email = 'ada@blog.example' where id = ?", ada);
		Author settings = this.visitor.author("vera");
		settings.page("/admin/settings/telling");
		settings.post("/admin/settings/telling", "who", "EDITORS", "when", "WAITING");
		said("Ida", CommentStatus.APPROVED);
		said("Jon", CommentStatus.SPAM);
		assertThat(mails()).isEmpty();
		said("Kim", CommentStatus.PENDING);
		assertThat(mails()).extracting(MailTests::to)
			.containsExactlyInAnyOrder("vera@blog.example", "ada@blog.example");
		settings.post("/admin/settings/telling", "who", "NOBODY", "when", "ALL");
		said("Lea", CommentStatus.PENDING);
		assertThat(mails()).isEmpty();
	}

	@Test
	void tellsAnAdministratorWhereTheAuthorHasNoAccount() {
		long old = this.blog.author("old", "Old Author", null);
		this.blog.sql("update post set author_id = ?", old);
		said("Ida", CommentStatus.PENDING);
		assertThat(to(mail())).isEqualTo("vera@blog.example");
	}

	@Test
	void tellsOfAnswersOnlyAfterApprovalAndConfirmation() throws MessagingException {
		this.settings.change(new HashMap<>(Map.of("mail.tell", "NOBODY")));
		wish();
		long comment = said("Ida", CommentStatus.PENDING);
		RequestContextHolder.resetRequestAttributes();
		assertThat(mails()).isEmpty();
		approve(comment);
		MimeMessage question = mail();
		assertThat(to(question)).isEqualTo("ida@reader.example");
		said(comment, "Jon", CommentStatus.APPROVED);
		assertThat(mails()).isEmpty();
		String link = link(question, "Yes");
		this.visitor.page(link);
		said(comment, "Kim", CommentStatus.APPROVED);
		assertThat(mails()).as("opening the link is not pressing the button").isEmpty();
		assertThat(press(link, "Yes").page().select("h1").text()).isEqualTo("You will be told");
		said("Elsewhere", CommentStatus.APPROVED);
		assertThat(mails()).isEmpty();
		long answer = said(comment, "Lea", CommentStatus.PENDING);
		assertThat(mails()).isEmpty();
		approve(answer);
		MimeMessage mail = mail();
		assertThat(to(mail)).isEqualTo("ida@reader.example");
		assertThat(mail.getSubject()).isEqualTo("A reply on “The Talks”");
		String reader = ".f" + this.jdbc.queryForObject("select id from follow", Long.class) + "@blog.example>";
		assertThat(header(mail, "Message-ID")).isEqualTo("<c" + answer + reader);
		assertThat(header(mail, "In-Reply-To")).isEqualTo("<c" + comment + reader);
		assertThat(header(mail, "References")).isEqualTo("<p" + this.post + reader + " <c" + comment + reader);
		assertThat(link(mail, "See it")).isEqualTo("/comments/" + answer + "/");
	}

	@Test
	void isAskedForInTheFormForReplies() {
		Document page = this.visitor.page(POST);
		assertThat(page.select("#reply input[name=tell]")).hasSize(1);
		this.visitor.stranger()
			.post("/comments/", "comment_post_ID", page.select("#reply [name=comment_post_ID]").val(), "comment_parent",
					"0", "stamp", page.select("#reply [name=stamp]").val(), "topic", "", "author", "Ida", "email",
					"Ida@reader.example", "url", "", "comment", "I say so.", "tell", "true");
		assertThat(this.jdbc.queryForMap("select email, comment_id, confirmed_at from follow"))
			.containsEntry("email", "ida@reader.example")
			.containsEntry("confirmed_at", null)
			.containsEntry("comment_id", this.jdbc.queryForObject("select id from comment", Long.class));
	}

	private static void wish() {
		var request = new MockHttpServletRequest();
		request.addParameter("tell", "true");
		RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
	}

	private String follow(String email) {
		Document page = this.visitor.page(POST);
		Visitor.Answer answer = this.visitor.stranger()
			.post(page.select(".follow form").attr("action"), "on", page.select(".follow input[name=on]").val(),
					"email", email);
		return answer.page().select("h1").text();
	}

	@Test
	void endsWithOneClick() {
		this.settings.change(new HashMap<>(Map.of("mail.tell", "NOBODY")));
		assertThat(follow("Mo@Reader.example")).isEqualTo("Look into your mail");
		press(link(mail(), "Yes"), "Yes");
		said("Ida", CommentStatus.APPROVED);
		MimeMessage mail = mail();
		assertThat(header(mail, "List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
		String end = path(header(mail, "List-Unsubscribe").replaceAll("[<>]", ""));
		assertThat(this.visitor.page(end).select("main button").text()).isEqualTo("No more of these");
		assertThat(this.tables.count("follow")).isEqualTo(1);
		assertThat(this.visitor.stranger().post(end, "List-Unsubscribe", "One-Click").status()).isEqualTo(200);
		assertThat(this.tables.count("follow")).isZero();
		said("Jon", CommentStatus.APPROVED);
		assertThat(mails()).isEmpty();
		assertThat(this.visitor.page(end).select("h1").text()).isEqualTo("No more mails");
	}

	@Test
	void asksNobodyOftenAndNoStrangerPageCanAsk() {
		this.settings.change(new HashMap<>(Map.of("mail.tell", "NOBODY")));
		assertThat(follow("mo@reader.example\r\nBcc: all@reader.example")).isEqualTo("Follow this conversation");
		for (int i = 0; i < 5; i++) {
			follow("mo@reader.example");
		}
		assertThat(mails()).hasSize(3);
		Visitor.Answer foreign = this.visitor.stranger()
			.send("POST", "/mail/follow/", "application/x-www-form-urlencoded",
					"on=/2017/12/18/talks/&email=li@reader.example".getBytes(), "Origin", "https://evil.example");
		assertThat(foreign.status()).isEqualTo(403);
		assertThat(mails()).isEmpty();
	}

	@Test
	void doesNotTellWriterOfOwnWordsNorAnybodyTwice() {
		this.settings.change(new HashMap<>(Map.of("mail.tell", "NOBODY")));
		follow("ida@reader.example");
		press(link(mail(), "Yes"), "Yes");
		long own = said("Ida", CommentStatus.APPROVED);
		assertThat(mails()).isEmpty();
		long other = said(own, "Jon", CommentStatus.APPROVED);
		approve(other);
		assertThat(mails()).hasSize(1);
		approve(other);
		this.sending.sendDue();
		assertThat(mails()).isEmpty();
	}

	@Test
	void keepsNoLetterOfWhatWasRolledBack() {
		long comment = this.blog.comment(this.post, null, "Ida", Map.of("status", "PENDING"));
		assertThatThrownBy(() -> this.transaction.executeWithoutResult((transacting) -> {
			this.events.publishEvent(new CommentReceived(comment, this.post, CommentStatus.PENDING));
			throw new IllegalStateException("no");
		})).hasMessage("no");
		assertThat(this.tables.count("letter")).isZero();
	}

	@Test
	void triesAgainWhereTheMailServerIsDown() {
		said("Ida", CommentStatus.PENDING);
		MAIL.stop();
		try {
			assertThat(this.sending.sendDue()).isZero();
			assertThat(this.sending.sendDue()).isZero();
		}
		finally {
			MAIL.start();
		}
		assertThat(this.jdbc.queryForMap("select state, tries from letter")).containsEntry("state", "WAITING")
			.containsEntry("tries", 1);
		assertThat(mails()).as("not before its time").isEmpty();
		Author settings = this.visitor.author("vera");
		assertThat(settings.page("/admin/settings/telling").select(".list li").text()).contains("Couldn't connect");
		settings.post("/admin/settings/telling/again");
		assertThat(mails()).hasSize(1);
	}

	@Test
	void sendsNothingMoreToAnAddressThatIsRefusedForGood() throws IOException {
		try (var refusing = new RefusingServer()) {
			var sender = new JavaMailSenderImpl();
			sender.setHost("127.0.0.1");
			sender.setPort(refusing.port());
			said("Ida", CommentStatus.PENDING);
			refusing.answer("450 4.2.0 Greylisted, come later");
			assertThat(refusing.send(this.outbox, this.writer, this.refusals, sender)).isZero();
			assertThat(this.jdbc.queryForMap("select state, tries from letter")).containsEntry("state", "WAITING")
				.containsEntry("tries", 1);
			assertThat(this.tables.count("mail_refused")).isZero();
			this.blog.sql("update letter set due_at = written_at");
			refusing.answer("550 5.1.1 No such user <script>");
			assertThat(refusing.send(this.outbox, this.writer, this.refusals, sender)).isZero();
		}
		assertThat(this.jdbc.queryForMap("select state, tries from letter")).containsEntry("state", "FAILED")
			.containsEntry("tries", 2);
		said("Jon", CommentStatus.PENDING);
		assertThat(mails()).as("another mail to the same address").isEmpty();
		Author settings = this.visitor.author("vera");
		assertThat(settings.page("/admin/settings/telling").select("section[aria-labelledby=refused] li").text())
			.contains("vera@blog.example", "550 5.1.1 No such user");
		settings.post("/admin/settings/telling/reachable", "email", "vera@blog.example");
		said("Kim", CommentStatus.PENDING);
		assertThat(mails()).hasSize(1);
	}

	@Test
	void handsOutAndErasesWhatSomebodyFollows() {
		follow("ida@reader.example");
		this.refusals.add("Ida@reader.example", "550 No such user");
		Author people = this.visitor.author("vera");
		people.get("/admin/comments/people");
		assertThat(people.post("/admin/comments/people", "email", "ida@reader.example").page().text())
			.contains("Besides, 2 notes about mail");
		assertThat(people.post("/admin/comments/people/export", "email", "ida@reader.example").body())
			.contains("follows: The Talks", "takes no mail");
		people.post("/admin/comments/people/erasure", "email", "ida@reader.example", "all", "true");
		assertThat(this.tables.count("follow") + this.tables.count("mail_refused") + this.tables.count("letter"))
			.isZero();
	}

	@Test
	void leavesALetterToTheNodeThatHasTakenIt() {
		said("Ida", CommentStatus.PENDING);
		this.blog.sql("update letter set due_at = due_at + interval '10' minute, tries = 1");
		assertThat(mails()).isEmpty();
	}

	@Test
	void writesNothingThatHasBecomePointless() {
		long comment = said("Ida", CommentStatus.PENDING);
		this.blog.sql("update comment set status = 'SPAM' where id = ?", comment);
		assertThat(mails()).isEmpty();
		assertThat(this.jdbc.queryForObject("select state from letter", String.class)).isEqualTo("DROPPED");
	}

	@Test
	void canBeTried() {
		Author settings = this.visitor.author("vera");
		Document page = settings.page("/admin/settings/telling");
		assertThat(page.text()).contains("Links in mails lead to https://blog.example.");
		Visitor.Answer answer = settings.post("/admin/settings/telling/try");
		assertThat(settings.page(answer.location()).select(".notice").text()).contains("vera@blog.example");
		assertThat(MAIL.getReceivedMessages()).hasSize(1);
	}

}
