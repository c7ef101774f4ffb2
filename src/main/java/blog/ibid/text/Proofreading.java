package blog.ibid.text;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Reads a text as a careful colleague would, before it is published: what is wrong with
 * its notes, and what is said twice.
 */
public final class Proofreading {

	/** More would not be read. */
	private static final int MOST = 100;

	private static final int LONG_SENTENCE = 8;

	private static final Pattern TYPED = Pattern.compile("\\[(\\d{1,3})\\]");

	private static final Pattern YEAR = Pattern.compile("(?<!\\d)(1[5-9]|20)\\d\\d(?!\\d)");

	/** Ibid., id., supra: the source was named before. */
	private static final Pattern AGAIN = Pattern.compile("(?i)^\\W*(ibid|id|supra|see also note|see note|infra)\\b.*",
			Pattern.DOTALL);

	private static final Pattern EMPTY_LINK = Pattern.compile("(?i)<a [^>]*>\\s*(click here|here|this|link)\\s*</a>");

	private final NotedText text;

	private final List<Remark> remarks = new ArrayList<>();

	private Proofreading(NotedText text) {
		this.text = text;
	}

	public enum Kind {

		/** A marker whose note says nothing. */
		NO_WORDS,
		/** A note that no marker calls: readers don't see it. */
		NOT_CALLED,
		/** A number typed by hand, which no note belongs to. */
		TYPED_NUMBER,
		/** A note that says what an earlier one says. */
		SAME_NOTE,
		/** A note without a link and without a year. */
		NO_SOURCE,
		/** A link whose words don't say where it goes. */
		LINK_HERE,
		/** A link to an address of this blog that leads elsewhere now. */
		LINK_MOVED,
		/** A link to what is no longer on this blog. */
		LINK_GONE,
		/** A sentence that stands in the text twice. */
		SAID_TWICE

	}

	/**
	 * One thing to look at.
	 *
	 * @param key of the note it is about, null for the body
	 * @param words the place, as it stands in the text; empty where the note says enough
	 */
	public record Remark(Kind kind, @Nullable NoteKey key, String words) {
	}

	/** All there is to remark, notes first, then the body from its beginning. */
	public static List<Remark> of(NotedText text) {
		var reading = new Proofreading(text);
		reading.notes();
		reading.links(text.body(), null);
		reading.body(text.plainText());
		return reading.remarks.stream().limit(MOST).toList();
	}

	private void notes() {
		Numbering numbers = Numbering.of(this.text.body());
		Map<String, NoteKey> said = new HashMap<>();
		for (Note note : this.text.notes()) {
			String words = PlainText.of(note.html(), PlainText.WITHOUT_MARKERS);
			boolean picture = note.html().contains("<img ");
			if (numbers.number(note.key()) == 0) {
				add(Kind.NOT_CALLED, note.key(), "");
			}
			else if (words.isBlank() && !picture) {
				add(Kind.NO_WORDS, note.key(), "");
			}
			else if (said.putIfAbsent(note.html().strip(), note.key()) != null && words.length() > 12) {
				add(Kind.SAME_NOTE, note.key(), "");
			}
			else if (!namesSource(note.html(), words)) {
				add(Kind.NO_SOURCE, note.key(), "");
			}
			links(note.html(), note.key());
		}
	}

	private static boolean namesSource(String html, String words) {
		return html.contains("<a ") || html.contains("data-see") || YEAR.matcher(words).find()
				|| AGAIN.matcher(words).matches();
	}

	private void links(String html, @Nullable NoteKey key) {
		Matcher link = EMPTY_LINK.matcher(html);
		while (link.find()) {
			add(Kind.LINK_HERE, key, link.group(1));
		}
	}

	private void body(String plain) {
		Matcher typed = TYPED.matcher(plain);
		Set<String> numbers = new HashSet<>();
		while (typed.find()) {
			if (numbers.add(typed.group(1))) {
				add(Kind.TYPED_NUMBER, null, typed.group());
			}
		}
		Set<String> sentences = new HashSet<>();
		Set<String> told = new HashSet<>();
		for (String line : plain.split("\n")) {
			BreakIterator ends = BreakIterator.getSentenceInstance(Locale.ENGLISH);
			ends.setText(line);
			int from = ends.first();
			for (int to = ends.next(); to != BreakIterator.DONE; from = to, to = ends.next()) {
				String sentence = line.substring(from, to).strip();
				if (sentence.split("\\s+").length >= LONG_SENTENCE && !sentences.add(sentence) && told.add(sentence)) {
					add(Kind.SAID_TWICE, null, sentence);
				}
			}
		}
	}

	private void add(Kind kind, @Nullable NoteKey key, String words) {
		this.remarks.add(new Remark(kind, key, words));
	}

}
