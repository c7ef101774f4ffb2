package blog.ibid.dialect;

/**
 * Puts the pieces of a shelf back into a text. HTML has no blocks within a paragraph, so
 * that a paragraph ends before a block and goes on after it.
 */
final class ShelfRestoring {

	private final Shelf shelf;

	private final String text;

	private final StringBuilder out;

	private final InlineTags inline = new InlineTags();

	private boolean inParagraph;

	/** Whether the open paragraph goes on after a block, so that it may be empty. */
	private boolean goingOn;

	private int paragraphTag;

	private int paragraphText;

	ShelfRestoring(Shelf shelf, String text) {
		this.shelf = shelf;
		this.text = text;
		this.out = new StringBuilder(text.length() * 2);
	}

	String run() {
		int from = 0;
		int at = 0;
		while (at < this.text.length()) {
			char c = this.text.charAt(at);
			if (c == '<' || (c >= Shelf.BLOCK && c <= Shelf.EMBED)) {
				this.out.append(this.text, from, at);
				at = (c == '<') ? tag(at) : token(c, at);
				from = at;
			}
			else {
				at++;
			}
		}
		return this.out.append(this.text, from, at).toString();
	}

	private int token(char kind, int at) {
		int end = Shelf.tokenEnd(this.text, at);
		String piece = this.shelf.restore(this.shelf.piece(Integer.parseInt(this.text, at + 1, end - 1, 10)));
		if (kind == Shelf.BLOCK && this.inParagraph) {
			this.out.append(this.inline.ends());
			closeParagraph();
			this.out.append(piece).append('\n');
			openParagraph("<p>" + this.inline.starts());
			this.goingOn = true;
		}
		else {
			this.out.append(piece);
		}
		return end;
	}

	private int tag(int at) {
		MarkupTag tag = MarkupTag.at(this.text, at);
		if (tag == null) {
			this.out.append('<');
			return at + 1;
		}
		if (!tag.name().equals("p")) {
			this.inline.read(tag, this.text, at);
			this.out.append(this.text, at, tag.end());
		}
		else if (!tag.closing()) {
			this.inline.clear();
			openParagraph(this.text.substring(at, tag.end()));
		}
		else if (this.inParagraph && this.goingOn) {
			closeParagraph();
		}
		else {
			this.inParagraph = false;
			this.out.append("</p>");
		}
		return tag.end();
	}

	private void openParagraph(String tag) {
		this.paragraphTag = this.out.length();
		this.out.append(tag);
		this.paragraphText = this.out.length();
		this.inParagraph = true;
		this.goingOn = false;
	}

	private void closeParagraph() {
		this.inParagraph = false;
		if (this.out.substring(this.paragraphText).isBlank()) {
			this.out.setLength(this.paragraphTag);
		}
		else {
			this.out.append("</p>\n");
		}
	}

}
