package blog.ibid.author;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.core.io.ClassPathResource;

/**
 * What a password must be: long, and not what everybody would try first. As NIST SP
 * 800-63B has it, there are no rules on which characters it has.
 */
final class PasswordRules {

	static final int SHORTEST = 12;

	static final int LONGEST = 200;

	/** What must be left beside words that are known. */
	private static final int OF_ITS_OWN = 6;

	private static final int LETTERS_OF_A_WORD = 3;

	/** The letters that the most common passwords have, before digits and signs. */
	private static final Set<String> COMMON = read();

	private PasswordRules() {
	}

	private static Set<String> read() {
		try {
			return new ClassPathResource("author/common-passwords.txt").getContentAsString(StandardCharsets.UTF_8)
				.lines()
				.collect(Collectors.toUnmodifiableSet());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * What is wrong with a password.
	 * @param known what others know of its owner: login, name, the blog's title
	 * @return the name of the message, empty if it will do
	 */
	static Optional<String> objection(String password, Collection<String> known) {
		int length = password.codePointCount(0, password.length());
		if (length < SHORTEST) {
			return Optional.of("password.short");
		}
		if (length > LONGEST) {
			return Optional.of("password.long");
		}
		if (isCommon(password)) {
			return Optional.of("password.common");
		}
		return isMadeOf(known, password) ? Optional.of("password.known") : Optional.empty();
	}

	private static boolean isCommon(String password) {
		String plain = password.toLowerCase(Locale.ROOT);
		String spelt = plain.replaceAll("[^\\p{L}]+$", "")
			.replace('0', 'o')
			.replace('1', 'i')
			.replace('3', 'e')
			.replace('4', 'a')
			.replace('@', 'a')
			.replace('5', 's')
			.replace('$', 's')
			.replace('7', 't');
		boolean isMonotonous = plain.codePoints().distinct().count() < 4 && plain.chars().allMatch((c) -> c < 128);
		return isMonotonous || isARow(plain) || isListed(plain) || isListed(spelt);
	}

	/** Whether the letters are a known password, once or several times. */
	private static boolean isListed(String password) {
		String letters = password.replaceAll("[^\\p{L}]", "");
		for (int size = 1; size <= letters.length() / 2; size++) {
			String part = letters.substring(0, size);
			if (part.repeat(letters.length() / size).equals(letters) && COMMON.contains(part)) {
				return true;
			}
		}
		return COMMON.contains(letters);
	}

	/** Whether each character follows the one before, as in 1234567890123. */
	private static boolean isARow(String password) {
		long steps = 0;
		for (int i = 1; i < password.length(); i++) {
			int step = password.charAt(i) - password.charAt(i - 1);
			steps += (Math.abs(step) <= 1 || step == -9 || step == 9) ? 1 : 0;
		}
		return steps >= password.length() - 2;
	}

	private static boolean isMadeOf(Collection<String> known, String password) {
		String rest = password.toLowerCase(Locale.ROOT);
		boolean found = false;
		for (String word : known.stream().flatMap(PasswordRules::words).distinct().toList()) {
			found |= rest.contains(word);
			rest = rest.replace(word, "");
		}
		return found && rest.replaceAll("[^\\p{L}]", "").length() < OF_ITS_OWN;
	}

	private static Stream<String> words(String text) {
		return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
			.filter((word) -> word.length() >= LETTERS_OF_A_WORD);
	}

}
