package blog.ibid.backup;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a column holds, whatever the database calls it, and how a backup writes it:
 * numbers and truth as in JSON, moments and days as in ISO 8601, bytes in Base64.
 */
enum Kind {

	TEXT(Types.VARCHAR, ResultSet::getString, JsonNode::stringValue),

	WHOLE(Types.BIGINT, ResultSet::getLong, JsonNode::longValue),

	NUMBER(Types.DOUBLE, ResultSet::getDouble, JsonNode::doubleValue),

	TRUTH(Types.BOOLEAN, ResultSet::getBoolean, JsonNode::booleanValue),

	MOMENT(Types.TIMESTAMP_WITH_TIMEZONE, (row, column) -> {
		OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
		return (value != null) ? value.toInstant().toString() : null;
	}, (node) -> OffsetDateTime.parse(node.stringValue()).withOffsetSameInstant(ZoneOffset.UTC)),

	TIME(Types.TIMESTAMP, written(LocalDateTime.class), (node) -> LocalDateTime.parse(node.stringValue())),

	DAY(Types.DATE, written(LocalDate.class), (node) -> LocalDate.parse(node.stringValue())),

	BYTES(Types.VARBINARY, (row, column) -> {
		byte[] value = row.getBytes(column);
		return (value != null) ? Base64.getEncoder().encodeToString(value) : null;
	}, (node) -> Base64.getDecoder().decode(node.stringValue()));

	private final int type;

	private final Reader reader;

	private final Function<JsonNode, Object> value;

	Kind(int type, Reader reader, Function<JsonNode, Object> value) {
		this.type = type;
		this.reader = reader;
		this.value = value;
	}

	private static Reader written(Class<?> type) {
		return (row, column) -> {
			Object value = row.getObject(column, type);
			return (value != null) ? value.toString() : null;
		};
	}

	/**
	 * By a column's type as the information schema names it; empty for one that no backup
	 * can hold.
	 */
	static Optional<Kind> of(String type) {
		return Optional.ofNullable(switch (type.toLowerCase(Locale.ROOT)) {
			case "character varying", "character", "text", "character large object" -> TEXT;
			case "bigint", "integer", "smallint" -> WHOLE;
			case "double precision", "real" -> NUMBER;
			case "boolean" -> TRUTH;
			case "timestamp with time zone" -> MOMENT;
			case "timestamp", "timestamp without time zone" -> TIME;
			case "date" -> DAY;
			case "bytea", "binary varying", "binary", "binary large object" -> BYTES;
			default -> null;
		});
	}

	/** A column's value as a backup writes it, null for none. */
	@Nullable Object read(ResultSet row, int column) throws SQLException {
		Object read = this.reader.read(row, column);
		return row.wasNull() ? null : read;
	}

	/** Puts what a backup holds into a statement, SQL's null for JSON's. */
	void put(PreparedStatement insert, int column, JsonNode node) throws SQLException {
		if (node.isNull()) {
			insert.setNull(column, this.type);
		}
		else if (this == BYTES) {
			insert.setBytes(column, (byte[]) this.value.apply(node));
		}
		else {
			insert.setObject(column, this.value.apply(node), this.type);
		}
	}

	private interface Reader {

		/** Where SQL says null, any value may come. */
		@Nullable Object read(ResultSet row, int column) throws SQLException;

	}

}
