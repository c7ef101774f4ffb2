package blog.ibid.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import blog.ibid.text.Note;
import blog.ibid.text.NotePlace;
import blog.ibid.text.NotedText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the links of a text: those of the notes that its markers call, in the order of
 * their numbers, and then those of its body. What is cited without a link is not guessed
 * at.
 */
final class TextReader {

	/** A text that links to more is a list of links. */
	private static final int MOST = 1000;

	private static final int LONGEST_NAME = 300;

	private static final int REACH = 160;

	private static final Pattern ADDRESS = Pattern.compile("(?i)(https?:|www\\.)\\S*|\\S+\\.[a-z]{2,6}(/\\S*)?");

	private static final Set<String> SAY_NOTHING = Set.of("here", "link", "this", "this link", "click here", "source",
			"article", "pdf", "id", "ibid", "id.", "ibid.", "read more", "more", "available here", "see here");

	private static final Pattern HEADING = Pattern.compile("(?i)(sources?|references|citations)\\s*:?");

	private static final Pattern HEADED = Pattern.compile("(?is)(sources?|references|citations)\\s*:.*");

	private final NotedText text;

	private final List<LinkInText> found = new ArrayList<>();

	private TextReader(NotedText text) {
		this.text = text;
	}

	static List<LinkInText> read(NotedText text) {
		var reader = new TextReader(text);
		int number = 0;
		for (Note note : text.used()) {
			reader.note(note, ++number);
		}
		reader.body();
		return reader.found;
	}

	private void note(Note note, int number) {
		if (!note.html().contains("href=")) {
			return;
		}
		Element root = Jsoup.parseBodyFragment(note.html()).body();
		List<Element> links = root.select("a[href]");
		NotePlace place = NotePlace.of(this.text.body(), note.key());
		String words = tidy(place.before() + place.after());
		Set<String> seen = new HashSet<>();
		for (Element link : links) {
			if (seen.add(link.attr("href"))) {
				String name = name(link, (links.size() == 1) ? root : null);
				add(new LinkInText(link.attr("href"), Place.NOTE, note.key().value(), number, name, words));
			}
		}
	}

	private void body() {
		if (!this.text.body().contains("href=")) {
			return;
		}
		Element root = Jsoup.parseBodyFragment(this.text.body()).body();
		for (Element link : root.select("a[href]")) {
			Place place = isListed(link, root) ? Place.SOURCES : Place.BODY;
			add(new LinkInText(link.attr("href"), place, "", 0, name(link, null), around(link)));
		}
	}

	private void add(LinkInText link) {
		if (this.found.size() < MOST) {
			this.found.add(link);
		}
	}

	private static String name(Element link, @Nullable Element note) {
		String words = tidy(link.text());
		boolean silent = words.length() < 3 || ADDRESS.matcher(words).matches()
				|| SAY_NOTHING.contains(words.toLowerCase(Locale.ROOT));
		if (!silent || note == null) {
			return silent ? "" : cut(words);
		}
		String rest = tidy(note.text().replace(link.text(), " ")).replaceFirst("[\\s,;:(–-]+$", "");
		return (rest.length() < 10) ? "" : cut(rest);
	}

	private static String cut(String words) {
		return (words.length() <= LONGEST_NAME) ? words : words.substring(0, LONGEST_NAME - 1) + "…";
	}

	private static boolean isListed(Element link, Element root) {
		Element block = link;
		while (block.parent() != null && block.parent() != root) {
			block = block.parent();
		}
		if (HEADED.matcher(block.text()).matches()) {
			return true;
		}
		for (Element before = block.previousElementSibling(); before != null; before = before
			.previousElementSibling()) {
			String words = before.text().strip();
			if (HEADING.matcher(words).matches() || HEADED.matcher(words).matches()) {
				return true;
			}
			if (words.length() > REACH * 3) {
				return false;
			}
		}
		return false;
	}

	private static String around(Element link) {
		Element block = link.closest("p, li, td, th, dd, dt, blockquote, figcaption, h2, h3, h4, h5, h6, summary");
		String words = tidy((block != null) ? block.text() : link.text());
		String own = tidy(link.text());
		int at = own.isEmpty() ? -1 : words.indexOf(own);
		if (at < 0 || words.length() <= 2 * REACH) {
			return (words.length() <= 2 * REACH) ? words : words.substring(0, 2 * REACH) + "…";
		}
		int from = Math.max(0, at - REACH);
		int to = Math.min(words.length(), at + Math.min(own.length(), REACH) + REACH);
		from = (from > 0) ? words.indexOf(' ', from) + 1 : 0;
		to = (to < words.length() && words.lastIndexOf(' ', to) > at) ? words.lastIndexOf(' ', to) : to;
		return ((from > 0) ? "…" : "") + words.substring(from, to) + ((to < words.length()) ? "…" : "");
	}

	private static String tidy(String words) {
		return words.replace('\u00A0', ' ').replaceAll("\\s+", " ").strip();
	}

}
