package blog.ibid.search;

import java.util.ArrayList;
import java.util.List;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;

/**
 * Makes documents of a thing: one of itself, one of each of its notes.
 */
final class Documents {

	private static final FieldType STORED_TEXT = new FieldType(TextField.TYPE_STORED);

	private static final int EARLIEST = 1970;

	private static final int NOTES = 1024;

	/** A prime, by which the names of kinds differ. */
	private static final int KINDS = 61;

	static {
		STORED_TEXT.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
		STORED_TEXT.freeze();
	}

	private Documents() {
	}

	static List<Document> of(Searchable thing) {
		List<Document> documents = new ArrayList<>(1 + thing.notes().size());
		documents.add(whole(thing));
		for (Searchable.NoteWords note : thing.notes()) {
			documents.add(note(thing, note));
		}
		return documents;
	}

	private static Document whole(Searchable thing) {
		Document document = any(thing, thing.type(), thing.text(), 0);
		text(document, Fields.TITLE, thing.title());
		text(document, Fields.EXACT_TITLE, thing.title());
		text(document, Fields.NAMES, thing.names());
		text(document, Fields.ABOUT, thing.about());
		document.add(new StringField(Fields.PATH, thing.path(), Field.Store.YES));
		thing.links().forEach((path) -> document.add(new StringField(Fields.LINK, path, Field.Store.YES)));
		if (!thing.type().equals("comment")) {
			document.add(new FeatureField(Fields.RANK, Fields.WHOLE, 1));
		}
		return document;
	}

	private static Document note(Searchable thing, Searchable.NoteWords note) {
		Document document = any(thing, "note", note.text(), note.number());
		document.add(new StoredField(Fields.NOTE, note.number()));
		document.add(new StoredField(Fields.ANCHOR, note.anchor()));
		text(document, Fields.ABOUT, thing.title().isEmpty() ? thing.about() : thing.title());
		return document;
	}

	private static Document any(Searchable thing, String type, String text, int note) {
		var document = new Document();
		document.add(new StringField(Fields.THING, Fields.thing(thing.kind(), thing.id()), Field.Store.NO));
		document.add(new StoredField(Fields.KIND, thing.kind()));
		document.add(new StoredField(Fields.ID, thing.id()));
		document.add(new StoredField(Fields.VERSION, thing.version()));
		document.add(new StringField(Fields.TYPE, type, Field.Store.YES));
		document.add(new StringField(Fields.YEAR, Integer.toString(thing.year()), Field.Store.NO));
		document.add(new StringField(Fields.AUTHOR, Long.toString(thing.author()), Field.Store.NO));
		thing.categories()
			.forEach((term) -> document.add(new StringField(Fields.CATEGORY, Long.toString(term), Field.Store.NO)));
		document.add(new Field(Fields.TEXT, text, STORED_TEXT));
		document.add(new TextField(Fields.EXACT, text, Field.Store.NO));
		document.add(new NumericDocValuesField(Fields.TIME, thing.time().getEpochSecond()));
		long place = (thing.id() * NOTES + Math.min(note, NOTES - 1)) * KINDS
				+ Math.abs(thing.kind().hashCode() % KINDS);
		document.add(new NumericDocValuesField(Fields.PLACE, place));
		document.add(new FeatureField(Fields.RANK, Fields.RECENT, Math.max(1, thing.year() - EARLIEST)));
		return document;
	}

	private static void text(Document document, String field, String words) {
		if (!words.isEmpty()) {
			document.add(new TextField(field, words, Field.Store.NO));
		}
	}

}
