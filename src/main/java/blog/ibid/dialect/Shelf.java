package blog.ibid.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finished pieces of HTML, out of reach of later steps. In the text a token stands for
 * each; tokens are made of Unicode noncharacters, which no text has a use for.
 */
final class Shelf {

	/** Begins the token of a piece that is a block. */
	static final char BLOCK = '\uFDD0';

	/** Begins the token of a piece that may stand in a line. */
	static final char INLINE = '\uFDD1';

	/** Begins the token of a link that replaces a player or the like. */
	static final char EMBED = '\uFDD2';

	private static final char END = '\uFDD3';

	private static final Pattern TOKENS = Pattern.compile("[\uFDD0-\uFDD3]");

	private final List<String> pieces = new ArrayList<>();

	static String withoutTokens(String text) {
		for (int at = 0; at < text.length(); at++) {
			char c = text.charAt(at);
			if (c >= BLOCK && c <= END) {
				return TOKENS.matcher(text).replaceAll("");
			}
		}
		return text;
	}

	/** The place after the token that begins at a place of a text. */
	static int tokenEnd(String text, int at) {
		return text.indexOf(END, at) + 1;
	}

	String block(String html) {
		return put(BLOCK, html);
	}

	String inline(String html) {
		return put(INLINE, html);
	}

	String embed(String html) {
		return put(EMBED, html);
	}

	private String put(char kind, String html) {
		this.pieces.add(html);
		return kind + Integer.toString(this.pieces.size() - 1) + END;
	}

	String piece(int number) {
		return this.pieces.get(number);
	}

	/** Puts the pieces where their tokens are; a block splits the paragraph it is in. */
	String restore(String text) {
		return this.pieces.isEmpty() ? text : new ShelfRestoring(this, text).run();
	}

}
