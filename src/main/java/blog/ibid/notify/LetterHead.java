package blog.ibid.notify;

import java.io.UnsupportedEncodingException;
import java.util.Date;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

/**
 * Writes a mail's head: what is said on one post is one thread for each reader (RFC 5322,
 * In-Reply-To and References), and a list that is left with one click (RFC 8058).
 *
 * @param host of the blog, the right side of a Message-ID
 */
record LetterHead(MimeMessage message, String host, Outbox.Letter letter) {

	void write(LetterDraft draft, String sender, String blog, Date now)
			throws MessagingException, UnsupportedEncodingException {
		this.message.setSubject(draft.view().subject(), "UTF-8");
		this.message.setRecipient(Message.RecipientType.TO, new InternetAddress(draft.to(), true));
		if (!sender.isEmpty()) {
			this.message.setFrom(new InternetAddress(sender, blog, "UTF-8"));
		}
		this.message.setSentDate(now);
		this.message.setHeader("Message-ID", id(this.letter.key()));
		this.message.setHeader("Auto-Submitted", "auto-generated");
		LetterFacts.Said said = draft.said();
		if (said != null) {
			String reader = this.letter.key().replaceFirst("^c\\d+", "");
			String post = id("p" + said.post() + reader);
			String parent = (said.parent() != null) ? id("c" + said.parent() + reader) : post;
			this.message.setHeader("In-Reply-To", parent);
			this.message.setHeader("References", parent.equals(post) ? post : post + " " + parent);
		}
		String end = draft.end();
		if (end != null) {
			this.message.setHeader("List-Id", "<post-" + ((said != null) ? said.post() : 0) + "." + this.host + ">");
			this.message.setHeader("List-Unsubscribe", "<" + end + ">");
			this.message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
		}
	}

	private String id(String name) {
		return "<" + name + "@" + this.host + ">";
	}

	/** The same in two forms; a mail program shows the last that it knows. */
	static void body(MimeMessage message, String text, String html) throws MessagingException {
		var plain = new MimeBodyPart();
		plain.setText(text, "UTF-8", "plain");
		var rich = new MimeBodyPart();
		rich.setText(html, "UTF-8", "html");
		message.setContent(new MimeMultipart("alternative", plain, rich));
	}

}
