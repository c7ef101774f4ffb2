package blog.ibid.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import blog.ibid.text.NotedText;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Texts in the stored form, taken apart into what lists at the desk find them by.
 */
final class DeskTexts {

	private static final Pattern ADDRESS = Pattern.compile("(?:href|src)=\"([^\"]{1,2000})\"");

	private DeskTexts() {
	}

	/** The notes of some texts, by the texts' numbers, each text's in their order. */
	static Map<Long, List<StoredNote>> notes(JdbcClient jdbc, List<Long> texts) {
		Map<Long, List<StoredNote>> notes = new HashMap<>();
		if (!texts.isEmpty()) {
			RowCallbackHandler collect = (row) -> notes.computeIfAbsent(row.getLong(1), (id) -> new ArrayList<>())
				.add(new StoredNote(row.getInt(2), row.getString(3)));
			jdbc.sql("select text_id, position, body from note where text_id in (:ids) order by text_id, position")
				.param("ids", texts)
				.query(collect);
		}
		return notes;
	}

	/** A body's words and those of its notes, in lines of their own. */
	static String words(String body, List<StoredNote> notes) {
		var words = new StringBuilder(words(body));
		notes.forEach((note) -> words.append('\n').append(note.words()));
		return words.toString();
	}

	static String words(String html) {
		return new NotedText(html, List.of()).plainText();
	}

	/** Where its links lead and its pictures come from. */
	static List<String> addresses(String html) {
		return ADDRESS.matcher(html).results().map((found) -> found.group(1)).toList();
	}

	/**
	 * A note as it is kept.
	 *
	 * @param position in its text
	 */
	record StoredNote(int position, String html) {

		String words() {
			return DeskTexts.words(this.html);
		}

		List<String> addresses() {
			return DeskTexts.addresses(this.html);
		}

	}

}
