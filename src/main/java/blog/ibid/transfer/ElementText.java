package blog.ibid.transfer;

import org.codehaus.stax2.XMLStreamReader2;

/**
 * The text of one element, gathered from bare text and CDATA sections.
 */
final class ElementText {

	private final StringBuilder text = new StringBuilder();

	private int cdataStart = -1;

	private int cdataEnd;

	int length() {
		return this.text.length();
	}

	/** Adds the piece that the parser stands at. */
	void add(XMLStreamReader2 piece, boolean cdata) {
		if (cdata && this.cdataStart < 0) {
			this.cdataStart = this.text.length();
		}
		this.text.append(piece.getTextCharacters(), piece.getTextStart(), piece.getTextLength());
		if (cdata) {
			this.cdataEnd = this.text.length();
		}
	}

	@Override
	public String toString() {
		if (this.cdataStart >= 0) {
			if (isBlank(this.cdataEnd, this.text.length())) {
				this.text.setLength(this.cdataEnd);
			}
			if (isBlank(0, this.cdataStart)) {
				return this.text.substring(this.cdataStart);
			}
		}
		return this.text.toString();
	}

	private boolean isBlank(int from, int to) {
		for (int at = from; at < to; at++) {
			if (!Character.isWhitespace(this.text.charAt(at))) {
				return false;
			}
		}
		return true;
	}

}
