package blog.ibid.proof;

import java.util.List;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;

/**
 * Deque's automatic accessibility check, by the rules for WCAG 2.2 AA and its best
 * practices.
 */
public final class Axe {

	private static final List<String> TAGS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
			"best-practice");

	private Axe() {
	}

	/**
	 * What the page that is open violates: the rule's name and sentence, and the elements
	 * that break it. The check comes by the browser's own tools, which its content
	 * security policy does not concern.
	 */
	public static List<String> findings(Visit visit) {
		var options = new AxeRunOptions();
		// what passes isn't told of, element by element
		options.setResultTypes(List.of("violations"));
		var results = new AxeBuilder(visit.page()).options(options).withTags(TAGS).setLegacyMode(true).analyze();
		return results.getViolations().stream().map(Axe::sentence).toList();
	}

	private static String sentence(Rule rule) {
		List<String> elements = rule.getNodes()
			.stream()
			.map((node) -> node.getTarget() + " " + node.getHtml())
			.toList();
		return rule.getId() + ": " + rule.getHelp() + " " + elements;
	}

}
