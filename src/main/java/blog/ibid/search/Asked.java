package blog.ibid.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * What somebody asks for: words, "phrases", and -those that shall not occur. Any text can
 * be read; what is too long is cut.
 *
 * @param wanted all of these
 * @param unwanted none of these
 */
record Asked(List<Part> wanted, List<Part> unwanted) {

	static final int LONGEST = 200;

	private static final int MOST_PARTS = 12;

	private static final String QUOTES = "\"“”„‟«»＂";

	private static final String EXCLUSIONS = "−-";

	static final Asked NOTHING = new Asked(List.of(), List.of());

	static Asked of(@Nullable String text) {
		if (text == null) {
			return NOTHING;
		}
		var reading = new Reading(typed(text));
		reading.read();
		return new Asked(List.copyOf(reading.wanted), List.copyOf(reading.unwanted));
	}

	/**
	 * What was typed, without control characters, marks of direction and halves of
	 * characters.
	 */
	static String typed(String text) {
		return text.codePoints().limit(LONGEST).map((ch) -> switch (Character.getType(ch)) {
			case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED,
					Character.PRIVATE_USE ->
				' ';
			default -> Character.isSpaceChar(ch) ? ' ' : ch;
		}).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
	}

	boolean isEmpty() {
		return this.wanted.isEmpty();
	}

	Asked with(List<Part> others) {
		return new Asked(others, this.unwanted);
	}

	/** As it could have been typed. */
	String text() {
		List<String> parts = new ArrayList<>();
		this.wanted.forEach((part) -> parts.add(part.spelt()));
		this.unwanted.forEach((part) -> parts.add("-" + part.spelt()));
		return String.join(" ", parts);
	}

	/** Words, or a phrase. */
	record Part(String words, boolean phrase) {

		String spelt() {
			return this.phrase ? "\"" + this.words + "\"" : this.words;
		}

	}

	private static final class Reading {

		private final String text;

		private final List<Part> wanted = new ArrayList<>();

		private final List<Part> unwanted = new ArrayList<>();

		private int at;

		Reading(String text) {
			this.text = text;
		}

		void read() {
			while (this.at < this.text.length()) {
				boolean excludes = excludes();
				this.at += excludes ? 1 : 0;
				Part part = isQuote(this.at) ? phrase() : word();
				List<Part> parts = excludes ? this.unwanted : this.wanted;
				if (part.words.codePoints().anyMatch(Character::isLetterOrDigit) && parts.size() < MOST_PARTS) {
					parts.add(part);
				}
			}
		}

		/** A sign before a word, not one within or alone. */
		private boolean excludes() {
			return EXCLUSIONS.indexOf(this.text.charAt(this.at)) >= 0 && this.at + 1 < this.text.length()
					&& this.text.charAt(this.at + 1) != ' ' && (this.at == 0 || this.text.charAt(this.at - 1) == ' ');
		}

		private boolean isQuote(int index) {
			return index < this.text.length() && QUOTES.indexOf(this.text.charAt(index)) >= 0;
		}

		/** Up to the next quote; without one the quote says nothing. */
		private Part phrase() {
			this.at++;
			int end = end(this::isQuote);
			if (end == this.text.length()) {
				return word();
			}
			String words = this.text.substring(this.at, end).strip().replaceAll(" +", " ");
			this.at = end + 1;
			return words.contains(" ") ? new Part(words, true) : new Part(unsigned(words), false);
		}

		private Part word() {
			int end = end((index) -> this.text.charAt(index) == ' ' || isQuote(index));
			String word = unsigned(this.text.substring(this.at, end));
			this.at = isQuote(end) ? end : end + 1;
			return new Part(word, false);
		}

		private static String unsigned(String word) {
			return word.replaceFirst("^[" + EXCLUSIONS + "]+", "");
		}

		private int end(Predicate<Integer> isEnd) {
			int end = this.at;
			while (end < this.text.length() && !isEnd.test(end)) {
				end++;
			}
			return end;
		}

	}

	@Override
	public String toString() {
		return this.wanted.stream().map(Part::spelt).collect(Collectors.joining(" "));
	}

}
