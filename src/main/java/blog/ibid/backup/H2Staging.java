package blog.ibid.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

import blog.ibid.store.DataFolder;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * A file of H2 in the folder of the restore. It is closed with each connection, as a
 * generated column remembers the one that made it until then.
 */
final class H2Staging extends Staging {

	private final DataFolder data;

	private final String url;

	H2Staging(Flyway own, DataFolder data) {
		super(own);
		this.data = data;
		this.url = "jdbc:h2:file:" + data.restoring().resolve("ibid") + ";DB_CLOSE_ON_EXIT=FALSE";
	}

	@Override
	void begin() throws IOException {
		forget();
		Files.createDirectories(this.data.restoring());
	}

	@Override
	void forget() throws IOException {
		this.data.forgetRestoring();
	}

	@Override
	Connection open() throws SQLException {
		return DriverManager.getConnection(this.url, "sa", "");
	}

	@Override
	void aim(FluentConfiguration flyway) {
		flyway.dataSource(this.url, "sa", "");
	}

	@Override
	void trust(Connection connection) throws SQLException {
		run(connection, "set referential_integrity false");
	}

	@Override
	void check(Connection connection) throws SQLException {
		run(connection, "set referential_integrity true");
		for (Table table : Catalog.of(connection).tables()) {
			run(connection, "alter table " + table.name() + " set referential_integrity true check");
		}
	}

	@Override
	void replaceOwn(String token) throws SQLException, IOException {
		shut();
		Path file = this.data.restoring().resolve("ibid.mv.db");
		try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
			channel.force(true);
		}
		this.data.restored();
	}

	private void shut() throws SQLException {
		try (Connection connection = open()) {
			run(connection, "shutdown");
		}
	}

}
