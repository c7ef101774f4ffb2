package blog.ibid.transfer;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/**
 * Walks through the elements of one part. Each element met by {@link #child()} is to be
 * read to its end, by {@link #text}, {@link #skip} or a loop over its own children.
 * Everything that is wrong with the file comes out as {@link ExportUnreadable}.
 */
final class ExportXml implements Closeable {

	/** Characters of one element's text. */
	static final int LONGEST_TEXT = 16_000_000;

	/** Characters of one item with all its texts and comments. */
	static final int LONGEST_ITEM = 64_000_000;

	/** What an element costs beside its text, in characters. */
	private static final int ELEMENT_WEIGHT = 30;

	private static final int DEEPEST = 200;

	private final String file;

	private final ExportText text;

	private final MendingReader mending;

	private final XMLStreamReader2 parser;

	private final XmlPrefixes prefixes = new XmlPrefixes();

	/** As written, for messages. */
	private final Deque<String> open = new ArrayDeque<>();

	private String name = "";

	private long weight;

	private @Nullable String lastItem;

	ExportXml(ExportPart part) {
		this.file = part.name();
		var bytes = part.open();
		try {
			this.text = new ExportText(bytes);
			this.mending = new MendingReader(this.text);
			this.parser = XmlParsers.parser(this.mending);
		}
		catch (IOException | XMLStreamException ex) {
			closeQuietly(bytes);
			throw unreadable(ex);
		}
	}

	/**
	 * Goes to the next child of the element that is being read.
	 * @return false at that element's end, which is then left
	 */
	boolean child() {
		while (true) {
			switch (advance()) {
				case XMLStreamConstants.START_ELEMENT -> {
					return true;
				}
				case XMLStreamConstants.END_ELEMENT, XMLStreamConstants.END_DOCUMENT -> {
					return false;
				}
				default -> {
				}
			}
		}
	}

	/** Reads what follows the outermost element, which should be nothing. */
	void finish() {
		child();
	}

	/**
	 * The usual name of the child just met, see {@link XmlPrefixes}; empty if it is not
	 * part of the format.
	 */
	String name() {
		return this.name;
	}

	/** The child's name as written. */
	String writtenName() {
		return this.open.isEmpty() ? "" : this.open.element();
	}

	/** An attribute of the child just met, empty if it has none of that name. */
	String attribute(String name) {
		String value = this.parser.getAttributeValue(null, name);
		return (value == null) ? "" : value.strip();
	}

	/**
	 * The text of the child just met, in however many pieces it stands, its own
	 * children's included. White space round CDATA sections is not part of it.
	 */
	String text() {
		var text = new ElementText();
		int outside = this.open.size() - 1;
		while (this.open.size() > outside) {
			int event = advance();
			if (isText(event)) {
				checkLength(text.length() + this.parser.getTextLength());
				text.add(this.parser, event == XMLStreamConstants.CDATA);
			}
		}
		weigh(text.length());
		return text.toString();
	}

	/** Leaves the child just met unread, its length still being looked at. */
	void skip() {
		long length = 0;
		int outside = this.open.size() - 1;
		while (this.open.size() > outside) {
			length += isText(advance()) ? this.parser.getTextLength() : 0;
			checkLength(length);
		}
		weigh(length);
	}

	private static boolean isText(int event) {
		return event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA
				|| event == XMLStreamConstants.SPACE;
	}

	private void checkLength(long length) {
		if (length > LONGEST_TEXT) {
			throw unreadable("A single text is longer than " + LONGEST_TEXT / 1_000_000
					+ " million characters. That is more than is read; the file is damaged or made to do harm.");
		}
	}

	private int advance() {
		try {
			int event = this.parser.next();
			if (event == XMLStreamConstants.START_ELEMENT) {
				this.name = this.prefixes.enter(this.parser);
				this.open.push(this.parser.getLocalName());
				if (this.open.size() > DEEPEST) {
					throw unreadable(
							"Tags are nested more than " + DEEPEST + " deep. The file is damaged or made to do harm.");
				}
				weigh(ELEMENT_WEIGHT);
			}
			else if (event == XMLStreamConstants.END_ELEMENT) {
				this.prefixes.leave();
				this.open.pop();
			}
			return event;
		}
		catch (XMLStreamException | IOException ex) {
			throw unreadable(ex);
		}
	}

	/** From 1; where the child just met begins. */
	long line() {
		return this.parser.getLocationInfo().getStartLocation().getLineNumber();
	}

	long bytesRead() {
		return this.text.bytesRead();
	}

	Map<Mend, Integer> mends() {
		return this.mending.mends();
	}

	boolean foundWordPress() {
		return this.prefixes.foundWordPress();
	}

	int takeHijacked() {
		return this.prefixes.takeHijacked();
	}

	/** Names the item being read, for messages. */
	void itemIs(String title) {
		this.lastItem = title;
	}

	/** Begins to weigh anew, for one that is kept in memory as a whole. */
	void weighAnew() {
		this.weight = 0;
	}

	/**
	 * Adds to what is kept in memory as a whole.
	 * @param length in characters
	 * @throws ExportUnreadable if that is too much
	 */
	void weigh(long length) {
		this.weight += length;
		if (this.weight > LONGEST_ITEM) {
			throw unreadable("A single item holds more than " + LONGEST_ITEM / 1_000_000
					+ " million characters. That is more than is read.");
		}
	}

	/** The export cannot be read further than here, for that reason. */
	ExportUnreadable unreadable(String reason) {
		var here = this.parser.getLocationInfo().getCurrentLocation();
		return new ExportUnreadable(this.file, here.getLineNumber(), here.getColumnNumber(), reason, this.lastItem);
	}

	private ExportUnreadable unreadable(Exception problem) {
		return unreadable(
				XmlParsers.flaw(problem, this.open.isEmpty() ? "" : ", inside <" + this.open.element() + ">"));
	}

	private ExportUnreadable unreadable(ExportFlaw flaw) {
		if (flaw.line() > 0 || this.open.isEmpty()) {
			return new ExportUnreadable(this.file, flaw.line(), flaw.column(), flaw.reason(), this.lastItem);
		}
		return unreadable(flaw.reason());
	}

	private static void closeQuietly(Closeable bytes) {
		try {
			bytes.close();
		}
		catch (IOException ex) {
			// it was only read
		}
	}

	@Override
	public void close() {
		closeQuietly(this.mending);
	}

}
