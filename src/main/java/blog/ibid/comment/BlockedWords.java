package blog.ibid.comment;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import blog.ibid.site.Settings;

import org.springframework.stereotype.Component;

/**
 * Looks for the author's own lists of words and addresses, a line each: whole words, as
 * they are spelt, so that no innocent word is hit for a part of it.
 */
@Component
class BlockedWords implements Judge {

	/** The setting with those that make a reply wait. */
	static final String HOLDING = "comments.words.hold";

	/** The setting with those that put it to the spam. */
	static final String SPAM = "comments.words.spam";

	private final Settings settings;

	BlockedWords(Settings settings) {
		this.settings = settings;
	}

	@Override
	public Optional<Verdict> judge(Suspect reply) {
		ReplyForm form = reply.form();
		// both lists as of now, with one look whether they changed
		this.settings.site();
		String all = String
			.join("\n", form.author(), form.email(), form.url(), reply.sender().shortened(), form.comment(),
					reply.words())
			.toLowerCase(Locale.ROOT);
		return found(SPAM, all).map((line) -> new Verdict("blocked", Verdict.SPAM, line))
			.or(() -> found(HOLDING, all).map((line) -> new Verdict("listed", Verdict.HOLDS, line)));
	}

	private Optional<String> found(String list, String all) {
		return lines(this.settings.latestText(list)).stream().filter((line) -> holds(all, line)).findFirst();
	}

	static List<String> lines(String list) {
		return list.lines().map((line) -> line.strip().toLowerCase(Locale.ROOT)).filter((s) -> !s.isEmpty()).toList();
	}

	private static boolean holds(String text, String words) {
		int at = text.indexOf(words);
		while (at >= 0) {
			int end = at + words.length();
			boolean begins = at == 0 || !Character.isLetterOrDigit(text.codePointBefore(at))
					|| !Character.isLetterOrDigit(words.codePointAt(0));
			boolean ends = end == text.length() || !Character.isLetterOrDigit(text.codePointAt(end))
					|| !Character.isLetterOrDigit(words.codePointBefore(words.length()));
			if (begins && ends) {
				return true;
			}
			at = text.indexOf(words, at + 1);
		}
		return false;
	}

}
