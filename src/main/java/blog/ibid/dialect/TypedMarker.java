package blog.ibid.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * A typed {@code [1]} that may be a marker, by what stands around it.
 *
 * @param line the index of its line
 * @param start where it begins in its node
 * @param end where it ends in its node
 */
record TypedMarker(int line, TextNode node, int start, int end, int number) {

	private static final Pattern FORM = Pattern.compile("\\[(\\d{1,3})\\]");

	/** As in "550 U.S. [1]" and "[2017] 1 AC [1]": a page or paragraph, not a note. */
	private static final Pattern CITATION = Pattern.compile("\\d\\]? (?:[A-Z][\\w.']*+ ?|\\d[a-z]{1,2} ?)++$");

	private static final Pattern PINPOINT = Pattern.compile(
			"(?:^|\\W)(?:at|para|paras|paragraph|paragraphs|see|note|notes|n|in|and|or|to|of|footnote|page|p|pp)\\.?$",
			Pattern.CASE_INSENSITIVE);

	private static final int CONTEXT = 60;

	static List<TypedMarker> in(List<TextLine> lines) {
		List<TypedMarker> markers = new ArrayList<>();
		for (int i = 0; i < lines.size(); i++) {
			TextLine line = lines.get(i);
			if (line.text().indexOf('[') >= 0 && !line.block().nameIs("pre")) {
				collect(line, i, markers);
			}
		}
		return markers;
	}

	private static void collect(TextLine line, int index, List<TypedMarker> markers) {
		int at = 0;
		for (TextNode node : line.texts()) {
			String text = Blank.plain(node.getWholeText());
			Matcher matcher = FORM.matcher(text);
			while (matcher.find()) {
				int number = Integer.parseInt(matcher.group(1));
				String before = line.text()
					.substring(Math.max(0, at + matcher.start() - CONTEXT), at + matcher.start());
				String after = line.text()
					.substring(at + matcher.end(), Math.min(line.text().length(), at + matcher.end() + 5));
				boolean previous = !markers.isEmpty() && markers.get(markers.size() - 1).endsAt(node, matcher.start());
				if (number > 0 && (previous || mayFollow(before)) && mayPrecede(after)
						&& isInProse(node, matcher.group())) {
					markers.add(new TypedMarker(index, node, matcher.start(), matcher.end(), number));
				}
			}
			at += text.length();
		}
	}

	private boolean endsAt(TextNode other, int place) {
		return this.node == other && this.end == place;
	}

	private static boolean mayFollow(String before) {
		String words = before.stripTrailing();
		if (words.isEmpty()) {
			return false;
		}
		char last = words.charAt(words.length() - 1);
		if (!Character.isLetterOrDigit(last) && "\"'\u201d\u2019\u00bb\u201c.,;:!?\u2026)]%\u2020".indexOf(last) < 0) {
			return false;
		}
		return words.length() == before.length()
				|| !CITATION.matcher(words + " ").find() && !PINPOINT.matcher(words).find();
	}

	private static boolean mayPrecede(String after) {
		return after.isEmpty() || !Character.isLowerCase(after.charAt(0)) && !Character.isDigit(after.charAt(0))
				&& !after.startsWith("(http") && !after.startsWith("(/");
	}

	/** Not in code, nor all that a link to somewhere else shows. */
	private static boolean isInProse(TextNode node, String form) {
		if (TextToken.isCode(node)) {
			return false;
		}
		Element parent = node.parentElement();
		while (parent != null && !TextLines.isBlock(parent)) {
			if (isForeignLink(parent) && parent.wholeText().trim().length() <= form.length()) {
				return false;
			}
			parent = parent.parentElement();
		}
		return true;
	}

	private static boolean isForeignLink(Element element) {
		if (!element.nameIs("a") || !element.hasAttr("href")) {
			return false;
		}
		AnchorName name = AnchorName.of(AnchorName.fragment(element.attr("href")));
		return name == null || !name.isNote();
	}

	/** Whether it is a link to a note, though that note was not found. */
	boolean isLinked() {
		return linkAround(this.node) != null;
	}

	/**
	 * Cuts the marker's characters out as a node, with the wrappers that show nothing
	 * else. Of several in one node the last must go first.
	 */
	Node cut() {
		if (this.end < this.node.getWholeText().length()) {
			this.node.splitText(this.end);
		}
		TextNode mark = (this.start > 0) ? this.node.splitText(this.start) : this.node;
		Element link = linkAround(mark);
		if (link != null && link.wholeText().trim().length() > this.end - this.start) {
			link.after(mark);
			return mark;
		}
		return NoteMark.outermost(mark);
	}

	private static @Nullable Element linkAround(Node node) {
		Element parent = node.parentElement();
		while (parent != null && !TextLines.isBlock(parent)) {
			if (parent.nameIs("a") && parent.hasAttr("href")) {
				return parent;
			}
			parent = parent.parentElement();
		}
		return null;
	}

}
