package blog.ibid.notify;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;

import blog.ibid.site.BaseAddress;
import blog.ibid.site.Settings;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * Writes letters, at the moment at which they are sent.
 */
@Component
class LetterWriter {

	private final LetterDrafts drafts;

	private final LetterTemplates templates;

	private final BaseAddress base;

	private final Settings settings;

	private final Clock clock;

	LetterWriter(LetterDrafts drafts, LetterTemplates templates, BaseAddress base, Settings settings, Clock clock) {
		this.drafts = drafts;
		this.templates = templates;
		this.base = base;
		this.settings = settings;
		this.clock = clock;
	}

	/** The letter ready to be sent; empty if it has become pointless. */
	Optional<MimeMessage> write(Outbox.Letter letter, JavaMailSender sender) {
		return this.drafts.of(letter).map((draft) -> message(letter, draft, sender));
	}

	private MimeMessage message(Outbox.Letter letter, LetterDraft draft, JavaMailSender sender) {
		try {
			MimeMessage message = sender.createMimeMessage();
			new LetterHead(message, host(), letter).write(draft, this.settings.text(Settings.MAIL_SENDER),
					LetterFacts.line(this.settings.site().title()), Date.from(this.clock.instant()));
			LetterHead.body(message, this.templates.text(letter.kind(), draft.view(), draft.language()),
					this.templates.html(letter.kind(), draft.view(), draft.language()));
			return message;
		}
		catch (MessagingException | UnsupportedEncodingException ex) {
			throw new MailPreparationException(ex);
		}
	}

	private String host() {
		String host = URI.create(this.base.own()).getHost();
		return (host != null) ? host : "localhost";
	}

}
