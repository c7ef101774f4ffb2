package blog.ibid.search;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.jspecify.annotations.Nullable;

/**
 * The last thing of a page of results: the next page begins after it.
 *
 * @param score not negative
 */
record Mark(float score, long time, long place) {

	/** The order of results; two are never equal. */
	static final Sort ORDER = new Sort(SortField.FIELD_SCORE, new SortField(Fields.TIME, SortField.Type.LONG, true),
			new SortField(Fields.PLACE, SortField.Type.LONG));

	private static final Pattern FORM = Pattern.compile("([0-9a-f]{1,8})\\.(-?[0-9]{1,15})\\.([0-9]{1,18})");

	private static final int HEXADECIMAL = 16;

	/** Empty for what is none. */
	static Optional<Mark> read(@Nullable String text) {
		Matcher form = FORM.matcher((text != null) ? text : "");
		if (!form.matches()) {
			return Optional.empty();
		}
		float score = Float.intBitsToFloat(Integer.parseUnsignedInt(form.group(1), HEXADECIMAL));
		return (Float.isFinite(score) && score >= 0)
				? Optional.of(new Mark(score, Long.parseLong(form.group(2)), Long.parseLong(form.group(3))))
				: Optional.empty();
	}

	static Mark of(FieldDoc hit) {
		return new Mark((Float) hit.fields[0], (Long) hit.fields[1], (Long) hit.fields[2]);
	}

	FieldDoc in(int documents) {
		return new FieldDoc(Math.max(0, documents - 1), this.score, new Object[] { this.score, this.time, this.place });
	}

	@Override
	public String toString() {
		return Integer.toHexString(Float.floatToIntBits(this.score)) + "." + this.time + "." + this.place;
	}

}
