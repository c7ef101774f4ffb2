package blog.ibid.notify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import blog.ibid.BlogWriter;
import blog.ibid.Hostile;
import blog.ibid.IbidTest;
import blog.ibid.Tables;
import blog.ibid.comment.Replies;
import blog.ibid.comment.ReplyForm;
import blog.ibid.comment.ReplyImpossible;
import blog.ibid.site.Settings;
import blog.ibid.text.NotedText;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every known attack by script, as name, site, title and text of what is told by mail and
 * as the title of its post and of the blog, is harmless in a mail of each kind as it
 * comes out of a mail server, and adds nothing to its head.
 */
@IbidTest
class HostileMailTests {

	private static final String HEAD = "(?s)(?:(?:Return-Path|Received|From|To|Subject|Date|Message-ID|Auto-Submitted|In-Reply-To"
			+ "|References|List-Id|List-Unsubscribe|List-Unsubscribe-Post|MIME-Version|Content-Type): ?[^\\r\\n]*"
			+ "(?:\\r\\n[ \\t][^\\r\\n]+)*\\r\\n)+";

	private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));

	private static final int AT_ONCE = 50;

	private static final int KINDS = 4;

	@Autowired
	private Tables tables;

	@Autowired
	private BlogWriter blog;

	@Autowired
	private Replies replies;

	@Autowired
	private LetterWriter writer;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private Settings settings;

	@Autowired
	private JavaMailSender sender;

	private final Hostile hostile = new Hostile();

	private long vera;

	private long post;

	private long comment;

	private long mention;

	private long follow;

	private long wish;

	@AfterAll
	static void close() {
		MAIL.stop();
	}

	@DynamicPropertySource
	static void aMailServer(DynamicPropertyRegistry properties) {
		MAIL.start();
		properties.add("spring.mail.host", () -> "127.0.0.1");
		properties.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
		properties.add("ibid.base-url", () -> "https://blog.example");
	}

	@BeforeEach
	void aBlogAndOneWhoFollows() throws FolderException {
		MAIL.purgeEmailFromAllMailboxes();
		this.tables.empty();
		this.vera = this.blog.account("vera", "Vera Lund", "ADMINISTRATOR");
		this.blog.sql("update author set email = 'vera@blog.example' where id = ?", this.vera);
		this.post = this.blog.post(this.vera, "talks", LocalDate.of(2017, 12, 18));
		this.comment = this.blog.comment(this.post, null, "Ida", Map.of("kind", "ADDENDUM"));
		this.mention = this.blog.comment(this.post, null, "Ida", Map.of("kind", "WEBMENTION"));
		this.follow = follow("mo@reader.example", true);
		this.wish = follow("li@reader.example", false);
	}

	private long follow(String email, boolean confirmed) {
		this.blog.sql("insert into follow (email, post_id, asked_at, confirmed_at) values (?, ?, current_timestamp, "
				+ (confirmed ? "current_timestamp" : "null") + ")", email, this.post);
		return this.blog.newest("follow");
	}

	/** Each of them travels by SMTP, and is judged as it arrives. */
	@Test
	void isHarmlessInEveryMail() throws FolderException {
		List<String> vectors = Hostile.vectors();
		for (int i = 0; i < vectors.size(); i += AT_ONCE) {
			List<String> some = vectors.subList(i, Math.min(vectors.size(), i + AT_ONCE))
				.stream()
				.map((vector) -> vector.replace("\0", ""))
				.toList();
			List<MimeMessage> letters = new ArrayList<>();
			some.forEach((vector) -> this.transaction.executeWithoutResult((status) -> {
				say(vector);
				letters.addAll(letters());
			}));
			this.sender.send(letters.toArray(MimeMessage[]::new));
			MimeMessage[] arrived = MAIL.getReceivedMessages();
			assertThat(arrived).hasSize(letters.size());
			for (int j = 0; j < arrived.length; j++) {
				judge(some.get(j / KINDS), arrived[j]);
			}
			MAIL.purgeEmailFromAllMailboxes();
		}
		assertThat(this.hostile.findings()).isEmpty();
	}

	private List<MimeMessage> letters() {
		Instant now = Instant.now();
		return Stream
			.of(new Outbox.Letter(1, "c1.a1", LetterKind.RECEIVED, this.comment, this.vera, null, now, 1),
					new Outbox.Letter(2, "c2.a1", LetterKind.RECEIVED, this.mention, this.vera, null, now, 1),
					new Outbox.Letter(3, "c1.f1", LetterKind.REPLY, this.comment, null, this.follow, now, 1),
					new Outbox.Letter(4, "f2", LetterKind.CONFIRM, null, null, this.wish, now, 1))
			.map((letter) -> this.writer.write(letter, this.sender).orElseThrow())
			.toList();
	}

	private void say(String vector) {
		String line = vector.substring(0, Math.min(100, vector.length()));
		this.jdbc.update("update comment set author_name = ?, author_url = ?, title = ?, text_id = ?", line, line,
				line + "\r\nBcc: all@reader.example", this.blog.text(read(vector)));
		this.jdbc.update("update post set title = ?", line + "\r\nBcc: all@reader.example\r\n\r\n" + line);
		this.settings.change(new HashMap<>(Map.of("title", line + "\r\nBcc: all@reader.example")));
	}

	private NotedText read(String vector) {
		try {
			return this.replies.read(new ReplyForm(1L, 0L, "Ida", "", "", vector, "", ""));
		}
		catch (ReplyImpossible ex) {
			return BlogWriter.noted("<p>No words are left.</p>");
		}
	}

	private void judge(String vector, MimeMessage mail) {
		try {
			var bytes = new ByteArrayOutputStream();
			mail.writeTo(bytes);
			String all = bytes.toString(StandardCharsets.UTF_8);
			String head = all.substring(0, all.indexOf("\r\n\r\n") + 2);
			boolean oneReader = mail.getAllRecipients().length == 1;
			if (!head.matches(HEAD) || !oneReader || mail.getSubject().matches("(?s).*[\\r\\n].*")) {
				this.hostile.find("head " + head + " of " + vector);
			}
			var parts = (MimeMultipart) mail.getContent();
			assertThat(parts.getCount()).isEqualTo(2);
			assertThat(parts.getBodyPart(0).isMimeType("text/plain")).isTrue();
			this.hostile.judgeMail("mail of " + vector, Jsoup.parse((String) parts.getBodyPart(1).getContent()));
		}
		catch (IOException | MessagingException ex) {
			throw new AssertionError(vector, ex);
		}
	}

}
