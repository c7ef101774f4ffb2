package blog.ibid.backup;

import java.util.List;
import java.util.Objects;

/**
 * A table as a backup holds it.
 *
 * @param columns those that can be written, in the order of a row
 * @param rows how many there are
 */
record Table(String name, List<Column> columns, long rows) {

	Table {
		Objects.requireNonNull(name);
		columns = List.copyOf(columns);
	}

	Table counted(long number) {
		return new Table(this.name, this.columns, number);
	}

	String entry() {
		return "tables/" + this.name + ".jsonl";
	}

	String select() {
		return "select " + names() + " from " + this.name;
	}

	String insert() {
		return "insert into " + this.name + " (" + names() + ") values ("
				+ String.join(", ", this.columns.stream().map((column) -> "?").toList()) + ")";
	}

	private String names() {
		return String.join(", ", this.columns.stream().map(Column::name).toList());
	}

	/** A column. */
	record Column(String name, Kind kind) {

		Column {
			Objects.requireNonNull(name);
			Objects.requireNonNull(kind);
		}

	}

}
