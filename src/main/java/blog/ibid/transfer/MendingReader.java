package blog.ibid.transfer;

import java.io.IOException;
import java.io.Reader;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * An export's text, mended where that needs no guessing, see {@link Mend}. Lines keep
 * their numbers. Comments and processing instructions, the XML declaration among them,
 * are left empty: nothing in them is content, and what is wrong in them need not matter.
 * <p>
 * A document type is refused, so that there are no entities to expand.
 */
final class MendingReader extends Reader {

	private static final int LONGEST_TAG = 1_000_000;

	private final MendingBuffer buffer;

	private final Map<Mend, Integer> mends = new EnumMap<>(Mend.class);

	private Place place = Place.BEGINNING;

	private char quote;

	private long tagStart;

	private boolean blankBefore;

	private enum Place {

		BEGINNING, TEXT, TAG, CDATA, COMMENT, INSTRUCTION

	}

	MendingReader(Reader text) {
		this.buffer = new MendingBuffer(text);
	}

	/** What was mended up to now, and how often. */
	Map<Mend, Integer> mends() {
		return Map.copyOf(this.mends);
	}

	@Override
	public int read(char[] target, int offset, int length) throws IOException {
		while (this.buffer.isTaken() && this.buffer.restart()) {
			while (this.buffer.hasRoom() && this.buffer.has(1)) {
				step();
			}
		}
		int read = this.buffer.take(target, offset, length);
		if (read < 0 && this.place == Place.BEGINNING) {
			throw new ExportFlaw("This file is empty. " + StrangeFile.NEEDED);
		}
		return read;
	}

	private void step() throws IOException {
		switch (this.place) {
			case BEGINNING -> beginning();
			case TEXT -> text();
			case TAG -> tag();
			case CDATA -> cdata();
			case COMMENT -> blankUntil("-->", "-->");
			case INSTRUCTION -> blankUntil("?>", "");
		}
	}

	private void beginning() throws IOException {
		char c = this.buffer.current();
		if (c == '<') {
			if (this.blankBefore && this.buffer.isAhead("<?xml")) {
				mended(Mend.TEXT_BEFORE_XML);
			}
			this.place = Place.TEXT;
		}
		else if (Character.isWhitespace(c) || c == '\uFEFF') {
			this.blankBefore = true;
			blank();
		}
		else if (XmlCharacters.isIllegal(c)) {
			drop();
		}
		else {
			throw new ExportFlaw("This is not an XML file: it does not begin with “<”. " + StrangeFile.NEEDED);
		}
	}

	private void text() throws IOException {
		if (!this.buffer.copyUntil(XmlCharacters.ENDS_TEXT)) {
			return;
		}
		switch (this.buffer.current()) {
			case '<' -> markup();
			case '&' -> ampersand();
			case ']' -> {
				if (this.buffer.isAhead("]]>")) {
					mend("]]&gt;", 3, Mend.STRAY_CDATA_END);
				}
				else {
					this.buffer.copy(1);
				}
			}
			default -> drop();
		}
	}

	private void markup() throws IOException {
		if (this.buffer.isAhead("<![CDATA[")) {
			this.buffer.copy(9);
			this.place = Place.CDATA;
		}
		else if (this.buffer.isAhead("<!--")) {
			this.buffer.copy(4);
			this.place = Place.COMMENT;
		}
		else if (this.buffer.isAhead("<?")) {
			this.buffer.skip(2);
			this.place = Place.INSTRUCTION;
		}
		else if (this.buffer.isAhead("<!")) {
			throw declaration();
		}
		else if (this.buffer.has(2) && !XmlCharacters.beginsTag(this.buffer.at(1))) {
			mend("&lt;", 1, Mend.BARE_LESS_THAN);
		}
		else {
			this.tagStart = this.buffer.position();
			this.quote = 0;
			this.buffer.copy(1);
			this.place = Place.TAG;
		}
	}

	private ExportFlaw declaration() throws IOException {
		this.buffer.has(40);
		String beginning = this.buffer.peek(40).toLowerCase(Locale.ROOT);
		if (beginning.startsWith("<!doctype html")) {
			return new ExportFlaw("This is a web page (HTML), not an export. " + StrangeFile.NEEDED);
		}
		return beginning.startsWith("<!doctype")
				? new ExportFlaw("The file declares a document type (<!DOCTYPE …>). WordPress never writes one, and it"
						+ " can be used to attack the reader, so the file is refused.")
				: new ExportFlaw("The XML is damaged: “<!” does not belong here.");
	}

	private void tag() throws IOException {
		boolean stopped = this.buffer.copyUntil(XmlCharacters.ENDS_TAG);
		if (this.buffer.position() - this.tagStart > LONGEST_TAG) {
			throw new ExportFlaw("A tag is longer than a million characters. The XML is damaged.");
		}
		if (!stopped) {
			return;
		}
		char c = this.buffer.current();
		switch (c) {
			case '"', '\'' -> {
				this.quote = (this.quote == 0) ? c : (this.quote == c) ? 0 : this.quote;
				this.buffer.copy(1);
			}
			case '>' -> {
				this.place = (this.quote == 0) ? Place.TEXT : Place.TAG;
				this.buffer.copy(1);
			}
			case '&' -> ampersand();
			default -> drop();
		}
	}

	private void cdata() throws IOException {
		if (!this.buffer.copyUntil(XmlCharacters.ENDS_CDATA)) {
			return;
		}
		if (this.buffer.current() != ']') {
			drop();
		}
		else if (!this.buffer.isAhead("]]>")) {
			this.buffer.copy(1);
		}
		else if (CdataEnd.isAhead(this.buffer)) {
			this.buffer.copy(3);
			this.place = Place.TEXT;
		}
		else {
			mend("]]]]><![CDATA[>", 3, Mend.STRAY_CDATA_END);
		}
	}

	private void ampersand() throws IOException {
		CharacterReference reference = CharacterReference.ahead(this.buffer);
		if (reference == null) {
			mend("&amp;", 1, Mend.BARE_AMPERSAND);
		}
		else {
			mend(reference.replacement(), reference.length(), reference.mend());
		}
	}

	private void blankUntil(String end, String closing) throws IOException {
		if (this.buffer.isAhead(end)) {
			this.buffer.put(closing);
			this.buffer.skip(end.length());
			this.place = Place.TEXT;
		}
		else {
			blank();
		}
	}

	/** Leaves nothing of a character but the line it ends. */
	private void blank() {
		char c = this.buffer.current();
		if (c == '\n' || c == '\r') {
			this.buffer.copy(1);
		}
		else {
			this.buffer.skip(1);
		}
	}

	private void drop() {
		mend("", 1, Mend.ILLEGAL_CHARACTER);
	}

	private void mend(String replacement, int length, @Nullable Mend mend) {
		this.buffer.put(replacement);
		this.buffer.skip(length);
		if (mend != null) {
			mended(mend);
		}
	}

	private void mended(Mend mend) {
		this.mends.merge(mend, 1, Integer::sum);
	}

	@Override
	public void close() throws IOException {
		this.buffer.close();
	}

}
