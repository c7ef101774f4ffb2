package blog.ibid.text;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The words of a piece of the stored form, a line for each block.
 */
final class PlainText {

	static final MarkerWords WITHOUT_MARKERS = (key, isReference) -> "";

	private static final Set<String> LINES = Set.of("p", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt",
			"dd", "blockquote", "pre", "hr", "table", "caption", "thead", "tbody", "tfoot", "tr", "figure",
			"figcaption", "details", "summary", "address", "br");

	private final StringBuilder out;

	private final MarkerWords markers;

	private PlainText(int size, MarkerWords markers) {
		this.out = new StringBuilder(size);
		this.markers = markers;
	}

	/** What stands for a marker, or for a reference to a note. */
	interface MarkerWords {

		String of(String key, boolean isReference);

	}

	static String of(String html, MarkerWords markers) {
		var text = new PlainText(html.length(), markers);
		text.read(html);
		return text.out.toString().strip();
	}

	private void read(String html) {
		int at = 0;
		for (int open = html.indexOf('<'); open >= 0; open = html.indexOf('<', at)) {
			this.out.append(Escape.undo(html.substring(at, open)));
			int close = html.indexOf('>', open);
			tag(html.substring(open + 1, close));
			at = close + 1;
		}
		this.out.append(Escape.undo(html.substring(at)));
	}

	private void tag(String tag) {
		int from = tag.startsWith("/") ? 1 : 0;
		int blank = tag.indexOf(' ');
		String name = tag.substring(from, (blank < 0) ? tag.length() : blank);
		if (LINES.contains(name)) {
			newLine();
		}
		else if (name.equals("td") || name.equals("th")) {
			this.out.append((from == 1) ? "\t" : "");
		}
		else if (name.equals("img")) {
			this.out.append(Escape.undo(orEmpty(attribute(tag, "alt"))));
		}
		else if (tag.startsWith("sup data-fn=\"")) {
			this.out.append(this.markers.of(orEmpty(attribute(tag, "data-fn")), false));
		}
		else if (tag.startsWith("span data-see=\"")) {
			this.out.append(this.markers.of(orEmpty(attribute(tag, "data-see")), true));
		}
	}

	private void newLine() {
		int end = this.out.length();
		while (end > 0 && (this.out.charAt(end - 1) == ' ' || this.out.charAt(end - 1) == '\t')) {
			end--;
		}
		this.out.setLength(end);
		if (end > 0 && this.out.charAt(end - 1) != '\n') {
			this.out.append('\n');
		}
	}

	/** An attribute's value as it is spelt, null if the tag has it not. */
	static @Nullable String attribute(String tag, String name) {
		int at = tag.indexOf(" " + name + "=\"");
		// the words of a value may look like an attribute, but for the quote
		if (at < 0) {
			return null;
		}
		int from = at + name.length() + 3;
		return tag.substring(from, tag.indexOf('"', from));
	}

	private static String orEmpty(@Nullable String text) {
		return (text != null) ? text : "";
	}

}
