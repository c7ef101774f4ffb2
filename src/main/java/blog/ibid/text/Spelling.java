package blog.ibid.text;

import java.util.Locale;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The attributes that the elements of the stored form keep, always in the same order.
 */
final class Spelling {

	private Spelling() {
	}

	/** For a block, without its class and language. */
	static String block(String name, Element element, boolean inOrderedList) {
		if (element.attributesSize() == 0) {
			return "";
		}
		var out = new StringBuilder();
		switch (name) {
			case "ol" -> orderedList(out, element);
			case "li" -> {
				int value = Values.number(element.attr("value"), -999_999, 999_999, Integer.MIN_VALUE);
				if (inOrderedList && value != Integer.MIN_VALUE) {
					Escape.attribute(out, "value", Integer.toString(value));
				}
			}
			case "blockquote" -> url(out, "cite", SafeUrl.resource(element.attr("cite")));
			case "th" -> header(out, element);
			default -> {
			}
		}
		return out.toString();
	}

	/** For an element within a line, null if it says nothing without what it lacks. */
	static @Nullable String inline(String name, Element element, boolean isComment) {
		var out = new StringBuilder();
		boolean says = switch (name) {
			case "a" -> link(out, element, isComment);
			case "time" -> moment(out, element);
			case "bdo" -> isDirected(element);
			default -> {
				extras(out, name, element, isComment);
				yield true;
			}
		};
		if (says && element.attributesSize() > 0) {
			Style.of(element, false).spellLanguage(out);
		}
		return (!says || out.isEmpty() && name.equals("span")) ? null : out.toString();
	}

	private static boolean link(StringBuilder out, Element element, boolean isComment) {
		String href = SafeUrl.link(element.attr("href"));
		if (href == null) {
			return false;
		}
		Escape.attribute(out, "href", href);
		String language = Values.language(element.attr("hreflang"));
		if (language != null && !isComment) {
			Escape.attribute(out, "hreflang", language);
		}
		title(out, element);
		return true;
	}

	private static boolean moment(StringBuilder out, Element element) {
		String moment = Values.moment(element.attr("datetime"));
		if (moment == null) {
			return false;
		}
		Escape.attribute(out, "datetime", moment);
		return true;
	}

	private static boolean isDirected(Element element) {
		String dir = Style.direction(element.attr("dir"));
		return !dir.isEmpty() && !dir.equals("auto");
	}

	/** What an element may have, and does without. */
	private static void extras(StringBuilder out, String name, Element element, boolean isComment) {
		switch (name) {
			case "q" -> url(out, "cite", SafeUrl.resource(element.attr("cite")));
			case "abbr" -> title(out, element);
			case "code" -> language(out, element, isComment);
			default -> {
			}
		}
	}

	static String image(String src, Element element, Style style) {
		var out = new StringBuilder();
		Escape.attribute(out, "src", src);
		Escape.attribute(out, "alt", element.attr("alt"));
		size(out, "width", element);
		size(out, "height", element);
		title(out, element);
		style.spell(out, "img");
		return out.toString();
	}

	/** The author's words for the link to the rest. */
	static String more(Element mark) {
		var out = new StringBuilder();
		String label = mark.attr("data-more").strip();
		Escape.attribute(out, "data-more", label.substring(0, Math.min(label.length(), 200)));
		return out.toString();
	}

	/** Numbers of columns or rows that a cell spans, 1 if it says nothing sensible. */
	static int span(Element cell, String name, int least, int most) {
		String raw = cell.attr(name);
		return raw.isEmpty() ? 1 : Values.number(raw, least, most, 1);
	}

	private static void orderedList(StringBuilder out, Element list) {
		int start = Values.number(list.attr("start"), -999_999, 999_999, 1);
		if (start != 1) {
			Escape.attribute(out, "start", Integer.toString(start));
		}
		if (list.hasAttr("reversed")) {
			Escape.attribute(out, "reversed", "");
		}
		String type = list.attr("type").strip();
		if (type.length() == 1 && "aAiI".contains(type)) {
			Escape.attribute(out, "type", type);
		}
	}

	private static void header(StringBuilder out, Element cell) {
		String scope = cell.attr("scope").strip().toLowerCase(Locale.ROOT);
		if (scope.equals("row") || scope.equals("col") || scope.equals("rowgroup") || scope.equals("colgroup")) {
			Escape.attribute(out, "scope", scope);
		}
		if (!cell.attr("abbr").isBlank()) {
			Escape.attribute(out, "abbr", cell.attr("abbr").strip());
		}
	}

	private static void language(StringBuilder out, Element code, boolean isComment) {
		for (String name : isComment ? new String[0] : code.attr("class").split("\\s+")) {
			if (name.startsWith("language-") && name.length() < 40 && name.matches("language-[A-Za-z0-9+#._-]+")) {
				Escape.attribute(out, "class", name);
				return;
			}
		}
	}

	private static void title(StringBuilder out, Element element) {
		String title = element.attr("title").strip();
		if (!title.isEmpty()) {
			Escape.attribute(out, "title", title);
		}
	}

	private static void size(StringBuilder out, String name, Element image) {
		int size = Values.number(image.attr(name), 1, 99_999, 0);
		if (size > 0) {
			Escape.attribute(out, name, Integer.toString(size));
		}
	}

	private static void url(StringBuilder out, String name, @Nullable String url) {
		if (url != null) {
			Escape.attribute(out, name, url);
		}
	}

}
