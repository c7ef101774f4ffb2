package blog.ibid.backup;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What a backup says of itself.
 *
 * @param format of the file; a higher one than {@link #FORMAT} is not understood
 * @param ibid the version of the program that made it
 * @param schema the version of the tables, as Flyway counts
 * @param made the moment whose state it holds
 * @param numbers what each sequence ({@code post_seq}) and each counted column
 * ({@code author.id}) gives next
 * @param files each entry but this one
 */
record Manifest(int format, String ibid, String schema, Instant made, List<Table> tables, Map<String, Long> numbers,
		List<Entry> files) {

	static final int FORMAT = 1;

	static final String NAME = "manifest.json";

	static final String MEDIA = "media/";

	/** Also where they were read from a file: nothing is null. */
	Manifest {
		Objects.requireNonNull(ibid);
		Objects.requireNonNull(schema);
		Objects.requireNonNull(made);
		tables = List.copyOf(tables);
		numbers = Collections.unmodifiableMap(new TreeMap<>(numbers));
		files = List.copyOf(files);
	}

	long rows(String table) {
		return this.tables.stream().filter((one) -> one.name().equals(table)).mapToLong(Table::rows).sum();
	}

	long media() {
		return this.files.stream().filter((file) -> file.name().startsWith(MEDIA)).count();
	}

	/**
	 * An entry.
	 *
	 * @param size in bytes
	 * @param sha256 in hexadecimal digits
	 */
	record Entry(String name, long size, String sha256) {

		Entry {
			Objects.requireNonNull(name);
			Objects.requireNonNull(sha256);
		}

	}

}
