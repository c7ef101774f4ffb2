package blog.ibid.store;

import java.nio.file.Path;
import java.util.regex.Pattern;

import javax.sql.DataSource;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * H2 in the data folder unless another database is set, and made so that it loses
 * nothing.
 */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

	private static final Pattern LOSES_NOTHING = Pattern.compile(";WRITE_DELAY=0(;|$)", Pattern.CASE_INSENSITIVE);

	@Bean
	DataFolder dataFolder(@Value("${ibid.data}") Path folder) {
		return DataFolder.take(folder);
	}

	@Bean
	@ConditionalOnProperty(name = "spring.datasource.url", havingValue = "embedded", matchIfMissing = true)
	JdbcConnectionDetails embeddedDatabase(DataFolder folder, MigrationGuard guard) {
		guard.restore();
		return new EmbeddedDatabase(folder);
	}

	@Bean
	@ConditionalOnProperty(name = "spring.datasource.url", havingValue = "embedded", matchIfMissing = true)
	MigrationGuard migrationGuard(DataFolder folder) {
		return new MigrationGuard(folder);
	}

	@Bean
	PlatformTransactionManager transactionManager(DataSource dataSource, DatabaseDriver database,
			ObjectProvider<TransactionManagerCustomizers> customizers) {
		JdbcTransactionManager transactions = (database == DatabaseDriver.H2) ? new OneWriterTransactions(dataSource)
				: new JdbcTransactionManager(dataSource);
		customizers.ifAvailable((all) -> all.customize(transactions));
		return transactions;
	}

	@Bean
	DatabaseDriver database(JdbcConnectionDetails connection) {
		DatabaseDriver database = DatabaseDriver.fromJdbcUrl(connection.getJdbcUrl());
		if (database == DatabaseDriver.H2 && !LOSES_NOTHING.matcher(connection.getJdbcUrl()).find()) {
			throw DataFolderUnusable.losesWrites();
		}
		return database;
	}

	@Bean
	Sequences sequences(JdbcTemplate jdbc, DatabaseDriver database) {
		return new Sequences(jdbc, database);
	}

	@Bean
	NotedTexts notedTexts(JdbcTemplate jdbc, Sequences sequences) {
		return new NotedTexts(jdbc, sequences);
	}

}
