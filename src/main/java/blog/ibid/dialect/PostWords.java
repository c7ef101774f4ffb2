package blog.ibid.dialect;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What stands between the tags of a post: shortcodes, notes in double parentheses, and
 * addresses alone on their line.
 */
final class PostWords implements MarkupScan.Words {

	/** Shortcodes that hold notes; the note readers read them. */
	private static final Set<String> NOTES = Set.of("mfn", "modern_footnote", "mfn_list", "efn_note", "note",
			"footnote", "footnotes", "fn", "ref");

	private static final Set<String> QUOTES = Set.of("quote", "blockquote", "pullquote");

	private static final Set<String> CAPTIONS = Set.of("caption", "wp_caption");

	private static final int LONGEST_NOTE = 4000;

	private final String text;

	private final PostMarkup post;

	private @Nullable ShortcodeClosings closings;

	PostWords(String text, PostMarkup post) {
		this.text = text;
		this.post = post;
	}

	@Override
	public boolean mayBegin(char c, int at) {
		return c == '[' || c == '(' || (c == 'h' && this.text.startsWith("http", at));
	}

	@Override
	public String comment(String inside) {
		return this.post.comment(inside);
	}

	@Override
	public String picture(String tag) {
		return ResizedPicture.original(tag, this.post.places());
	}

	@Override
	public int read(int at, StringBuilder out) {
		return switch (this.text.charAt(at)) {
			case '[' -> bracket(at, out);
			case '(' -> parentheses(at, out);
			default -> loneAddress(at, out);
		};
	}

	private int bracket(int at, StringBuilder out) {
		if (this.text.startsWith("[[", at)) {
			Shortcode escaped = Shortcode.at(this.text, at + 1);
			return (escaped != null && isActedOn(escaped.name())) ? escaped(escaped, out) : at;
		}
		Shortcode found = Shortcode.at(this.text, at);
		if (found == null) {
			return at;
		}
		int end = shortcode(found, out);
		if (end == at && UnknownShortcode.isOne(found, this.text, closing(found) >= 0)) {
			this.post.remark("The shortcode [" + found.name() + "] was left as it stood.");
		}
		return end;
	}

	private static boolean isActedOn(String name) {
		return CodeListing.isOne(name) || Embed.isOne(name) || QUOTES.contains(name) || CAPTIONS.contains(name)
				|| name.equals("gallery");
	}

	/** Two brackets mean that WordPress shows the shortcode in one. */
	private int escaped(Shortcode code, StringBuilder out) {
		int end = code.end();
		int closing = closing(code);
		if (!this.text.startsWith("]", end) && closing >= 0) {
			end = ShortcodeClosings.end(closing, code.name());
		}
		if (!this.text.startsWith("]", end)) {
			return code.start() - 1;
		}
		out.append(this.text, code.start(), end);
		return end + 1;
	}

	private int shortcode(Shortcode code, StringBuilder out) {
		String name = code.name();
		if (NOTES.contains(name) || name.startsWith("zotpress")) {
			return note(code, out);
		}
		if (Embed.isOne(name)) {
			return embed(code, out);
		}
		if (name.equals("gallery")) {
			return gallery(code, out);
		}
		int closing = closing(code);
		String token = (closing < 0) ? "" : paired(code, this.text.substring(code.end(), closing));
		out.append(token);
		return token.isEmpty() ? code.start() : ShortcodeClosings.end(closing, name);
	}

	/** What stands for a shortcode with a body, empty if it isn't known. */
	private String paired(Shortcode code, String body) {
		if (CodeListing.isOne(code.name())) {
			return CodeListing.shelved(code, body, this.post.shelf());
		}
		if (CAPTIONS.contains(code.name())) {
			return this.post.shelf().block(Caption.figure(code.attributes(), body, this.post));
		}
		return QUOTES.contains(code.name()) ? this.post.shelf().block(quote(code.attributes(), body)) : "";
	}

	private String quote(ShortcodeAttributes attributes, String body) {
		String author = attributes.get("author").isEmpty() ? attributes.get("cite") : attributes.get("author");
		return "<blockquote>" + this.post.paragraphs(body)
				+ (author.isBlank() ? "" : "\n<p><cite>" + author + "</cite></p>") + "</blockquote>";
	}

	/** A note with blank lines would be torn apart; its lines become line breaks. */
	private int note(Shortcode code, StringBuilder out) {
		int closing = closing(code);
		if (closing < 0) {
			out.append(this.text, code.start(), code.end());
			return code.end();
		}
		String body = this.text.substring(code.end(), closing);
		if (!body.contains("\n") && !body.contains("<p")) {
			out.append(this.text, code.start(), code.end());
			return code.end();
		}
		String opening = this.text.substring(code.start(), code.end());
		out.append(this.post.shelf().inline(opening + Lines.oneRun(this.post.read(body)) + "[/" + code.name() + "]"));
		return ShortcodeClosings.end(closing, code.name());
	}

	private int parentheses(int at, StringBuilder out) {
		if (!this.text.startsWith("((", at)) {
			return at;
		}
		int limit = Math.min(this.text.length(), at + LONGEST_NOTE);
		int end = at + 2;
		while (end < limit && this.text.charAt(end) != '(' && this.text.charAt(end) != ')') {
			end++;
		}
		String body = this.text.substring(at + 2, end);
		if (!this.text.startsWith("))", end) || !body.contains("\n") || Paragraphs.holdsBlock(body)) {
			return at;
		}
		out.append(this.post.shelf().inline("((" + Lines.oneRun(this.post.read(body)) + "))"));
		return end + 2;
	}

	private int embed(Shortcode code, StringBuilder out) {
		int closing = closing(code);
		String body = (closing < 0) ? "" : this.text.substring(code.end(), closing);
		boolean paired = closing >= 0 && !body.contains("[" + code.name());
		String link = Embed.links(code, paired ? body : "");
		if (link.isEmpty()) {
			return code.start();
		}
		this.post.remark("The shortcode [" + code.name() + "] became a link.");
		out.append(this.post.shelf().embed(link));
		return paired ? ShortcodeClosings.end(closing, code.name()) : code.end();
	}

	private int gallery(Shortcode code, StringBuilder out) {
		String figure = Gallery.figure(code.attributes(), this.post);
		if (figure.isEmpty()) {
			this.post.remark("The gallery " + this.text.substring(code.start(), code.end())
					+ " was left as it stood: none of its pictures is in the export.");
			out.append(this.text, code.start(), code.end());
		}
		else {
			out.append(this.post.shelf().block(figure));
		}
		return code.end();
	}

	private int closing(Shortcode code) {
		if (this.closings == null) {
			this.closings = new ShortcodeClosings(this.text);
		}
		return this.closings.next(code.name(), code.end());
	}

	private int loneAddress(int at, StringBuilder out) {
		if (!BareAddress.isAt(this.text, at) || !BareAddress.beginsLine(this.text, at)) {
			return at;
		}
		int end = BareAddress.untrimmedEnd(this.text, at);
		if (!BareAddress.endsLine(this.text, end)) {
			return at;
		}
		Embed.remarkForPlayer(this.text.substring(at, end), this.post);
		out.append(this.post.shelf().embed(Embed.link(this.text.substring(at, end))));
		return end;
	}

}
