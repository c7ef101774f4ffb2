package blog.ibid.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What becomes of each foreign element.
 *
 * @param elements by their names in lower case; those not named dissolve, their content
 * stays
 * @param isNote whether the text is that of a note: without headings and markers
 * @param isComment whether visitors wrote it: without ids, classes, pictures
 */
record Policy(Map<String, Rule> elements, boolean isNote, boolean isComment) {

	private static final String GONE = "script style template noscript noembed noframes svg math title head meta link "
			+ "base basefont input select textarea button option optgroup datalist output meter progress keygen "
			+ "isindex canvas map area param source track col colgroup frame frameset rp";

	private static final String BREAKS = "p div section article header footer main nav aside hgroup search form fieldset "
			+ "legend dialog center body html";

	private static final String COMMENT_BREAKS = "h1 h2 h3 h4 h5 h6 dl dt dd table caption thead tbody tfoot tr hr figure "
			+ "figcaption details summary address";

	private static final String INLINE = "a em strong b i u s del ins sub sup small code kbd samp var abbr cite q mark "
			+ "time dfn bdi bdo ruby rt span";

	private static final String COMMENT_INLINE = "a em strong b i s del ins sub sup code cite q abbr";

	static final Policy BODY = new Policy(full(), false, false);

	static final Policy NOTE = new Policy(BODY.elements, true, false);

	static final Policy COMMENT = new Policy(slight(), false, true);

	static final Policy COMMENT_NOTE = new Policy(COMMENT.elements, true, true);

	/**
	 * @param name the element that it becomes
	 */
	record Rule(Handling handling, String name) {

		static final Rule DISSOLVE = new Rule(Handling.DISSOLVE, "");

	}

	enum Handling {

		/** Vanishes, with what it holds. */
		GONE,
		/** Vanishes; what it holds stays. */
		DISSOLVE,
		/** Ends the line before and after it; its lines are paragraphs. */
		BREAK,
		/** Stands where paragraphs stand, and holds what its name allows. */
		BLOCK, HEADING, INLINE,
		/** Holds nothing. */
		LINE_BREAK, WORD_BREAK, RULE, IMAGE, EMBED,
		/** A table's cell that becomes words. */
		GAP

	}

	Rule rule(String element) {
		Rule rule = this.elements.get(element);
		return (rule != null) ? rule : Rule.DISSOLVE;
	}

	Policy forNotes() {
		return this.isComment ? COMMENT_NOTE : NOTE;
	}

	private static Map<String, Rule> common() {
		var rules = new HashMap<String, Rule>();
		all(rules, GONE, Handling.GONE);
		all(rules, BREAKS, Handling.BREAK);
		all(rules, "blockquote pre ul ol li", Handling.BLOCK);
		all(rules, "iframe object embed video audio applet", Handling.EMBED);
		rules.put("menu", new Rule(Handling.BLOCK, "ul"));
		rules.put("dir", new Rule(Handling.BLOCK, "ul"));
		for (String plain : List.of("xmp", "listing", "plaintext")) {
			rules.put(plain, new Rule(Handling.BLOCK, "pre"));
		}
		rules.put("strike", new Rule(Handling.INLINE, "s"));
		rules.put("tt", new Rule(Handling.INLINE, "code"));
		rules.put("acronym", new Rule(Handling.INLINE, "abbr"));
		rules.put("br", new Rule(Handling.LINE_BREAK, "br"));
		rules.put("img", new Rule(Handling.IMAGE, "img"));
		return rules;
	}

	private static Map<String, Rule> full() {
		Map<String, Rule> rules = common();
		all(rules, "dl dt dd table caption thead tbody tfoot tr td th figure figcaption details summary address",
				Handling.BLOCK);
		all(rules, "h2 h3 h4 h5 h6", Handling.HEADING);
		all(rules, INLINE, Handling.INLINE);
		rules.put("h1", new Rule(Handling.HEADING, "h2"));
		rules.put("hr", new Rule(Handling.RULE, "hr"));
		rules.put("wbr", new Rule(Handling.WORD_BREAK, "wbr"));
		return Map.copyOf(rules);
	}

	private static Map<String, Rule> slight() {
		Map<String, Rule> rules = common();
		all(rules, COMMENT_BREAKS, Handling.BREAK);
		all(rules, "h1 h2 h3 h4 h5 h6", Handling.HEADING);
		all(rules, COMMENT_INLINE, Handling.INLINE);
		all(rules, "td th", Handling.GAP);
		return Map.copyOf(rules);
	}

	private static void all(Map<String, Rule> rules, String names, Handling handling) {
		for (String name : names.split(" ")) {
			rules.put(name, new Rule(handling, name));
		}
	}

}
