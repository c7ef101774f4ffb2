package blog.ibid.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import blog.ibid.text.Passage.Word;

/**
 * Takes a piece of the stored form apart into passages and words.
 */
final class PassageReader {

	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}_]+(?:['\u2019][\\p{L}]+)*|[\\s\u00A0]+|.",
			Pattern.DOTALL);

	/** Blocks by what they are; those without a kind of their own only end a line. */
	private static final Map<String, String> BLOCKS = Map.ofEntries(Map.entry("p", ""), Map.entry("ul", ""),
			Map.entry("ol", ""), Map.entry("dl", ""), Map.entry("table", ""), Map.entry("thead", ""),
			Map.entry("tbody", ""), Map.entry("tfoot", ""), Map.entry("tr", ""), Map.entry("figure", ""),
			Map.entry("details", ""), Map.entry("address", ""), Map.entry("h2", "heading"), Map.entry("h3", "heading"),
			Map.entry("h4", "heading"), Map.entry("h5", "heading"), Map.entry("h6", "heading"), Map.entry("li", "item"),
			Map.entry("dt", "item"), Map.entry("dd", "item"), Map.entry("blockquote", "quote"),
			Map.entry("pre", "code"), Map.entry("td", "cell"), Map.entry("th", "cell"), Map.entry("caption", "caption"),
			Map.entry("figcaption", "caption"), Map.entry("summary", "caption"));

	private static final Map<String, String> FORMS = Map.of("em", "em", "i", "em", "cite", "em", "strong", "strong",
			"b", "strong", "code", "code", "kbd", "code", "samp", "code");

	private final Numbering numbers;

	private final List<Passage> passages = new ArrayList<>();

	private final List<Word> words = new ArrayList<>();

	private final Deque<String> kinds = new ArrayDeque<>();

	private final Deque<String> links = new ArrayDeque<>();

	private final List<String> forms = new ArrayList<>();

	PassageReader(Numbering numbers) {
		this.numbers = numbers;
	}

	List<Passage> read(String html) {
		int at = 0;
		for (int open = html.indexOf('<'); open >= 0; open = html.indexOf('<', at)) {
			text(Escape.undo(html.substring(at, open)));
			int close = html.indexOf('>', open);
			tag(html.substring(open + 1, close));
			at = close + 1;
		}
		text(Escape.undo(html.substring(at)));
		endPassage();
		return this.passages;
	}

	private String kind() {
		return this.kinds.isEmpty() ? "paragraph" : this.kinds.peek();
	}

	private void text(String text) {
		boolean code = kind().equals("code");
		String form = this.forms.stream().distinct().sorted().reduce((one, other) -> one + " " + other).orElse("");
		for (Matcher word = WORD.matcher(text); word.find();) {
			String found = word.group();
			if (found.isBlank() && !code) {
				if (!this.words.isEmpty() && !this.words.get(this.words.size() - 1).isBlank()) {
					this.words.add(new Word(" ", " ", ""));
				}
				continue;
			}
			this.words.add(new Word(found, form.isEmpty() ? found : form + "\u0001" + found, form));
		}
	}

	private void tag(String tag) {
		boolean end = tag.startsWith("/");
		int blank = tag.indexOf(' ');
		String name = tag.substring(end ? 1 : 0, (blank < 0) ? tag.length() : blank);
		String kind = BLOCKS.get(name);
		if (kind != null) {
			block(kind, end);
		}
		else if (FORMS.containsKey(name)) {
			form(FORMS.getOrDefault(name, ""), end);
		}
		else if (name.equals("a")) {
			link(tag, end);
		}
		else if (!end) {
			leaf(name, tag);
		}
	}

	private void block(String kind, boolean end) {
		endPassage();
		if (!kind.isEmpty() && end) {
			this.kinds.poll();
		}
		else if (!kind.isEmpty()) {
			this.kinds.push(kind);
		}
	}

	private void form(String form, boolean end) {
		if (end) {
			this.forms.remove(form);
		}
		else {
			this.forms.add(form);
		}
	}

	private void link(String tag, boolean end) {
		if (!end) {
			this.links.push(attribute(tag, "href"));
			return;
		}
		String href = this.links.isEmpty() ? "" : this.links.pop();
		if (!href.isEmpty()) {
			this.words.add(new Word(" \u2039" + href + "\u203A", "a " + href, "address"));
		}
	}

	private void leaf(String name, String tag) {
		if (tag.startsWith("sup data-fn=\"")) {
			String key = attribute(tag, "data-fn");
			this.words.add(new Word("[" + this.numbers.number(key) + "]", "fn " + key, "marker"));
		}
		else if (tag.startsWith("span data-see=\"")) {
			String key = attribute(tag, "data-see");
			this.words.add(new Word("[\u2192 " + this.numbers.number(key) + "]", "see " + key, "marker"));
		}
		else if (name.equals("img")) {
			String src = attribute(tag, "src");
			String alt = attribute(tag, "alt");
			this.words.add(new Word(alt.isBlank() ? Embeds.fileName(src) : alt, "img " + src + " " + alt, "picture"));
		}
		else if (name.equals("br")) {
			text(" ");
		}
		else if (name.equals("hr")) {
			endPassage();
			boolean more = tag.contains("data-more");
			this.passages.add(new Passage(more ? "more" : "rule", List.of(new Word("\u2014\u2014\u2014", tag, ""))));
		}
	}

	private void endPassage() {
		while (!this.words.isEmpty() && this.words.get(this.words.size() - 1).isBlank()) {
			this.words.remove(this.words.size() - 1);
		}
		if (!this.words.isEmpty()) {
			this.passages.add(new Passage(kind(), this.words));
			this.words.clear();
		}
	}

	private static String attribute(String tag, String name) {
		String value = PlainText.attribute(tag, name);
		return (value != null) ? Escape.undo(value) : "";
	}

}
