package blog.ibid.search;

import java.io.IOException;
import java.util.List;
import java.util.Set;

import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.FieldDoc;
import org.jspecify.annotations.Nullable;

/**
 * A document that was found, before it is known whether readers may see it still.
 *
 * @param note the printed number, 0 for no note
 * @param anchor of a note's marker, null for others
 */
record Candidate(FieldDoc place, String kind, long id, long version, String type, int note, @Nullable String anchor) {

	private static final Set<String> STORED = Set.of(Fields.KIND, Fields.ID, Fields.VERSION, Fields.TYPE, Fields.NOTE,
			Fields.ANCHOR);

	static Candidate read(FieldDoc place, StoredFields stored) throws IOException {
		Document document = stored.document(place.doc, STORED);
		return new Candidate(place, document.get(Fields.KIND), number(document, Fields.ID),
				number(document, Fields.VERSION), document.get(Fields.TYPE), (int) number(document, Fields.NOTE),
				document.get(Fields.ANCHOR));
	}

	private static long number(Document document, String field) {
		IndexableField stored = document.getField(field);
		return (stored != null) ? stored.numericValue().longValue() : 0;
	}

	/** As it is shown, with a passage. */
	Found.Hit shownAs(SearchableSource.Shown thing, List<Snippets.Run> snippet) {
		String href = (this.anchor != null && thing.on() == null) ? thing.href() + "#" + this.anchor : thing.href();
		return new Found.Hit(this.type, thing.title(), href, this.note, thing.by(), thing.on(), thing.date(),
				thing.iso(), (thing.version() == this.version) ? snippet : List.of());
	}

	/** A passage of what was replaced is nobody's to read any more. */
	boolean isStill(SearchableSource.@Nullable Shown thing) {
		return thing != null && (thing.version() == this.version || this.note == 0 && thing.on() == null);
	}

}
