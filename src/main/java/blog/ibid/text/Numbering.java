package blog.ibid.text;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/**
 * The numbers of the notes that a body calls, by the order of their first markers, and
 * how often each is called. The stored form has no other place where a marker's spelling
 * could stand: text and attribute values hold no raw {@code <}.
 */
final class Numbering implements Comparator<Note> {

	static final String MARKER = "<sup data-fn=\"";

	static final String AFTER_KEY = "\"></sup>";

	private final Map<String, int[]> called = new HashMap<>();

	private Numbering() {
	}

	static Numbering of(String body) {
		var numbers = new Numbering();
		for (int at = body.indexOf(MARKER); at >= 0; at = body.indexOf(MARKER, at)) {
			at += MARKER.length();
			String key = body.substring(at, body.indexOf('"', at));
			int next = numbers.called.size() + 1;
			numbers.called.computeIfAbsent(key, (ignored) -> new int[] { next, 0 })[1]++;
		}
		return numbers;
	}

	boolean isEmpty() {
		return this.called.isEmpty();
	}

	/** From 1, or 0 for a note that is not called. */
	int number(NoteKey key) {
		return number(key.value());
	}

	int number(String key) {
		int[] number = this.called.get(key);
		return (number != null) ? number[0] : 0;
	}

	int uses(NoteKey key) {
		int[] number = this.called.get(key.value());
		return (number != null) ? number[1] : 0;
	}

	@Override
	public int compare(Note one, Note other) {
		return Integer.compare(number(one.key()), number(other.key()));
	}

}
