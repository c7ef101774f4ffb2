package blog.ibid.notify;

import blog.ibid.author.SpokenLanguage;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.time.Clock;
import java.util.Arrays;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import blog.ibid.comment.CommentStatus;
import blog.ibid.comment.DecisionsByMail.Choice;
import blog.ibid.site.BaseAddress;
import blog.ibid.site.Settings;
import blog.ibid.text.Channel;
import blog.ibid.text.Owner;
import blog.ibid.text.Renderer;
import blog.ibid.text.SafeHtml;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * Writes letters, at the moment at which they are sent. What has become pointless by then
 * is not written.
 */
@Component
class LetterWriter {

	private static final int NOTES_HEADING = 3;

	private final LetterFacts facts;

	private final Follows follows;

	private final LetterTemplates templates;

	private final MailSeals seals;

	private final BaseAddress base;

	private final Settings settings;

	private final MessageSource words;

	private final SpokenLanguage languages;

	private final Clock clock;

	LetterWriter(LetterFacts facts, Follows follows, LetterTemplates templates, MailSeals seals, BaseAddress base,
			Settings settings, MessageSource words, SpokenLanguage languages, Clock clock) {
		this.facts = facts;
		this.follows = follows;
		this.templates = templates;
		this.seals = seals;
		this.base = base;
		this.settings = settings;
		this.words = words;
		this.languages = languages;
		this.clock = clock;
	}

	Optional<MimeMessage> write(Outbox.Letter letter, JavaMailSender sender) {
		Optional<Draft> draft = switch (letter.kind()) {
			case RECEIVED -> received(letter);
			case REPLY -> reply(letter);
			case CONFIRM -> confirm(letter);
		};
		return draft.map((written) -> message(letter, written, sender));
	}

	private Optional<Draft> received(Outbox.Letter letter) {
		LetterFacts.Said said = said(letter);
		LetterFacts.Addressee author = this.facts.author(number(letter.author())).orElse(null);
		if (said == null || author == null || !said.isWanted()) {
			return Optional.empty();
		}
		Locale language = this.languages.of(number(letter.author()));
		String sealed = this.seals.seal(MailSeals.Purpose.DECIDE, letter.id());
		String decide = this.base.own() + MailController.DECIDE + "?t=" + sealed + "&do=";
		String list = this.base.own() + "/admin/comments?post=" + said.post();
		Map<String, String> links = LetterView.links("see",
				said.isPublic() ? permalink(said) : author.decides() ? list : this.base.own() + "/admin");
		if (author.decides()) {
			Arrays.stream(Choice.values()).forEach((choice) -> links.put(choice.word(), decide + choice.word()));
		}
		String source = said.source();
		if (source != null && source.matches("(?i)https?://[^\\s\"<>]+")) {
			links.put("source", source);
		}
		return Optional
			.of(new Draft(author.email(), view("mail.received.subject", said, links, language), said, null, language));
	}

	private Optional<Draft> reply(Outbox.Letter letter) {
		LetterFacts.Said said = said(letter);
		Follows.Follow follow = this.follows.find(number(letter.follow())).orElse(null);
		if (said == null || follow == null || !said.isPublic() || !follow.confirmed()) {
			return Optional.empty();
		}
		String end = this.base.own() + MailController.END + "?t=" + this.seals.seal(MailSeals.Purpose.END, follow.id());
		Locale language = this.languages.ofBlog();
		LetterView view = view("mail.reply.subject", said, LetterView.links("see", permalink(said), "end", end),
				language);
		return Optional.of(new Draft(follow.email(), view, said, end, language));
	}

	private Optional<Draft> confirm(Outbox.Letter letter) {
		return this.follows.find(number(letter.follow())).filter((follow) -> !follow.confirmed()).map((follow) -> {
			String link = this.base.own() + MailController.CONFIRM + "?t="
					+ this.seals.seal(MailSeals.Purpose.CONFIRM, follow.id());
			Locale language = this.languages.ofBlog();
			String post = titled(follow.postTitle(), language);
			var view = new LetterView(word("mail.confirm.subject", language, post), blog(), this.base.own(), "", post,
					"", SafeHtml.EMPTY, "", false, LetterView.links("confirm", link));
			return new Draft(follow.email(), view, null, null, language);
		});
	}

	private LetterFacts.@Nullable Said said(Outbox.Letter letter) {
		return this.facts.comment(number(letter.comment())).orElse(null);
	}

	private LetterView view(String subject, LetterFacts.Said said, Map<String, String> links, Locale language) {
		String post = titled(said.postTitle(), language);
		var channel = new Channel(Owner.comment(said.id()), permalink(said), this.base.own(), true, false,
				!said.byAuthor());
		Renderer renderer = Renderer.in(language);
		String plain = renderer.plain(said.text()).strip();
		String name = said.name().isEmpty() ? word("mail.nameless", language) : said.name();
		return new LetterView(word(subject, language, post), blog(), this.base.own(), name, post, said.title(),
				renderer.render(said.text(), channel, NOTES_HEADING).whole(), plain.replaceAll("(?m)^", "> "),
				said.status() == CommentStatus.PENDING, links);
	}

	private String permalink(LetterFacts.Said said) {
		return this.base.own() + "/comments/" + said.id() + "/";
	}

	private String titled(String title, Locale language) {
		String line = LetterFacts.line(title);
		return line.isEmpty() ? word("mail.untitled", language) : line;
	}

	private String blog() {
		return LetterFacts.line(this.settings.site().title());
	}

	private String word(String name, Locale language, Object... values) {
		return this.words.getMessage(name, values, language);
	}

	private static long number(@Nullable Long id) {
		return (id != null) ? id : 0;
	}

	private MimeMessage message(Outbox.Letter letter, Draft draft, JavaMailSender sender) {
		try {
			MimeMessage message = sender.createMimeMessage();
			new LetterHead(message, host(), letter).write(draft, this.settings.text(Settings.MAIL_SENDER), blog(),
					Date.from(this.clock.instant()));
			LetterHead.body(message, this.templates.text(letter.kind(), draft.view, draft.language),
					this.templates.html(letter.kind(), draft.view, draft.language));
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

	/**
	 * @param said what it tells of, null if of nothing that was said
	 * @param end the link that ends such letters, null if there is none
	 */
	record Draft(String to, LetterView view, LetterFacts.@Nullable Said said, @Nullable String end, Locale language) {
	}

}
