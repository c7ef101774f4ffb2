package blog.ibid.notify;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import blog.ibid.author.SpokenLanguage;
import blog.ibid.comment.CommentStatus;
import blog.ibid.comment.DecisionsByMail.Choice;
import blog.ibid.site.BaseAddress;
import blog.ibid.site.Settings;
import blog.ibid.text.Channel;
import blog.ibid.text.Owner;
import blog.ibid.text.Renderer;
import blog.ibid.text.SafeHtml;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Decides what letters say, by what is so when they are sent: what has become pointless
 * by then is not written.
 */
@Component
class LetterDrafts {

	private static final int NOTES_HEADING = 3;

	private final LetterFacts facts;

	private final Follows follows;

	private final MailSeals seals;

	private final BaseAddress base;

	private final Settings settings;

	private final MessageSource words;

	private final SpokenLanguage languages;

	LetterDrafts(LetterFacts facts, Follows follows, MailSeals seals, BaseAddress base, Settings settings,
			MessageSource words, SpokenLanguage languages) {
		this.facts = facts;
		this.follows = follows;
		this.seals = seals;
		this.base = base;
		this.settings = settings;
		this.words = words;
		this.languages = languages;
	}

	Optional<LetterDraft> of(Outbox.Letter letter) {
		return switch (letter.kind()) {
			case RECEIVED -> received(letter);
			case REPLY -> reply(letter);
			case CONFIRM -> confirm(letter);
		};
	}

	private Optional<LetterDraft> received(Outbox.Letter letter) {
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
		return Optional.of(new LetterDraft(author.email(), view("mail.received.subject", said, links, language), said,
				null, language));
	}

	private Optional<LetterDraft> reply(Outbox.Letter letter) {
		LetterFacts.Said said = said(letter);
		Follows.Follow follow = this.follows.find(number(letter.follow())).orElse(null);
		if (said == null || follow == null || !said.isPublic() || !follow.confirmed()) {
			return Optional.empty();
		}
		String end = this.base.own() + MailController.END + "?t=" + this.seals.seal(MailSeals.Purpose.END, follow.id());
		Locale language = this.languages.ofBlog();
		LetterView view = view("mail.reply.subject", said, LetterView.links("see", permalink(said), "end", end),
				language);
		return Optional.of(new LetterDraft(follow.email(), view, said, end, language));
	}

	private Optional<LetterDraft> confirm(Outbox.Letter letter) {
		return this.follows.find(number(letter.follow())).filter((follow) -> !follow.confirmed()).map((follow) -> {
			String link = this.base.own() + MailController.CONFIRM + "?t="
					+ this.seals.seal(MailSeals.Purpose.CONFIRM, follow.id());
			Locale language = this.languages.ofBlog();
			String post = titled(follow.postTitle(), language);
			var view = new LetterView(word("mail.confirm.subject", language, post), blog(), this.base.own(), "", post,
					"", SafeHtml.EMPTY, "", false, LetterView.links("confirm", link));
			return new LetterDraft(follow.email(), view, null, null, language);
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

}
