package blog.ibid.backup;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Remembers when this blog was backed up last, wherever the file went. Readers' pages
 * don't show it, so nothing that is kept of them is touched.
 */
@Component
class LastBackup {

	static final String NAME = "backup.last";

	private final JdbcClient jdbc;

	LastBackup(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The moment whose state it holds; empty if there never was one. */
	@Transactional(readOnly = true)
	public Optional<Instant> time() {
		return this.jdbc.sql("select content from setting where name = :name")
			.param("name", NAME)
			.query(String.class)
			.optional()
			.flatMap(LastBackup::parse);
	}

	private static Optional<Instant> parse(String content) {
		try {
			return Optional.of(Instant.parse(content));
		}
		catch (DateTimeParseException ex) {
			return Optional.empty();
		}
	}

	@Transactional
	void was(Instant time) {
		this.jdbc.sql("delete from setting where name = :name").param("name", NAME).update();
		this.jdbc.sql("insert into setting (name, content) values (:name, :time)")
			.param("name", NAME)
			.param("time", time.toString())
			.update();
	}

}
