package blog.ibid.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * A second, empty database beside the blog's own, into which a backup is loaded; only
 * when all is in it does it take the other's place.
 */
abstract class Staging {

	private final Flyway own;

	/**
	 * @param own of the blog's own database
	 */
	Staging(Flyway own) {
		this.own = own;
	}

	/** Makes it, instead of one that an ended process left. */
	abstract void begin() throws SQLException, IOException;

	/** Leaves nothing of it, unless it took the other's place. */
	abstract void forget() throws SQLException, IOException;

	abstract Connection open() throws SQLException;

	/** Leads Flyway to it. */
	abstract void aim(FluentConfiguration flyway);

	/** What refers to other rows is not looked at, as rows come in any order. */
	abstract void trust(Connection connection) throws SQLException;

	/**
	 * Everything that refers to other rows is looked at.
	 * @throws SQLException if a row is missing that another refers to
	 */
	abstract void check(Connection connection) throws SQLException;

	/**
	 * Lets it be the blog's own database, at one moment.
	 * @param token that this restore alone has, for telling afterwards whether it came so
	 * far
	 */
	abstract void replaceOwn(String token) throws SQLException, IOException;

	/** Makes the tables as they were at a version. */
	final void migrate(MigrationVersion version) {
		FluentConfiguration configuration = Flyway.configure().configuration(this.own.getConfiguration());
		aim(configuration);
		configuration.target(version).load().migrate();
	}

	static void run(Connection connection, String sql) throws SQLException {
		try (var statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

}
