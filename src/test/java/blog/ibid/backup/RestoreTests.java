package blog.ibid.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import javax.sql.DataSource;

import blog.ibid.BlogWriter;
import blog.ibid.IbidTest;
import blog.ibid.Tables;
import blog.ibid.store.DataFolder;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What a restore prepares beside the blog, before it takes its place. */
@IbidTest
class RestoreTests {

	@Autowired
	private Tables tables;

	@Autowired
	private BlogWriter blog;

	@Autowired
	private Backup backup;

	@Autowired
	private Restore restore;

	@Autowired
	private DataSource database;

	@Autowired
	private DataFolder data;

	@TempDir
	private Path folder;

	private Staging staging;

	@BeforeEach
	void begin() throws SQLException {
		this.tables.empty();
		this.staging = this.restore.staging();
	}

	@AfterEach
	void forget() throws SQLException, IOException {
		this.staging.forget();
		assertThat(this.data.restoring()).doesNotExist();
	}

	private static TreeMap<String, List<String>> rows(Connection connection) throws SQLException {
		var rows = new TreeMap<String, List<String>>();
		for (Table table : Catalog.of(connection).tables()) {
			List<String> lines = new ArrayList<>();
			try (var statement = connection.createStatement(); ResultSet row = statement.executeQuery(table.select())) {
				while (row.next()) {
					var line = new StringBuilder();
					for (int i = 0; i < table.columns().size(); i++) {
						line.append(table.columns().get(i).kind().read(row, i + 1)).append('|');
					}
					lines.add(line.toString());
				}
			}
			Collections.sort(lines);
			rows.put(table.name(), lines);
		}
		return rows;
	}

	private Path aBackup() throws IOException {
		Path file = this.folder.resolve("blog.zip");
		this.backup.make(file);
		return file;
	}

	private void prepare(Path file) throws SQLException, IOException {
		try (var opened = BackupFile.open(file)) {
			this.restore.verify(opened);
			this.restore.prepare(opened, this.staging);
		}
	}

	@Test
	void bringsEachRowBackAndGoesOnCounting() throws SQLException, IOException {
		long ada = this.blog.account("ada", "Ada", "ADMINISTRATOR");
		long post = this.blog.post(ada, "harbour", LocalDate.of(2018, 3, 1),
				BlogWriter.noted("<p>It froze, “wholly” \\ so\tthey say 🧊.</p>", "The log."), Map.of());
		long reply = this.blog.comment(post, null, "Ida", Map.of());
		this.blog.comment(post, reply, "Jon", Map.of());
		this.blog.media("/media/2018/03/ice.png", "image/png");
		this.blog.sql("insert into source (digest, address, host, name, name_rank, uses, last_cited_at) "
				+ "values ('d', 'https://log.example/1', 'log.example', 'The log', 3, 1, current_timestamp)");
		this.blog.sql(
				"""
						insert into citation (post_id, text_id, position, place, note_number, address, words, cited_at, source_id,
							found_id) select ?, (select text_id from post where id = ?), 1, 'NOTE', 1, 'https://log.example/1', 'It froze',
							current_timestamp, id, id from source""",
				post, post);
		this.blog.sql("insert into spent_effort (nonce, spent_at) values ('n', current_timestamp)");
		this.blog.sql("insert into service_lesson (comment_id, spam, state, due_at, tries) "
				+ "values (?, true, 'WAITING', current_timestamp, 2)", reply);
		this.blog.sql("insert into mail_refused (email, refused_at, problem) "
				+ "values ('gone@mail.example', current_timestamp, '550 no such user')");
		prepare(aBackup());
		try (Connection here = this.database.getConnection(); Connection there = this.staging.open()) {
			TreeMap<String, List<String>> expected = rows(here);
			assertThat(expected.entrySet()).filteredOn((table) -> !table.getValue().isEmpty())
				.extracting(Map.Entry::getKey)
				.contains("account", "comment", "note", "media", "source", "citation", "spent_effort", "service_lesson",
						"mail_refused", "freshness", "topic");
			assertThat(rows(there)).isEqualTo(expected);
			Map<String, Long> numbers = Catalog.of(here).numbers(here);
			assertThat(numbers.get("author.id")).isGreaterThan(ada);
			assertThat(numbers.get("noted_text_seq")).isGreaterThan(1);
			assertThat(Catalog.of(there).numbers(there)).isEqualTo(numbers);
			Staging.run(there, "insert into spent_effort (nonce, spent_at) values ('m', current_timestamp)");
			assertThat(number(there, "select count(*) from search_change")).isZero();
			assertThat(number(there, "select position from source_feed")).isEqualTo(-1);
		}
	}

