package blog.ibid.text;

import java.util.Locale;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What of its look a foreign element keeps, besides what it is: how it is aligned, one
 * word of ours for what it is, and its language. Empty strings where there is none.
 *
 * @param align {@code left}, {@code right} or {@code center}
 * @param kind {@code gallery} or {@code embed}
 */
record Style(String align, String kind, String lang, String dir) {

	static final Style NONE = new Style("", "", "", "");

	static Style of(Element element, boolean classes) {
		if (element.attributesSize() == 0) {
			return NONE;
		}
		String lang = orEmpty(Values.language(element.attr("lang")));
		String dir = direction(element.attr("dir"));
		if (!classes) {
			return new Style("", "", lang, dir);
		}
		String names = element.attr("class");
		return new Style(align(element, names), kind(names), lang, dir);
	}

	static String direction(String raw) {
		String dir = raw.strip().toLowerCase(Locale.ROOT);
		return (dir.equals("ltr") || dir.equals("rtl") || dir.equals("auto")) ? dir : "";
	}

	/** This one, and where it says nothing what stands round it. */
	Style within(Style outer) {
		if (outer == NONE) {
			return this;
		}
		return new Style(this.align.isEmpty() ? outer.align : this.align, this.kind,
				this.lang.isEmpty() ? outer.lang : this.lang, this.dir.isEmpty() ? outer.dir : this.dir);
	}

	/** For an element of that name: not each can be aligned. */
	void spell(StringBuilder out, String name) {
		boolean aligned = !this.align.isEmpty() && !isList(name) && !name.equals("hr");
		boolean kept = this.kind.equals("gallery") ? name.equals("figure") || name.equals("ul")
				: this.kind.equals("embed") && name.equals("p");
		if (aligned || kept) {
			String first = aligned ? "align-" + this.align : "";
			String second = kept ? this.kind : "";
			Escape.attribute(out, "class", (aligned && kept) ? first + " " + second : first + second);
		}
		spellLanguage(out);
	}

	void spellLanguage(StringBuilder out) {
		if (!this.lang.isEmpty()) {
			Escape.attribute(out, "lang", this.lang);
		}
		if (!this.dir.isEmpty()) {
			Escape.attribute(out, "dir", this.dir);
		}
	}

	private static boolean isList(String name) {
		return name.equals("ul") || name.equals("ol") || name.equals("dl");
	}

	private static String align(Element element, String names) {
		for (String name : names.isEmpty() ? new String[0] : names.split("[ \t\r\n\f]+")) {
			String align = switch (name) {
				case "alignleft", "align-left", "has-text-align-left" -> "left";
				case "alignright", "align-right", "has-text-align-right" -> "right";
				case "aligncenter", "align-center", "has-text-align-center" -> "center";
				default -> "";
			};
			if (!align.isEmpty()) {
				return align;
			}
		}
		String styled = textAlign(element.attr("style"));
		return styled.isEmpty() ? known(element.attr("align")) : styled;
	}

	private static String textAlign(String css) {
		int at = css.toLowerCase(Locale.ROOT).indexOf("text-align");
		int colon = (at < 0) ? -1 : css.indexOf(':', at);
		if (colon < 0 || !css.substring(at + 10, colon).isBlank()) {
			return "";
		}
		int end = css.indexOf(';', colon);
		return known(css.substring(colon + 1, (end < 0) ? css.length() : end));
	}

	private static String known(String raw) {
		return switch (raw.strip().toLowerCase(Locale.ROOT)) {
			case "left" -> "left";
			case "right" -> "right";
			case "center", "middle" -> "center";
			default -> "";
		};
	}

	private static String kind(String names) {
		if (names.isEmpty()) {
			return "";
		}
		String padded = " " + names + " ";
		if (padded.contains(" gallery ") || padded.contains(" wp-block-gallery ")) {
			return "gallery";
		}
		return padded.contains(" embed ") ? "embed" : "";
	}

	private static String orEmpty(@Nullable String text) {
		return (text != null) ? text : "";
	}

}
