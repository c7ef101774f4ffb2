package blog.ibid.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.lucene.index.Term;
import org.jspecify.annotations.Nullable;

/**
 * Among what readers look.
 *
 * @param type see {@link Searchable}, null for all
 * @param category its number, null for all
 * @param year null for all
 * @param author their number, null for all
 */
record Narrowed(@Nullable String type, @Nullable Long category, @Nullable Integer year, @Nullable Long author) {

	static final Narrowed NOT = new Narrowed(null, null, null, null);

	List<Term> terms() {
		Map<String, @Nullable Object> fields = new LinkedHashMap<>();
		fields.put(Fields.TYPE, this.type);
		fields.put(Fields.CATEGORY, this.category);
		fields.put(Fields.YEAR, this.year);
		fields.put(Fields.AUTHOR, this.author);
		return fields.entrySet()
			.stream()
			.filter((field) -> field.getValue() != null)
			.map((field) -> new Term(field.getKey(), String.valueOf(field.getValue())))
			.toList();
	}

}
