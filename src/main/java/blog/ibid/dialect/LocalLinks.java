package blog.ibid.dialect;

import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/**
 * Links and pictures whose addresses become those that they have here.
 */
final class LocalLinks {

	private static final Evaluator ADDRESSED = Selector.evaluatorOf("[href], [src]");

	private LocalLinks() {
	}

	static void point(Element root, Places places) {
		for (Element link : root.select(ADDRESSED)) {
			String attribute = link.hasAttr("href") ? "href" : "src";
			String here = places.localAddress(link.attr(attribute));
			if (here != null) {
				link.attr(attribute, here);
			}
		}
	}

}
