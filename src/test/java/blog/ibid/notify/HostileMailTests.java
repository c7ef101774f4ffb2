package blog.ibid.notify;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

import blog.ibid.BlogWriter;
import blog.ibid.Hostile;
import blog.ibid.IbidTest;
import blog.ibid.Tables;
import blog.ibid.comment.Replies;
import blog.ibid.comment.ReplyForm;
import blog.ibid.comment.ReplyImpossible;
import blog.ibid.text.NotedText;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every known attack by script, as name, site, title and text of what is told by mail and
 * as the title of its post, is harmless in that mail, and adds nothing to its head.
 */
@IbidTest
class HostileMailTests {

	private static final String HEAD = "(?s)(?:(?:From|To|Subject|Date|Message-ID|Auto-Submitted|In-Reply-To"
			+ "|References|List-Id|List-Unsubscribe|List-Unsubscribe-Post|MIME-Version|Content-Type): ?[^\\r\\n]*"
			+ "(?:\\r\\n[ \\t][^\\r\\n]+)*\\r\\n)+";

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

	private final Hostile hostile = new Hostile();

	@DynamicPropertySource
	static void ownAddress(DynamicPropertyRegistry properties) {
		properties.add("ibid.base-url", () -> "https://blog.example");
	}

	@Test
	void isHarmlessInEveryMail() {
		var vectors = Hostile.vectors();
		this.tables.empty();
		long vera = this.blog.account("vera", "Vera Lund", "ADMINISTRATOR");
		this.blog.sql("update author set email = 'vera@blog.example' where id = ?", vera);
		long post = this.blog.post(vera, "talks", LocalDate.of(2017, 12, 18));
		long comment = this.blog.comment(post, null, "Ida", Map.of("kind", "ADDENDUM"));
		this.blog.sql("insert into follow (email, post_id, asked_at, confirmed_at)"
				+ " values ('mo@reader.example', ?, current_timestamp, current_timestamp)", post);
		long follow = this.blog.newest("follow");
		for (String attack : vectors) {
			String vector = attack.replace("\0", "");
			this.transaction.executeWithoutResult((status) -> {
				say(vector, comment, post);
				judge(vector,
						new Outbox.Letter(1, "c1.a1", LetterKind.RECEIVED, comment, vera, null, Instant.now(), 1));
				judge(vector, new Outbox.Letter(2, "c1.f1", LetterKind.REPLY, comment, null, follow, Instant.now(), 1));
			});
		}
		assertThat(this.hostile.findings()).isEmpty();
	}

	private void say(String vector, long comment, long post) {
		String line = vector.substring(0, Math.min(100, vector.length()));
		this.jdbc.update("update comment set author_name = ?, author_url = ?, title = ?, text_id = ? where id = ?",
				line, line, line + "\r\nBcc: all@reader.example", this.blog.text(read(vector)), comment);
		this.jdbc.update("update post set title = ? where id = ?", line + "\r\nBcc: all@reader.example\r\n\r\n" + line,
				post);
	}

	private NotedText read(String vector) {
		try {
			return this.replies.read(new ReplyForm(1L, 0L, "Ida", "", "", vector, "", ""));
		}
		catch (ReplyImpossible ex) {
			return BlogWriter.noted("<p>No words are left.</p>");
		}
	}

	private void judge(String vector, Outbox.Letter letter) {
		try {
			MimeMessage written = this.writer.write(letter, new JavaMailSenderImpl()).orElseThrow();
			written.saveChanges();
			var bytes = new ByteArrayOutputStream();
			written.writeTo(bytes);
			String all = bytes.toString(StandardCharsets.UTF_8);
			String head = all.substring(0, all.indexOf("\r\n\r\n") + 2);
			var mail = new MimeMessage(null, new ByteArrayInputStream(bytes.toByteArray()));
			boolean oneReader = mail.getAllRecipients().length == 1;
			if (!head.matches(HEAD) || !oneReader || mail.getSubject().matches("(?s).*[\\r\\n].*")) {
				this.hostile.find("head " + head + " of " + vector);
			}
			var parts = (MimeMultipart) mail.getContent();
			assertThat(parts.getCount()).isEqualTo(2);
			assertThat(parts.getBodyPart(0).isMimeType("text/plain")).isTrue();
			this.hostile.judgeMail("mail of " + vector, Jsoup.parse((String) parts.getBodyPart(1).getContent()));
		}
		catch (Exception ex) {
			throw new AssertionError(vector, ex);
		}
	}

}
