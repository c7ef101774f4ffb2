package blog.ibid.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Takes a paragraph that was typed by hand apart.
 */
final class TypedSegments {

	private static final Pattern BETWEEN = Pattern
		.compile("[\\s\\u00a0]*(?:\\([^)]{0,60}\\))?[\\s\\u00a0,;|/•·–—]*(?:and|&)?[\\s\\u00a0]*");

	private static final Pattern BULLET = Pattern
		.compile("^[\\s\\u00a0]*(?:[•·●▪‣◦○■□–—→»*]|-(?=[\\s\\u00a0]))+[\\s\\u00a0]*");

	private static final String EMPHASIS = "strong, b, em, i, u, mark";

	private TypedSegments() {
	}

	/** The lines of a paragraph. */
	static List<Element> of(Element paragraph) {
		List<Element> segments = new ArrayList<>();
		Element now = new Element("p");
		for (Node node : List.copyOf(paragraph.childNodes())) {
			if (node instanceof Element br && br.normalName().equals("br")) {
				segments.add(now);
				now = new Element("p");
			}
			else if (node instanceof Element inline && inline.is(EMPHASIS) && inline.selectFirst("br") != null) {
				for (Element part : of(inline)) {
					Element same = new Element(inline.normalName());
					part.childNodes().forEach((child) -> same.appendChild(child.clone()));
					now.appendChild(same);
					segments.add(now);
					now = new Element("p");
				}
			}
			else {
				now.appendChild(node.clone());
			}
		}
		segments.add(now);
		return segments.stream().filter((segment) -> segment.childNodeSize() > 0).toList();
	}

	/**
	 * How a line is emphasised as a whole, in capitals too; empty if it isn't.
	 */
	static String manner(Element line) {
		var manner = new StringBuilder();
		Element at = line;
		while (true) {
			List<Node> filled = at.childNodes().stream().filter((node) -> !isBlank(node)).toList();
			boolean all = !filled.isEmpty()
					&& filled.stream().allMatch((node) -> node instanceof Element element && element.is(EMPHASIS));
			if (!all || !(filled.get(0) instanceof Element first)) {
				break;
			}
			manner.append(switch (first.normalName()) {
				case "b" -> "strong";
				case "i" -> "em";
				default -> first.normalName();
			});
			at = first;
		}
		String text = line.text();
		boolean capitals = text.codePoints().filter(Character::isLetter).count() >= 3
				&& text.codePoints().noneMatch(Character::isLowerCase);
		return manner.append(capitals ? "caps" : "").toString();
	}

	private static boolean isBlank(Node node) {
		return (node instanceof TextNode text) ? text.getWholeText().matches("[\\s\\u00a0:.]*")
				: node instanceof Element element && element.text().isBlank();
	}

	static int wordsAround(Element line) {
		Element around = line.clone();
		around.select("a[href]").remove();
		return around.text().isBlank() ? 0 : around.text().strip().split("\\s+").length;
	}

	/**
	 * One line for each of several links that stand one after the other, each with the
	 * words after it.
	 */
	static List<Element> entries(Element line) {
		List<Element> links = line.children().stream().filter((child) -> child.is("a[href]")).toList();
		if (links.size() < 2 || links.size() != line.select("a[href]").size()) {
			return List.of(line);
		}
		List<Element> entries = new ArrayList<>();
		Element now = new Element("p");
		boolean begun = false;
		for (Node node : line.childNodes()) {
			boolean link = links.contains(node);
			if (link && begun) {
				if (!BETWEEN.matcher(wordsAfterLink(now)).matches()) {
					return List.of(line);
				}
				entries.add(now);
				now = new Element("p");
			}
			begun |= link;
			now.appendChild(node.clone());
		}
		entries.add(now);
		return entries;
	}

	private static String wordsAfterLink(Element entry) {
		Element copy = entry.clone();
		String whole = copy.wholeText();
		Element link = copy.selectFirst("a[href]");
		String name = (link != null) ? link.wholeText() : "";
		return whole.substring(whole.indexOf(name) + name.length());
	}

	/** Takes the bullet that begins a line away, and says whether there was one. */
	static boolean takeBullet(Element segment) {
		for (Node node : segment.childNodes()) {
			if (node instanceof TextNode text) {
				String words = text.getWholeText();
				String without = BULLET.matcher(words).replaceFirst("");
				text.text(without);
				if (!without.isBlank() || !words.isBlank()) {
					return !without.equals(words);
				}
			}
			else {
				return false;
			}
		}
		return false;
	}

	/** Takes away what stands between a leading word and what follows it. */
	static void trimStart(Element rest) {
		if (rest.childNodeSize() > 0 && rest.childNode(0) instanceof TextNode text) {
			text.text(text.getWholeText().replaceFirst("^[\\s:–—-]+", ""));
		}
	}

}
