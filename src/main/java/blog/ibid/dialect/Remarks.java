package blog.ibid.dialect;

import java.util.Collection;
import java.util.stream.Collectors;

/**
 * Turns of phrase for what an author is told.
 */
final class Remarks {

	private static final int START = 60;

	private Remarks() {
	}

	/** The first words of a text, in quotation marks. */
	static String start(String text) {
		String words = Blank.plain(text).trim().replaceAll(" {2,}", " ");
		return "\u201c" + (words.length() > START ? words.substring(0, START).trim() + "\u2026" : words) + "\u201d";
	}

	/** "Marker [4] has no note; it was left as it stood." */
	static String markersWithoutNote(Collection<Integer> numbers) {
		return (numbers.size() == 1) ? "Marker " + list(numbers) + " has no note; it was left as it stood."
				: "Markers " + list(numbers) + " have no notes; they were left as they stood.";
	}

	static String notesWithoutMarker(Collection<Integer> numbers) {
		return (numbers.size() == 1) ? "Note " + list(numbers) + " is called by no marker; it was left as it stood."
				: "Notes " + list(numbers) + " are called by no marker; they were left as they stood.";
	}

	static String missingNumbers(Collection<Integer> numbers) {
		return "The numbers of the notes leave out " + list(numbers) + ".";
	}

	private static String list(Collection<Integer> numbers) {
		return numbers.stream().map((number) -> "[" + number + "]").collect(Collectors.joining(", "));
	}

}
