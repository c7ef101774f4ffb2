package blog.ibid.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/**
 * Reads a list of posts that somebody typed by hand: headings, emphasised lines and
 * nested lists name topics, lines with a link are entries, and all other words stay
 * words. Nothing is left out but bullets.
 */
final class TypedList {

	private static final Set<String> WITHIN = Set.of("div", "section", "article", "blockquote", "figure", "details",
			"center", "header", "footer", "main", "aside");

	/** A paragraph with more words around its links is prose. */
	private static final int PROSE = 25;

	private static final int LONGEST_NAME = 120;

	private final List<TypedLine> lines = new ArrayList<>();

	private final TypedDepths depths = new TypedDepths();

	private TypedList() {
	}

	/**
	 * @param body in the stored form
	 */
	static List<TypedLine> read(String body) {
		var list = new TypedList();
		list.walk(Jsoup.parseBodyFragment(body).body(), 0);
		return list.lines;
	}

	/**
	 * @param depth of the list around it, 0 for none
	 */
	private void walk(Element parent, int depth) {
		Element run = new Element("p");
		for (Node node : parent.childNodes()) {
			if (!(node instanceof Element block) || !isBlock(block)) {
				run.appendChild(node.clone());
				continue;
			}
			run = flush(run, depth);
			block(block, depth);
		}
		flush(run, depth);
	}

	private Element flush(Element run, int depth) {
		if (run.childNodeSize() > 0) {
			paragraph(run, depth, null);
		}
		return new Element("p");
	}

	private static boolean isBlock(Element element) {
		return element.isBlock() || WITHIN.contains(element.normalName()) || element.normalName().equals("table");
	}

	private void block(Element block, int depth) {
		switch (block.normalName()) {
			case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(block);
			case "ul", "ol", "menu" -> list(block, depth + 1);
			case "dl" -> block.children().forEach((child) -> term(child, depth));
			case "table" -> block.select("caption, tr").forEach((row) -> row(row, depth));
			case "hr" -> {
			}
			case "p", "pre", "address", "figcaption", "summary" -> paragraph(block, depth, block.nextElementSibling());
			default -> walk(block, depth);
		}
	}

	private void heading(Element heading) {
		if (heading.selectFirst("a[href]") != null) {
			item(heading, 0);
			return;
		}
		topic(heading.normalName(), heading);
	}

	private void topic(String manner, Element words) {
		if (!words.text().isBlank()) {
			this.lines.add(new TypedLine(TypedLine.Kind.TOPIC, this.depths.enter(manner), words.html()));
		}
	}

	private void term(Element part, int depth) {
		boolean name = part.normalName().equals("dt") && part.selectFirst("a[href]") == null;
		if (name) {
			topic((depth > 0) ? "li" + depth : "dt", part);
		}
		else {
			walk(part, (depth > 0) ? depth + 1 : 0);
		}
	}

	private void list(Element list, int depth) {
		for (Element item : list.children()) {
			Element own = new Element("p");
			List<Element> below = new ArrayList<>();
			for (Node node : item.childNodes()) {
				if (node instanceof Element block && block.is("ul, ol, menu, table, dl, blockquote")) {
					below.add(block);
				}
				else if (node instanceof Element block && block.is("p, div")) {
					block.childNodes().forEach((child) -> own.appendChild(child.clone()));
					own.appendText(" ");
				}
				else {
					own.appendChild(node.clone());
				}
			}
			boolean links = own.selectFirst("a[href]") != null;
			if (!links && !below.isEmpty() && !own.text().isBlank()) {
				topic("li" + depth, own);
			}
			else {
				paragraph(own, depth, null);
			}
			below.forEach((block) -> block(block, block.is("ul, ol, menu") ? depth : depth + 1));
		}
	}

	private void row(Element row, int depth) {
		List<Element> cells = row.normalName().equals("caption") ? List.of(row)
				: row.select("> td, > th").stream().filter((cell) -> !cell.text().isBlank()).toList();
		if (cells.isEmpty()) {
			return;
		}
		boolean links = row.selectFirst("a[href]") != null;
		if (cells.size() == 1 && !links) {
			topic("row", cells.get(0));
			return;
		}
		Element line = new Element("p");
		for (Element cell : cells) {
			if (line.childNodeSize() > 0) {
				line.appendText(" · ");
			}
			cell.childNodes().forEach((child) -> line.appendChild(child.clone()));
		}
		add(links ? TypedLine.Kind.ITEM : TypedLine.Kind.WORDS, line, depth);
	}

	/** A paragraph of several lines is as many. */
	private void paragraph(Element paragraph, int depth, @Nullable Element next) {
		List<Element> segments = TypedSegments.of(paragraph);
		for (Element segment : segments) {
			boolean bullet = TypedSegments.takeBullet(segment);
			if (segment.text().isBlank() && segment.selectFirst("img") == null) {
				continue;
			}
			boolean alone = segments.size() == 1 && !bullet && depth == 0;
			line(segment, depth, alone, alone && next != null && next.is("ul, ol, table"));
		}
	}

	private void line(Element segment, int depth, boolean alone, boolean beforeList) {
		boolean links = segment.selectFirst("a[href]") != null;
		String manner = links ? "" : TypedSegments.manner(segment);
		String text = segment.text().strip();
		if (manner.isEmpty() && !links && beforeList && text.length() <= LONGEST_NAME && !text.endsWith(".")) {
			manner = "plain";
		}
		if (!manner.isEmpty() && text.length() <= LONGEST_NAME) {
			topic(manner, segment);
			return;
		}
		if (links && lead(segment)) {
			return;
		}
		boolean prose = alone && TypedSegments.wordsAround(segment) > PROSE;
		if (links && !prose) {
			item(segment, depth);
		}
		else {
			add(TypedLine.Kind.WORDS, segment, depth);
		}
	}

	/** A bold word that begins a line with links names what they are about. */
	private boolean lead(Element segment) {
		Element first = segment.firstElementChild();
		if (first == null || !first.is("strong, b") || first.selectFirst("a[href]") != null
				|| segment.childNode(0) != first && !segment.childNode(0).outerHtml().isBlank()) {
			return false;
		}
		Element rest = segment.clone();
		Element name = rest.firstElementChild();
		if (name != null) {
			name.remove();
		}
		topic(TypedSegments.manner(new Element("p").appendChild(first.clone())), first);
		TypedSegments.trimStart(rest);
		item(rest, 0);
		return true;
	}

	private void item(Element segment, int depth) {
		TypedSegments.entries(segment).forEach((entry) -> add(TypedLine.Kind.ITEM, entry, depth));
	}

	private void add(TypedLine.Kind kind, Element words, int depth) {
		int under = this.depths.leaveLists((depth == 0) ? 1 : depth);
		this.lines.add(new TypedLine(kind, under, words.html()));
	}

}
