package blog.ibid.dialect;

import java.util.Locale;
import java.util.regex.Pattern;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Emphasis that a word processor wrote as a style: Google Docs sets italics in
 * {@code <span style="font-style:italic">}, and puts everything into a {@code <b>} that
 * isn't bold.
 */
final class StyledWords {

	private static final Pattern ITALIC = Pattern.compile("font-style:(italic|oblique)");

	private static final Pattern BOLD = Pattern.compile("font-weight:(bold|bolder|[6-9]00)");

	private static final Pattern NOT_BOLD = Pattern.compile("font-weight:(normal|[1-5]00)");

	private static final Pattern NOT_ITALIC = Pattern.compile("font-style:normal");

	private StyledWords() {
	}

	/** The same HTML with elements for what its styles say. */
	static String spell(String html) {
		if (!html.contains("style=")) {
			return html;
		}
		Document document = Jsoup.parse(html);
		document.outputSettings().prettyPrint(false);
		for (Element element : document.body().select("b[style], strong[style], i[style], em[style], span[style]")) {
			String style = element.attr("style").toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
			plain(element, style);
			if (element.nameIs("span")) {
				wrap(element, style);
			}
		}
		return document.body().html();
	}

	private static void plain(Element element, String style) {
		boolean bold = element.nameIs("b") || element.nameIs("strong");
		boolean italic = element.nameIs("i") || element.nameIs("em");
		if (bold && NOT_BOLD.matcher(style).find() || italic && NOT_ITALIC.matcher(style).find()) {
			element.tagName("span");
		}
	}

	private static void wrap(Element span, String style) {
		boolean inHeading = span.closest("h1, h2, h3, h4, h5, h6") != null;
		inner(span, "strong", !inHeading && BOLD.matcher(style).find());
		inner(span, "em", ITALIC.matcher(style).find());
		inner(span, "sup", style.contains("vertical-align:super"));
		inner(span, "sub", style.contains("vertical-align:sub") && !style.contains("vertical-align:sup"));
		inner(span, "s", style.contains("line-through"));
	}

	private static void inner(Element span, String name, boolean wanted) {
		if (wanted && span.childNodeSize() > 0) {
			var wrapper = new Element(name);
			wrapper.appendChildren(span.childNodesCopy());
			span.empty().appendChild(wrapper);
		}
	}

}
