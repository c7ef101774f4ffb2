package blog.ibid.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Characters of a text that mean something to a program, as a node of their own.
 */
record TextToken(TextNode node, MatchResult match) {

	private static final Set<String> CODE = Set.of("pre", "code", "kbd", "samp", "tt", "script", "style", "textarea");

	/** Cuts all places of a form out of the text nodes below an element, in order. */
	static List<TextToken> cut(Element root, Pattern form) {
		List<TextToken> tokens = new ArrayList<>();
		for (TextNode node : root.nodeStream(TextNode.class).toList()) {
			if (form.matcher(node.getWholeText()).find() && !isCode(node)) {
				cut(node, form, tokens);
			}
		}
		return tokens;
	}

	private static void cut(TextNode node, Pattern form, List<TextToken> tokens) {
		List<MatchResult> matches = new ArrayList<>();
		Matcher matcher = form.matcher(node.getWholeText());
		while (matcher.find()) {
			matches.add(matcher.toMatchResult());
		}
		TextNode rest = node;
		int at = 0;
		for (MatchResult match : matches) {
			if (match.start() > at) {
				rest = rest.splitText(match.start() - at);
			}
			TextNode token = rest;
			if (match.end() - match.start() < rest.getWholeText().length()) {
				rest = rest.splitText(match.end() - match.start());
			}
			tokens.add(new TextToken(token, match));
			at = match.end();
		}
	}

	/** Whether a node stands in code, where characters mean themselves. */
	static boolean isCode(Node node) {
		Element parent = node.parentElement();
		while (parent != null) {
			if (CODE.contains(parent.normalName())) {
				return true;
			}
			parent = parent.parentElement();
		}
		return false;
	}

}
