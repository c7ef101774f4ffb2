package blog.ibid.dialect;

import java.util.HashSet;
import java.util.Set;

/**
 * One walk over a text that leaves tags as they are, hands what is between them to be
 * read, and shelves elements whose inside is not text. A {@code <} that begins no tag is
 * escaped, since an HTML parser would lose what follows it.
 */
final class MarkupScan {

	/** Reads what stands between tags. */
	interface Words {

		/** Whether something to read may begin at a place, where this character is. */
		boolean mayBegin(char c, int at);

		/**
		 * Reads what begins at a place of the text.
		 * @return the place after it, or the same place if nothing was read
		 */
		int read(int at, StringBuilder out);

		/** What stands for an HTML comment. */
		default String comment(String inside) {
			return "";
		}

		/** What stands for the tag of a picture. */
		default String picture(String tag) {
			return tag;
		}

	}

	private static final Set<String> BLOCKS = Set.of("pre", "script", "style");

	private static final Set<String> IN_LINE = Set.of("textarea", "svg", "math", "object", "video", "audio", "select",
			"iframe");

	private final String text;

	private final Shelf shelf;

	private final Words words;

	private final StringBuilder out;

	private final Set<String> missing = new HashSet<>();

	private boolean inLink;

	MarkupScan(String text, Shelf shelf, Words words) {
		this.text = text;
		this.shelf = shelf;
		this.words = words;
		this.out = new StringBuilder(text.length() + 64);
	}

	String run() {
		int from = 0;
		int at = 0;
		while (at < this.text.length()) {
			char c = this.text.charAt(at);
			if (c != '<' && !this.words.mayBegin(c, at)) {
				at++;
				continue;
			}
			this.out.append(this.text, from, at);
			from = at;
			at = (c == '<') ? markup(at) : words(c, at);
			from = at;
		}
		return this.out.append(this.text, from, at).toString();
	}

	private int words(char c, int at) {
		int end = (c == 'h' && this.inLink) ? at : this.words.read(at, this.out);
		if (end == at) {
			this.out.append(c);
			return at + 1;
		}
		return end;
	}

	private int markup(int at) {
		int end = comment(at);
		if (end > at) {
			return end;
		}
		MarkupTag tag = MarkupTag.at(this.text, at);
		if (tag == null) {
			this.out.append("&lt;");
			return at + 1;
		}
		return tag.closing() ? endTag(tag, at) : startTag(tag, at);
	}

	private int comment(int at) {
		if (this.text.startsWith("<!--", at)) {
			int end = find("-->", at + 4);
			if (end >= 0) {
				this.out.append(this.words.comment(this.text.substring(at + 4, end)));
				return end + 3;
			}
		}
		else if (this.text.startsWith("<![", at) || this.text.startsWith("<?xml", at)) {
			return find(">", at) + 1;
		}
		return at;
	}

	private int startTag(MarkupTag tag, int at) {
		String name = tag.name();
		boolean block = BLOCKS.contains(name);
		if (block || IN_LINE.contains(name)) {
			int end = elementEnd(tag);
			if (end > 0) {
				String element = this.text.substring(at, end);
				this.out.append(block ? this.shelf.block(element) : this.shelf.inline(element));
				return end;
			}
		}
		if (name.equals("code")) {
			String code = this.text.substring(at, Math.max(elementEnd(tag), tag.end()));
			if (!code.contains("<pre")) {
				this.out.append(code);
				return at + code.length();
			}
		}
		String source = this.text.substring(at, tag.end());
		this.inLink |= name.equals("a") && source.contains("href");
		this.out.append(name.equals("img") ? this.words.picture(source) : source);
		return tag.end();
	}

	private int endTag(MarkupTag tag, int at) {
		this.inLink &= !tag.name().equals("a");
		this.out.append(this.text, at, tag.end());
		return tag.end();
	}

	/** The place after an element's end tag, 0 if it has none. */
	private int elementEnd(MarkupTag tag) {
		if (isMissing(tag.name())) {
			return 0;
		}
		for (int at = find("</", tag.end()); at >= 0; at = find("</", at + 2)) {
			int end = at + 2 + tag.name().length();
			if (this.text.regionMatches(true, at + 2, tag.name(), 0, tag.name().length())
					&& this.text.startsWith(">", end)) {
				return end + 1;
			}
		}
		this.missing.add(tag.name());
		return 0;
	}

	/** Looks for something, but only once if it isn't there any more. */
	private int find(String wanted, int from) {
		int at = isMissing(wanted) ? -1 : this.text.indexOf(wanted, from);
		if (at < 0) {
			this.missing.add(wanted);
		}
		return at;
	}

	private boolean isMissing(String wanted) {
		return this.missing.contains(wanted);
	}

}
