package blog.ibid.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import blog.ibid.store.DataFolder;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Looks at each start whether a restore was broken off. Where its database has taken the
 * place of the other already, its media do so too; else it never was.
 */
@Component
@Lazy(false)
class UnfinishedRestore implements InitializingBean {

	private final DataFolder data;

	private final JdbcClient jdbc;

	private final DatabaseDriver database;

	UnfinishedRestore(DataFolder data, JdbcClient jdbc, DatabaseDriver database) {
		this.data = data;
		this.jdbc = jdbc;
		this.database = database;
	}

	@Override
	public void afterPropertiesSet() throws IOException {
		Path folder = this.data.restoring();
		if (!Files.exists(folder)) {
			return;
		}
		Path token = folder.resolve(Restore.TOKEN);
		if (Files.exists(token) && hasToken(Files.readString(token))) {
			this.data.restored();
			this.data.putRestoredInPlace();
		}
		else {
			if (this.database == DatabaseDriver.POSTGRESQL) {
				this.jdbc.sql(PostgresStaging.FORGET).update();
			}
			this.data.forgetRestoring();
		}
	}

	private boolean hasToken(String token) {
		return this.jdbc.sql("select count(*) from setting where name = :name and content = :token")
			.param("name", Restore.TOKEN)
			.param("token", token)
			.query(Long.class)
			.single() > 0;
	}

}
