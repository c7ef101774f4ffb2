package blog.ibid.backup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import javax.sql.DataSource;

import blog.ibid.Author;
import blog.ibid.BlogWriter;
import blog.ibid.IbidTest;
import blog.ibid.Tables;
import blog.ibid.Visitor;
import blog.ibid.store.DataFolder;
import org.awaitility.Awaitility;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What a backup holds, which ones are refused, and the page of the backups. */
@IbidTest
class BackupTests {

	@Autowired
	private Tables tables;

	@Autowired
	private BlogWriter blog;

	@Autowired
	private Visitor visitor;

	@Autowired
	private Backup backup;

	@Autowired
	private Backups backups;

	@Autowired
	private BackupWork work;

	@Autowired
	private Restore restore;

	@Autowired
	private LastBackup last;

	@Autowired
	private BackupSettings settings;

	@Autowired
	private DataSource database;

	@Autowired
	private DataFolder data;

	@TempDir
	private Path folder;

	private long ada;

	@BeforeEach
	void aBlog() throws IOException {
		settled();
		this.tables.empty();
		for (Backups.Kept one : this.backups.kept()) {
			this.backups.delete(one);
		}
		this.ada = this.blog.account("ada", "Ada", "ADMINISTRATOR");
		long post = this.blog.post(this.ada, "harbour", LocalDate.of(2018, 3, 1),
				BlogWriter.noted("<p>It froze, “wholly” – so they say.</p>", "The log\nof the harbour."), Map.of());
		this.blog.comment(post, null, "Ida", Map.of());
		Path media = Files.createDirectories(this.data.media().resolve("media/2018/03"));
		Files.write(media.resolve("ice é.png"), new byte[] { 1, 2, 3 });
		Files.write(media.resolve(".new-1"), new byte[] { 9 });
	}

