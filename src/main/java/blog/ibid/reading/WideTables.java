package blog.ibid.reading;

import blog.ibid.text.RenderedText;
import blog.ibid.text.SafeHtml;

/**
 * Tables that are wider than the screen are read by scrolling, by keyboard too.
 */
final class WideTables {

	private WideTables() {
	}

	static SafeHtml reachable(SafeHtml html) {
		return new SafeHtml(html.value().replace("<table", "<table tabindex=\"0\""));
	}

	static RenderedText reachable(RenderedText text) {
		return new RenderedText(reachable(text.body()), text.notes());
	}

}
