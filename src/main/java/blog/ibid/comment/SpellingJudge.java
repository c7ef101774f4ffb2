package blog.ibid.comment;

import java.util.Optional;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;

/**
 * Finds words that are made to look like others, and names that advertise.
 */
@Component
class SpellingJudge implements Judge {

	/** Latin and Cyrillic or Greek letters in one word. */
	private static final Pattern MIXED = Pattern
		.compile("[\\p{IsLatin}]{2}[\\p{IsCyrillic}\\p{IsGreek}]|[\\p{IsCyrillic}\\p{IsGreek}]{2}[\\p{IsLatin}]");

	private static final Pattern ADDRESS = Pattern
		.compile("(?i)https?:|www\\.|\\.(?:com|net|biz|info|shop|xyz|top)\\b");

	private static final int SUSPICIOUS = 35;

	@Override
	public Optional<Verdict> judge(Suspect reply) {
		if (ADDRESS.matcher(reply.form().author()).find()) {
			return Optional.of(new Verdict("name", Verdict.HOLDS));
		}
		return MIXED.matcher(reply.words()).find() ? Optional.of(new Verdict("mixed", SUSPICIOUS)) : Optional.empty();
	}

}
