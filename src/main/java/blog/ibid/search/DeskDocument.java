package blog.ibid.search;

import java.util.List;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;

/**
 * Makes a document of something that lists at the desk find. Nothing but its place is
 * read back from it: its words are shown from the database.
 */
final class DeskDocument {

	private static final int PLACES = 20;

	private final Document document = new Document();

	/**
	 * @param source and {@code id}: the thing with which the document comes and goes
	 * @param list in which it is found
	 * @param place by which the list knows it
	 */
	DeskDocument(String source, long id, String list, long place) {
		this.document.add(new StringField(Fields.THING, Fields.thing(source, id), Field.Store.YES));
		this.document.add(new StringField(Fields.KIND, list, Field.Store.YES));
		this.document.add(new NumericDocValuesField(Fields.PLACE, place));
		this.document.add(new StoredField(Fields.ID, place));
	}

	/** The place of a note in a text. */
	static long place(long text, int position) {
		return text << PLACES | position;
	}

	static long textOf(long place) {
		return place >> PLACES;
	}

	static int positionOf(long place) {
		return (int) (place & (1L << PLACES) - 1);
	}

	DeskDocument title(String title) {
		this.document.add(new TextField(Fields.TITLE, title, Field.Store.YES));
		this.document.add(new TextField(Fields.EXACT_TITLE, title, Field.Store.NO));
		return this;
	}

	DeskDocument text(String text) {
		this.document.add(new TextField(Fields.TEXT, text, Field.Store.NO));
		this.document.add(new TextField(Fields.EXACT, text, Field.Store.NO));
		return this;
	}

	/** Of which texts it was made, which never change. */
	DeskDocument version(long text) {
		this.document.add(new StoredField(Fields.VERSION, text));
		return this;
	}

	/** Names of files, and addresses, each of several words in a row. */
	DeskDocument names(List<String> names) {
		names.stream()
			.filter((name) -> !name.isEmpty())
			.forEach((name) -> this.document.add(new TextField(Fields.NAMES, spaced(name), Field.Store.NO)));
		return this;
	}

	/** As words, which in a file's name or an address have no spaces between. */
	static String spaced(String name) {
		return name.replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ");
	}

	Document document() {
		return this.document;
	}

}
