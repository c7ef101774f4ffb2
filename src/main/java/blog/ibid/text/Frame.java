package blog.ibid.text;

import org.jspecify.annotations.Nullable;

/**
 * A block that is open while a text is made.
 *
 * @param branch its element, or where it leaves none the nearest one outside
 * @param content what may stand in it
 * @param implied whether it was opened for content that had no right to stand where it
 * stood
 * @param traceless whether it leaves no element
 * @param style for the elements opened in it
 * @param outer the frame that its element was put in
 */
record Frame(Branch branch, Content content, boolean implied, boolean traceless, Style style, @Nullable Frame outer) {

	enum Content {

		/** Blocks; lines become paragraphs. */
		FLOW,
		/** Blocks and bare lines. */
		LOOSE,
		/** One line. */
		LINE,
		/** Lines as they are typed. */
		VERBATIM,
		/** Nothing but certain elements; strays are put into the first of them. */
		ITEMS, TERMS, GROUPS, ROWS, CELLS

	}

	static Content contentOf(String name) {
		return switch (name) {
			case "ul", "ol" -> Content.ITEMS;
			case "dl" -> Content.TERMS;
			case "table" -> Content.GROUPS;
			case "thead", "tbody", "tfoot" -> Content.ROWS;
			case "tr" -> Content.CELLS;
			case "li", "dd", "td", "th", "figure", "figcaption" -> Content.LOOSE;
			case "pre" -> Content.VERBATIM;
			case "dt", "caption", "summary", "h2", "h3", "h4", "h5", "h6" -> Content.LINE;
			default -> Content.FLOW;
		};
	}

	/** The element that strays are put into, null where there are none. */
	static @Nullable String forStrays(Content content) {
		return switch (content) {
			case ITEMS -> "li";
			case TERMS -> "dd";
			case GROUPS -> "tbody";
			case ROWS -> "tr";
			case CELLS -> "td";
			default -> null;
		};
	}

	/** Whether an element that needs a certain parent has it here. */
	boolean accepts(String name) {
		return switch (name) {
			case "li" -> this.content == Content.ITEMS;
			case "dt", "dd" -> this.content == Content.TERMS;
			case "caption" -> this.content == Content.GROUPS && !this.branch.captioned;
			case "thead", "tbody", "tfoot" -> this.content == Content.GROUPS;
			case "tr" -> this.content == Content.ROWS;
			case "td", "th" -> this.content == Content.CELLS;
			case "figcaption" -> this.branch.name.equals("figure") && !this.branch.captioned;
			case "summary" -> this.branch.name.equals("details") && !this.branch.captioned;
			default -> true;
		};
	}

	/** Whether a table's part may stand here once its missing parents are opened. */
	boolean leadsTo(String name) {
		boolean cell = name.equals("td") || name.equals("th");
		return switch (this.content) {
			case GROUPS -> cell || name.equals("tr");
			case ROWS -> cell;
			default -> false;
		};
	}

	/** Whether an element may stand wherever blocks may. */
	static boolean isFree(String name) {
		return switch (name) {
			case "li", "dt", "dd", "caption", "thead", "tbody", "tfoot", "tr", "td", "th", "figcaption", "summary" ->
				false;
			default -> true;
		};
	}

	boolean isLine() {
		return this.content == Content.LINE || this.content == Content.VERBATIM;
	}

}
