package blog.ibid.author;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

import blog.ibid.site.BaseAddress;
import blog.ibid.site.Settings;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.core.task.TaskExecutor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * Sends links to choose a new password with, where the operator lets the blog send mail.
 */
@Component
class PasswordMail {

	private static final Log log = LogFactory.getLog(PasswordMail.class);

	private static final Duration LIFE = Duration.ofHours(1);

	private final ObjectProvider<JavaMailSender> sender;

	private final JdbcClient jdbc;

	private final OneTimeLinks links;

	private final BaseAddress base;

	private final Settings settings;

	private final MessageSource words;

	private final SpokenLanguage languages;

	private final SignInAttempts attempts;

	/**
	 * The answer is there before the mail is, and as fast where there is no such account.
	 */
	private final TaskExecutor later = new SimpleAsyncTaskExecutor("mail-");

	PasswordMail(ObjectProvider<JavaMailSender> sender, JdbcClient jdbc, OneTimeLinks links, BaseAddress base,
			Settings settings, MessageSource words, SpokenLanguage languages, SignInAttempts attempts) {
		this.sender = sender;
		this.jdbc = jdbc;
		this.links = links;
		this.base = base;
		this.settings = settings;
		this.words = words;
		this.languages = languages;
		this.attempts = attempts;
	}

	boolean isPossible() {
		return this.sender.getIfAvailable() != null;
	}

	/** Sends it if an account has that address; whoever asks too often is not told. */
	void send(String email, String address) {
		JavaMailSender post = this.sender.getIfAvailable();
		if (post != null && this.attempts.tryIt("mail " + email, address, "").isZero()) {
			this.later.execute(() -> find(email).forEach((account) -> send(account, post)));
		}
	}

	private List<Addressee> find(String email) {
		return this.jdbc.sql("""
				select a.id, a.email from author a join account c on c.author_id = a.id
				where lower(a.email) = lower(:email) order by a.id limit 1""")
			.param("email", email.strip())
			.query((row, number) -> new Addressee(row.getLong(1), row.getString(2)))
			.list();
	}

	private void send(Addressee account, JavaMailSender post) {
		String title = this.settings.site().title();
		String link = this.base.own() + this.links.forPassword(account.id, LIFE);
		var message = new SimpleMailMessage();
		String from = this.settings.text(Settings.MAIL_SENDER);
		if (!from.isEmpty()) {
			message.setFrom(from);
		}
		message.setTo(account.email);
		Locale language = this.languages.of(account.id);
		message.setSubject(word("password.mail.subject", language, title));
		message.setText(word("password.mail.text", language, title, link));
		try {
			post.send(message);
		}
		catch (MailException ex) {
			log.error("The mail with a link for a new password could not be sent: " + ex.getMessage());
		}
	}

	private String word(String name, Locale language, Object... values) {
		return this.words.getMessage(name, values, language);
	}

	private record Addressee(long id, String email) {
	}

}
