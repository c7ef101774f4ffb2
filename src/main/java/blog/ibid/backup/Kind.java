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

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a column holds, whatever the database calls it, and how a backup writes it:
 * numbers and truth as in JSON, moments and days as in ISO 8601, bytes in Base64.
 */
enum Kind {

	TEXT(Types.VARCHAR) {
		@Override
		@Nullable Object read(ResultSet row, int column) throws SQLException {
			return row.getString(column);
		}

		@Override
		Object value(JsonNode node) {
			return node.stringValue();
		}
	},
	WHOLE(Types.BIGINT) {
		@Override
		@Nullable Object read(ResultSet row, int column) throws SQLException {
			long value = row.getLong(column);
			return row.wasNull() ? null : value;
		}

		@Override
		Object value(JsonNode node) {
			return node.longValue();
		}
	},
	NUMBER(Types.DOUBLE) {
		@Override
		@Nullable Object read(ResultSet row, int column) throws SQLException {
			double value = row.getDouble(column);
			return row.wasNull() ? null : value;
		}

		@Override
		Object value(JsonNode node) {
			return node.doubleValue();
		}
	},
	TRUTH(Types.BOOLEAN) {
		@Override
		@Nullable Object read(ResultSet row, int column) throws SQLException {
			boolean value = row.getBoolean(column);
			return row.wasNull() ? null : value;
		}

		@Override
		Object value(JsonNode node) {
			return node.booleanValue();
		}
	},
	MOMENT(Types.TIMESTAMP_WITH_TIMEZONE) {
		@Override
		@Nullable Object read(ResultSet row, int column) throws SQLException {
			OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
			return (value != null) ? value.toInstant().toString() : null;
		}

		@Override
		Object value(JsonNode node) {
			return OffsetDateTime.parse(node.stringValue()).withOffsetSameInstant(ZoneOffset.UTC);
		}
	},
	TIME(Types.TIMESTAMP) {
		@Override
		@Nullable Object read(ResultSet row, int column) throws SQLException {
			LocalDateTime value = row.getObject(column, LocalDateTime.class);
			return (value != null) ? value.toString() : null;
		}

		@Override
		Object value(JsonNode node) {
			return LocalDateTime.parse(node.stringValue());
		}
	},
	DAY(Types.DATE) {
		@Override
		@Nullable Object read(ResultSet row, int column) throws SQLException {
			LocalDate value = row.getObject(column, LocalDate.class);
			return (value != null) ? value.toString() : null;
		}

		@Override
		Object value(JsonNode node) {
			return LocalDate.parse(node.stringValue());
		}
	},
	BYTES(Types.VARBINARY) {
		@Override
		@Nullable Object read(ResultSet row, int column) throws SQLException {
			byte[] value = row.getBytes(column);
			return (value != null) ? Base64.getEncoder().encodeToString(value) : null;
		}

		@Override
		Object value(JsonNode node) {
			return Base64.getDecoder().decode(node.stringValue());
		}

		@Override
		void set(PreparedStatement insert, int column, JsonNode node) throws SQLException {
			insert.setBytes(column, (byte[]) value(node));
		}
	};

	private final int type;

	Kind(int type) {
		this.type = type;
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

	abstract @Nullable Object read(ResultSet row, int column) throws SQLException;

	/** Of a node that is not null. */
	abstract Object value(JsonNode node);

	void set(PreparedStatement insert, int column, JsonNode node) throws SQLException {
		insert.setObject(column, value(node), this.type);
	}

	final void put(PreparedStatement insert, int column, JsonNode node) throws SQLException {
		if (node.isNull()) {
			insert.setNull(column, (this == BYTES) ? Types.VARBINARY : this.type);
		}
		else {
			set(insert, column, node);
		}
	}

}