	private static long number(Connection connection, String query) throws SQLException {
		try (var statement = connection.createStatement(); ResultSet row = statement.executeQuery(query)) {
			assertThat(row.next()).isTrue();
			return row.getLong(1);
		}
	}

	/** A new table comes along by itself; what stays behind is chosen. */
	@Test
	void leavesNoTableBehindByMistake() throws SQLException, IOException {
		try (Connection here = this.database.getConnection();
				var statement = here.createStatement();
				ResultSet row = statement.executeQuery("select lower(table_name) from information_schema.tables "
						+ "where table_schema = current_schema and table_type = 'BASE TABLE'")) {
			var left = new TreeSet<String>();
			while (row.next()) {
				left.add(row.getString(1));
			}
			Catalog.of(here).tables().forEach((table) -> left.remove(table.name()));
			assertThat(left).isEqualTo(Set.of("flyway_schema_history", "spring_session", "spring_session_attributes",
					"remembered_device", "one_time_link", "search_change", "search_feed", "source_feed"));
		}
	}

	@Test
	void bringsTheTablesOfAnOlderIbidUpToDate() throws SQLException, IOException {
		Path file = this.folder.resolve("older.zip");
		this.staging.begin();
		this.staging.migrate(MigrationVersion.fromVersion("18"));
		try (Connection older = this.staging.open(); var out = Files.newOutputStream(file)) {
			for (String row : List.of(
					"noted_text (id, body, excerpt, words, note_count) values "
							+ "(7, '<p>It froze.<sup data-fn=\"k1\"></sup></p>', 'It froze.', 2, 1)",
					"note (text_id, position, note_key, body, lost) values "
							+ "(7, 1, 'k1', '<em>The log</em>, 1871, <a href=\"https://log.example\">here</a>', false)",
					"author (login, slug, display_name, created_at, version) values "
							+ "('ada', 'ada', 'Ada', timestamp with time zone '2010-01-01 00:00:00+00', 0)",
					"setting (name, content) values ('title', 'An old blog')")) {
				Staging.run(older, "insert into " + row);
			}
			Staging.run(older, "alter sequence post_seq restart with 41");
			Manifest manifest = new BackupWriter(out).write(older, "018", "0.1", Instant.EPOCH,
					this.folder.resolve("none"));
			assertThat(manifest.tables()).extracting(Table::name).contains("note").doesNotContain("source", "letter");
		}
		prepare(file);
		try (Connection now = this.staging.open()) {
			Map<String, List<String>> rows = rows(now);
			assertThat(rows).containsKeys("source", "letter", "mail_refused");
			assertThat(rows.get("setting")).contains("title|An old blog|");
			assertThat(rows.get("author")).hasSize(1);
			assertThat(number(now, "select count(*) from note where uses = 1 and links = 1 and titled and dated"))
				.isOne();
			assertThat(Catalog.of(now).numbers(now)).containsEntry("post_seq", 41L).containsEntry("author.id", 2L);
			try (Connection here = this.database.getConnection()) {
				assertThat(Catalog.of(now).tables()).isEqualTo(Catalog.of(here).tables());
			}
		}
	}

	@Test
	void refusesRowsThatDoNotFitTogether() throws SQLException, IOException {
		Path file = this.folder.resolve("odd.zip");
		this.staging.begin();
		this.staging.migrate(MigrationVersion.LATEST);
		try (Connection odd = this.staging.open(); var out = Files.newOutputStream(file)) {
			this.staging.trust(odd);
			Staging.run(odd, "insert into thread (post_id, heads, thoughts, mentions) values (99, 1, 1, 0)");
			new BackupWriter(out).write(odd, newest(), "0.1", Instant.EPOCH, this.folder.resolve("none"));
		}
		this.staging = this.restore.staging();
		assertThatExceptionOfType(BackupRefused.class).isThrownBy(() -> prepare(file))
			.withMessageContaining("does not hold");
	}

	private String newest() throws IOException {
		try (var opened = BackupFile.open(aBackup())) {
			return opened.manifest().schema();
		}
	}

}
