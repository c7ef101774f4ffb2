package blog.ibid.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import blog.ibid.store.DataFolder;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * A schema of its own in the same PostgreSQL database. Its tables move over in one
 * transaction. Connections that look into it are none of the pool's, which would keep
 * looking there.
 */
final class PostgresStaging extends Staging {

	private static final String SCHEMA = "ibid_restoring";

	/** Drops what a restore prepared. */
	static final String FORGET = "drop schema if exists " + SCHEMA + " cascade";

	private static final String REFERENCES = """
			select c.conname, c.conrelid::regclass::text, pg_get_constraintdef(c.oid) from pg_constraint c
			join pg_class t on t.oid = c.conrelid
			where c.contype = 'f' and t.relnamespace = current_schema::text::regnamespace""";

	private static final String THINGS = """
			select 'table', quote_ident(relname) from pg_class
				where relkind = 'r' and relnamespace = '%1$s'::regnamespace
			union all select 'function', oid::regprocedure::text from pg_proc
				where pronamespace = '%1$s'::regnamespace
			union all select 'sequence', quote_ident(c.relname) from pg_class c
				where c.relkind = 'S' and c.relnamespace = '%1$s'::regnamespace
				and not exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype in ('i', 'a'))""";

	private final DataSource database;

	private final JdbcConnectionDetails server;

	private final DataFolder data;

	private final List<String> references = new ArrayList<>();

	PostgresStaging(Flyway own, DataSource database, JdbcConnectionDetails server, DataFolder data) {
		super(own);
		this.database = database;
		this.server = server;
		this.data = data;
	}

	@Override
	void begin() throws SQLException, IOException {
		forget();
		Files.createDirectories(this.data.restoring());
		try (Connection connection = this.database.getConnection()) {
			run(connection, "create schema " + SCHEMA);
		}
	}

	@Override
	void forget() throws SQLException, IOException {
		try (Connection connection = this.database.getConnection()) {
			run(connection, FORGET);
		}
		this.data.forgetRestoring();
	}

	@Override
	Connection open() throws SQLException {
		Connection connection = DriverManager.getConnection(this.server.getJdbcUrl(), this.server.getUsername(),
				this.server.getPassword());
		connection.setSchema(SCHEMA);
		return connection;
	}

	@Override
	void aim(FluentConfiguration flyway) {
		flyway.dataSource(this.server.getJdbcUrl(), this.server.getUsername(), this.server.getPassword())
			.schemas(SCHEMA)
			.defaultSchema(SCHEMA);
	}

	@Override
	void trust(Connection connection) throws SQLException {
		List<String> drops = new ArrayList<>();
		try (var statement = connection.createStatement(); ResultSet row = statement.executeQuery(REFERENCES)) {
			while (row.next()) {
				String change = "alter table " + row.getString(2);
				drops.add(change + " drop constraint " + row.getString(1));
				this.references.add(change + " add constraint " + row.getString(1) + " " + row.getString(3));
			}
		}
		for (String drop : drops) {
			run(connection, drop);
		}
		triggers(connection, "disable");
	}

	private static void triggers(Connection connection, String change) throws SQLException {
		for (Table table : Catalog.of(connection).tables()) {
			run(connection, "alter table " + table.name() + " " + change + " trigger user");
		}
	}

	@Override
	void check(Connection connection) throws SQLException {
		for (String reference : this.references) {
			run(connection, reference);
		}
		triggers(connection, "enable");
	}

	@Override
	void replaceOwn(String token) throws SQLException, IOException {
		try (Connection connection = this.database.getConnection()) {
			String own = connection.getSchema();
			List<String[]> things = things(connection);
			connection.setAutoCommit(false);
			try {
				write(connection, token);
				for (String[] thing : things) {
					run(connection, "drop " + thing[0] + " if exists " + own + "." + thing[1] + " cascade");
				}
				for (String[] thing : things) {
					run(connection, "alter " + thing[0] + " " + SCHEMA + "." + thing[1] + " set schema " + own);
				}
				run(connection, "drop schema " + SCHEMA);
				connection.commit();
			}
			finally {
				connection.rollback();
				connection.setAutoCommit(true);
			}
		}
		this.data.restored();
		try (Connection connection = this.database.getConnection()) {
			run(connection, "delete from setting where name = '" + Restore.TOKEN + "'");
		}
	}

	/** Which of both blogs this is can be told from the outside from now on. */
	private static void write(Connection connection, String token) throws SQLException {
		run(connection, "delete from " + SCHEMA + ".setting where name = '" + Restore.TOKEN + "'");
		try (var insert = connection
			.prepareStatement("insert into " + SCHEMA + ".setting (name, content) values (?, ?)")) {
			insert.setString(1, Restore.TOKEN);
			insert.setString(2, token);
			insert.executeUpdate();
		}
	}

	/** Tables come first, as their triggers need the functions. */
	private static List<String[]> things(Connection connection) throws SQLException {
		List<String[]> things = new ArrayList<>();
		try (var statement = connection.createStatement();
				ResultSet row = statement.executeQuery(THINGS.formatted(SCHEMA))) {
			while (row.next()) {
				things.add(new String[] { row.getString(1), row.getString(2).replaceFirst("^" + SCHEMA + "\\.", "") });
			}
		}
		return things;
	}

}