	private void settled() {
		Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> !this.work.isRunning());
	}

	private Path made() throws IOException {
		Path file = this.folder.resolve("blog.zip");
		this.backup.make(file);
		return file;
	}

	private void verify(Path file) throws IOException {
		try (var opened = BackupFile.open(file)) {
			this.restore.verify(opened);
		}
	}

	private void refuses(Path file, String... words) {
		assertThatExceptionOfType(BackupRefused.class).isThrownBy(() -> verify(file))
			.satisfies((refused) -> assertThat(refused.getMessage()).isNotBlank()
				.satisfies((message) -> List.of(words).forEach((word) -> assertThat(message).contains(word))));
	}

	private static Map<String, byte[]> entries(Path file) throws IOException {
		Map<String, byte[]> entries = new LinkedHashMap<>();
		try (var zip = new ZipInputStream(Files.newInputStream(file))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				entries.put(entry.getName(), zip.readAllBytes());
			}
		}
		return entries;
	}

	private Path written(Map<String, byte[]> entries) throws IOException {
		Path file = this.folder.resolve("other.zip");
		try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
			for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
				zip.putNextEntry(new ZipEntry(entry.getKey()));
				zip.write(entry.getValue());
			}
		}
		return file;
	}

	private Path withManifest(UnaryOperator<String> change) throws IOException {
		Map<String, byte[]> entries = entries(made());
		entries.compute(Manifest.NAME, (name, bytes) -> change.apply(new String(bytes, StandardCharsets.UTF_8))
			.getBytes(StandardCharsets.UTF_8));
		return written(entries);
	}

	@Test
	void holdsEverythingButWhoIsSignedIn() throws IOException {
		this.visitor.author("ada").page("/admin");
		Path file = made();
		verify(file);
		Map<String, byte[]> entries = entries(file);
		assertThat(entries).containsKeys("tables/post.jsonl", "tables/note.jsonl", "tables/account.jsonl",
				"tables/signing_key.jsonl", "media/media/2018/03/ice é.png", "manifest.json");
		assertThat(entries.keySet()).noneMatch((name) -> name.contains("session") || name.contains(".new-")
				|| name.contains("flyway") || name.contains("search_") || name.contains("remembered"));
		assertThat(new String(entries.get("tables/note.jsonl"), StandardCharsets.UTF_8))
			.contains("The log\\nof the harbour.");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
		assertThat(this.folder).isDirectoryContaining("glob:**/blog.zip").isDirectoryNotContaining("glob:**/.*");
	}

	@Test
	void showsOneMomentHoweverMuchIsWrittenMeanwhile() throws Exception {
		var out = new OutputStream() {

			private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

			private boolean disturbed;

			@Override
			public void write(int value) throws IOException {
				write(new byte[] { (byte) value }, 0, 1);
			}

			@Override
			public void write(byte[] bytes, int offset, int length) throws IOException {
				if (!this.disturbed && this.kept.toString(StandardCharsets.ISO_8859_1).contains("tables/author.")) {
					this.disturbed = true;
					disturb();
				}
				this.kept.write(bytes, offset, length);
			}

		};
		Manifest manifest = this.backup.write(out);
		assertThat(out.disturbed).isTrue();
		assertThat(this.tables.count("post")).isEqualTo(2);
		assertThat(manifest.rows("post")).isOne();
		assertThat(manifest.rows("note")).isOne();
		assertThat(manifest.rows("comment")).isOne();
	}

	private void disturb() {
		var writer = new Thread(() -> {
			long post = this.blog.post(this.ada, "later", LocalDate.of(2018, 3, 2),
					BlogWriter.noted("<p>Words.</p>", "A source."), Map.of());
			this.blog.comment(post, null, "Jon", Map.of());
		});
		writer.start();
		try {
			writer.join(10_000);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Test
	void refusesWhatIsNotWhole() throws IOException {
		byte[] whole = Files.readAllBytes(made());
		Path file = this.folder.resolve("part.zip");
		for (int length : List.of(0, 1, 100, whole.length / 2, whole.length - 1)) {
			Files.write(file, Arrays.copyOf(whole, length));
			refuses(file);
		}
		refuses(this.folder.resolve("absent.zip"), "There is no file");
		Map<String, byte[]> entries = entries(this.folder.resolve("blog.zip"));
		entries.remove("tables/post.jsonl");
		refuses(written(entries), "not whole", "tables/post.jsonl");
	}

	@Test
	void noticesEveryAlteredByteOfItsContent() throws IOException {
		byte[] whole = Files.readAllBytes(made());
		Map<String, byte[]> entries = entries(this.folder.resolve("blog.zip"));
		var random = new Random(7);
		List<Integer> unnoticed = new ArrayList<>();
		for (int i = 0; i < 120; i++) {
			byte[] altered = whole.clone();
			int place = random.nextInt(whole.length);
			altered[place] ^= (byte) (1 << random.nextInt(8));
			Path file = Files.write(this.folder.resolve("altered.zip"), altered);
			try {
				verify(file);
				unnoticed.add(place);
				assertThat(contents(file)).as("byte %d", place).isEqualTo(contents(this.folder.resolve("blog.zip")));
			}
			catch (BackupRefused ex) {
				assertThat(ex.getMessage()).isNotBlank();
			}
		}
		assertThat(entries).isNotEmpty();
		assertThat(unnoticed).as("bytes that say nothing, as times and local headers").hasSizeLessThan(60);
	}

	@Test
	void refusesABackupWithWordsThatAreNoText() throws IOException {
		made();
		var bytes = new ByteArrayOutputStream();
		try (var zip = new ZipOutputStream(bytes)) {
			for (Map.Entry<String, byte[]> kept : entries(this.folder.resolve("blog.zip")).entrySet()) {
				var entry = new ZipEntry(kept.getKey());
				entry.setComment("remark");
				zip.putNextEntry(entry);
				zip.write(kept.getValue());
			}
		}
		String letters = bytes.toString(StandardCharsets.ISO_8859_1);
		for (int place : new int[] { letters.indexOf("remark"), letters.lastIndexOf("remark") }) {
			byte[] altered = bytes.toByteArray();
			altered[place] = (byte) 0xff;
			refuses(Files.write(this.folder.resolve("altered.zip"), altered), "damaged");
		}
	}

	private static Map<String, String> contents(Path file) throws IOException {
		Map<String, String> contents = new LinkedHashMap<>();
		try (var opened = BackupFile.open(file)) {
			for (Manifest.Entry entry : opened.manifest().files()) {
				contents.put(entry.name(),
						new String(opened.open(entry.name()).readAllBytes(), StandardCharsets.ISO_8859_1));
			}
		}
		return contents;
	}

	@Test
	void refusesWhatComesFromElsewhere() throws IOException {
		refuses(written(Map.of("wp-content/index.php", new byte[] { 1 })), "not a backup of Ibid");
		refuses(withManifest((text) -> "[]"), "not a backup of Ibid");
		refuses(withManifest((text) -> "{"), "damaged");
		refuses(withManifest((text) -> text.replaceFirst("\"format\" : 1", "\"format\" : 2")), "newer Ibid");
		refuses(withManifest((text) -> text.replaceFirst("\"schema\" : \"[^\"]+\"", "\"schema\" : \"999\"")),
				"newer Ibid");
		refuses(withManifest((text) -> text.replaceFirst("\"schema\" : \"[^\"]+\"", "\"schema\" : \"1.5\"")),
				"does not know");
		for (String part : List.of("ibid", "schema", "made", "numbers", "tables", "files", "name", "kind", "sha256")) {
			refuses(withManifest((text) -> text.replaceFirst("\"" + part + "\" :", "\"former\" :")), "damaged");
		}
		Map<String, byte[]> more = entries(made());
		more.put("media/more.png", new byte[] { 1 });
		refuses(written(more), "does not know of");
	}

	@Test
	void letsNoNameLeaveItsFolder() throws IOException {
		for (String name : List.of("media/../ibid.mv.db", "../evil", "/etc/passwd", "media//x", "media/a\\\\b",
				"media/.", "tables/../x.jsonl")) {
			Path file = withManifest((text) -> text.replace("media/media/2018/03/ice é.png", name));
			refuses(file, "which no backup has");
		}
	}

	@Test
	void readsNoFurtherThanPromised() throws IOException {
		Map<String, byte[]> entries = entries(made());
		entries.put("media/media/2018/03/ice é.png", new byte[50_000_000]);
		refuses(written(entries), "damaged");
		Path huge = withManifest(
				(text) -> text.replaceFirst("(ice é.png\",\\s+\"size\" : )3", "$1" + Long.MAX_VALUE / 2));
		refuses(huge, "not enough room");
		refuses(withManifest((text) -> text.replaceAll("\"size\" : \\d+", "\"size\" : " + Long.MAX_VALUE)),
				"not enough room");
	}

	@Test
	void isMadeDownloadedAndDeletedByAnAdministrator() throws IOException {
		Author author = this.visitor.author("ada");
		assertThat(author.page("/admin").select("[aria-labelledby=backup]").text()).contains("never backed up");
		author.page("/admin/backups");
		assertThat(author.post("/admin/backups").location()).isEqualTo("/admin/backups");
		settled();
		assertThat(this.work.problem()).isEmpty();
		Document page = author.page("/admin/backups");
		String address = page.select("li.backup a.button").attr("href");
		Visitor.Answer file = author.get(address);
		assertThat(file.header("Content-Disposition")).startsWith("attachment");
		assertThat(file.header("Cache-Control")).contains("no-store");
		verify(Files.write(this.folder.resolve("got.zip"), file.bytes()));
		assertThat(author.page("/admin").select("[aria-labelledby=backup]")).isEmpty();
		author.page(address + "/removal");
		author.post(address + "/removal");
		assertThat(author.get(address).status()).isEqualTo(404);
		assertThat(author.page("/admin/backups").select(".notice").text()).contains("deleted");
		assertThat(author.get("/admin/backups/..%2Fibid.zip").status()).isIn(400, 404);
	}

	@Test
	void remindsOfAnOldBackupUnlessNobodyWantsIt() {
		this.last.was(Instant.parse("2020-02-03T10:00:00Z"));
		Author author = this.visitor.author("ada");
		assertThat(author.page("/admin").select("[aria-labelledby=backup]").text()).contains("2020");
		author.page("/admin/backups");
		author.post("/admin/backups/settings", "keep", "5");
		assertThat(author.page("/admin").select("[aria-labelledby=backup]")).isEmpty();
	}

	@Test
	void keepsAsManyDailyOnesAsWanted() throws IOException {
		Author author = this.visitor.author("ada");
		author.page("/admin/backups");
		Visitor.Answer wrong = author.post("/admin/backups/settings", "daily", "true", "keep", "a week");
		assertThat(wrong.status()).isEqualTo(422);
		assertThat(wrong.page().select("#keep-error").text()).contains("from 1 to 100");
		assertThat(wrong.page().select("#keep").val()).isEqualTo("a week");
		assertThat(wrong.page().select("[name=daily][checked]")).as("what was ticked stays").hasSize(1);
		assertThat(this.settings.isDaily()).isFalse();
		author.post("/admin/backups/settings", "daily", "true", "keep", "2", "remind", "true");
		Path kept = Files.createDirectories(this.data.path().resolve("backups"));
		for (int day = 1; day <= 3; day++) {
			Files.write(kept.resolve("daily-2020-01-0" + day + "-120000.zip"), new byte[] { 1 });
		}
		Files.write(kept.resolve("blog-2019-01-01-120000.zip"), new byte[] { 1 });
		this.work.daily();
		assertThat(this.backups.kept()).extracting(Backups.Kept::why).containsExactly("daily", "daily", "blog");
		int before = this.backups.kept().size();
		this.work.daily();
		assertThat(this.backups.kept()).hasSize(before);
	}

	@Test
	void doesNotTryAgainAndAgainWhatFailsByItself() throws IOException {
		this.settings.change(true, 7, true);
		Path kept = this.data.path().resolve("backups");
		Files.deleteIfExists(kept);
		Files.write(kept, new byte[] { 1 });
		this.work.daily();
		assertThat(this.work.problem()).isNotEmpty();
		assertThat(this.visitor.author("ada").page("/admin/backups").select(".notice.bad").text())
			.contains("could not be made");
		Files.delete(kept);
		this.work.daily();
		assertThat(this.backups.kept()).isEmpty();
		assertThat(this.work.begin()).isTrue();
		settled();
		assertThat(this.work.problem()).isEmpty();
		assertThat(this.backups.kept()).hasSize(1);
	}

	@Test
	void leavesNothingWhereItCannotBeWritten() throws IOException, SQLException {
		Path file = Files.write(this.folder.resolve("file"), new byte[] { 1 });
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> this.backup.make(file.resolve("b.zip")));
		try (var connection = this.database.getConnection()) {
			assertThat(connection.getAutoCommit()).isTrue();
		}
	}

}
