package blog.ibid.proof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import blog.ibid.proof.WrittenExport.Reply;
import blog.ibid.proof.WrittenExport.Written;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A blog moves from H2 to PostgreSQL and back by a backup, and a restore that is killed
 * leaves the one blog or the other. System properties: {@code ibid.kills} how often,
 * {@code ibid.seed} of the moments.
 */
class BackupIT {

	private static final int POSTS = 400;

	private static final int KILLS = Integer.getInteger("ibid.kills", 3);

	private static final long SEED = Long.getLong("ibid.seed", System.nanoTime());

	private static EmbeddedPostgres postgres;

	private static Jar original;

	private static Path backup;

	@BeforeAll
	static void aBlogOnH2() throws IOException {
		postgres = EmbeddedPostgres.builder().setRegisterShutdownHook(false).start();
		original = Jar.withNewFolder();
		assertThat(original.run("import", export().toString()).status()).isZero();
		Path picture = original.data().resolve("media/media/2020/01/ice.png");
		Files.createDirectories(picture.getParent());
		Files.write(picture, new byte[] { 1, 2, 3, 4 });
		Desk.open(original).close();
		backup = original.data().resolveSibling("blog.zip").toAbsolutePath();
		Jar.Outcome made = original.run("backup", backup.toString());
		assertThat(made.status()).as(made.said()).isZero();
		assertThat(made.out()).contains("400 posts", "nobody else can read it");
	}

	@AfterAll
	static void stop() throws IOException {
		postgres.close();
	}

	private static Path export() {
		var export = new WrittenExport().author("editor", "The Editor");
		for (int i = 1; i <= POSTS; i++) {
			String body = "<p>Paragraph %d makes a claim.[1]</p>\n\n<p>[1] The source “of” claim %d.</p>".formatted(i,
					i);
			Written post = Written.post(i, "Claim " + i, body);
			int number = i;
			export.add(new Written(post.id(), post.title(), post.slug(), body, "", "", List.of("Topic " + i % 7),
					IntStream.rangeClosed(1, 3)
						.mapToObj((n) -> new Reply("Reader " + n, "", "I doubt claim " + number + "."))
						.toList()));
		}
		return export.write();
	}

	/** In a database of its own there. */
	private static String[] onPostgres(String name, String... words) {
		try (var connection = postgres.getPostgresDatabase().getConnection();
				var statement = connection.createStatement();
				var found = statement.executeQuery("select 1 from pg_database where datname = '" + name + "'")) {
			if (!found.next()) {
				statement.execute("create database " + name);
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
		var all = new ArrayList<>(List.of(words));
		all.add("--spring.datasource.url=" + postgres.getJdbcUrl("postgres", name));
		all.add("--spring.datasource.username=postgres");
		all.add("--spring.datasource.password=postgres");
		return all.toArray(String[]::new);
	}

	/** The lines of each table, sorted, but for when the blog was backed up. */
	private static TreeMap<String, List<String>> rows(Path file) throws IOException {
		var rows = new TreeMap<String, List<String>>();
		try (var zip = new ZipInputStream(Files.newInputStream(file))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				if (!entry.getName().equals("manifest.json")) {
					rows.put(entry.getName(),
							new String(zip.readAllBytes(), StandardCharsets.UTF_8).lines()
								.filter((line) -> !line.startsWith("[\"backup.last\""))
								.sorted()
								.toList());
				}
			}
		}
		return rows;
	}

	private static List<String> dump(Jar jar) {
		return DatabaseDump.of(jar.data()).stream().filter((line) -> !line.contains("backup.last")).toList();
	}

	private static List<String> pages(Server server) {
		return List.of("/", "/category/topic-3/", "/2020/01/01/post-1/", "/feed/", "/sitemap.xml", "/topics/")
			.stream()
			.map((path) -> Jsoup.parse(server.text(path)).text().replaceAll("127.0.0.1:\\d+", "here"))
			.toList();
	}

	@Test
	void movesABlogToPostgresAndBack() throws IOException {
		Jar moved = Jar.withNewFolder();
		Jar.Outcome restored = moved.run(onPostgres("moved", "restore", backup.toString()));
		assertThat(restored.status()).as(restored.said()).isZero();
		assertThat(moved.data().resolve("media/media/2020/01/ice.png")).hasBinaryContent(new byte[] { 1, 2, 3, 4 });
		assertThat(moved.data()).isDirectoryNotContaining("glob:**/restor*");
		Path second = moved.data().resolveSibling("second.zip").toAbsolutePath();
		Jar.Outcome made = moved.run(onPostgres("moved", "backup", second.toString()));
		assertThat(made.status()).as(made.said()).isZero();
		assertThat(rows(second)).isEqualTo(rows(backup));

		Jar back = Jar.withNewFolder();
		Jar.Outcome again = back.run("restore", second.toString());
		assertThat(again.status()).as(again.said()).isZero();
		assertThat(dump(back)).isEqualTo(dump(original));

		try (Server one = original.serve();
				Server two = moved.serve(onPostgres("moved"));
				Server three = back.serve()) {
			assertThat(pages(one)).first().asString().contains("Claim 400");
			assertThat(pages(two)).isEqualTo(pages(one));
			assertThat(pages(three)).isEqualTo(pages(one));
			assertThat(two.text("/search/?q=claim")).contains("Claim");
		}
	}

	@Test
	void goesOnCountingWhereItWas() throws IOException {
		for (boolean onPostgres : List.of(false, true)) {
			Jar jar = Jar.withNewFolder();
			String[] place = onPostgres ? onPostgres("counting") : new String[0];
			assertThat(jar
				.run(onPostgres ? onPostgres("counting", "restore", backup.toString())
						: new String[] { "restore", backup.toString() })
				.status()).isZero();
			try (Server server = jar.serve(place); Seat seat = seat(server)) {
				seat.open("/admin/posts");
				seat.page().locator("form[action='/admin/posts'] button").first().click();
				seat.page().waitForURL("**/admin/posts/401");
			}
		}
	}

	/** The password came along. */
	private static Seat seat(Server server) {
		var seat = new Seat(server, Browser.visit(Visitor.usual()), Visitor.usual());
		seat.signIn(Desk.LOGIN, Desk.PASSWORD);
		return seat;
	}

	@Test
	void replacesABlogOnlyWhenTold() throws IOException {
		Jar other = Jar.withNewFolder();
		Desk.open(other).close();
		Jar.Outcome refused = other.run("restore", backup.toString());
		assertThat(refused.status()).isOne();
		assertThat(refused.err()).contains("not empty", "authors (1)", "--replace");
		Jar.Outcome replaced = other.run("restore", backup.toString(), "--replace");
		assertThat(replaced.status()).as(replaced.said()).isZero();
		assertThat(dump(other)).isEqualTo(dump(original));
		try (var kept = Files.list(other.data().resolve("backups"))) {
			assertThat(kept.toList()).singleElement().asString().contains("before-restore-");
		}
	}

	@Test
	void saysWhatIsWrong() throws IOException {
		Jar jar = Jar.withNewFolder();
		assertThat(jar.run("backup").status()).isEqualTo(2);
		assertThat(jar.run("restore").status()).isEqualTo(2);
		assertThat(jar.run("restore", "x.zip", "--force").status()).isEqualTo(2);
		byte[] half = Arrays.copyOf(Files.readAllBytes(backup), (int) (Files.size(backup) / 2));
		Path broken = Files.write(jar.data().resolveSibling("half.zip"), half);
		Jar.Outcome refused = jar.run("restore", broken.toString());
		assertThat(refused.status()).isOne();
		assertThat(refused.err()).contains("not a whole zip file", "the blog is as it was");
		try (Server server = jar.serve()) {
			Jar.Outcome inUse = jar.run("backup", "b.zip");
			assertThat(inUse.status()).isOne();
			assertThat(inUse.said()).contains("Another Ibid", "/admin/backups");
			assertThat(server.get("/").statusCode()).isEqualTo(200);
		}
	}

	@Test
	void leavesTheOneOrTheOtherWhenKilled() throws InterruptedException, IOException {
		var random = new Random(SEED);
		for (boolean onPostgres : List.of(false, true)) {
			for (int i = 0; i < KILLS; i++) {
				String name = "killed" + i;
				Jar jar = Jar.withNewFolder();
				Instant start = Instant.now();
				Jar.Started started = jar.start(onPostgres ? onPostgres(name, "restore", backup.toString())
						: new String[] { "restore", backup.toString() });
				while (started.process().isAlive() && !Files.exists(jar.data().resolve("restoring"))
						&& Duration.between(start, Instant.now()).toSeconds() < 60) {
					started.process().waitFor(5, TimeUnit.MILLISECONDS);
				}
				started.process().waitFor(random.nextInt(2500), TimeUnit.MILLISECONDS);
				started.kill();
				Path file = jar.data().resolveSibling("after.zip").toAbsolutePath();
				Jar.Outcome after = jar.run(onPostgres ? onPostgres(name, "backup", file.toString())
						: new String[] { "backup", file.toString() });
				assertThat(after.status()).as(after.said()).isZero();
				TreeMap<String, List<String>> found = rows(file);
				boolean whole = !found.getOrDefault("tables/post.jsonl", List.of()).isEmpty();
				System.out.println("A killed restore left " + (whole ? "all" : "nothing") + ", seed " + SEED);
				if (whole) {
					found.put("tables/setting.jsonl", rows(backup).getOrDefault("tables/setting.jsonl", List.of()));
					assertThat(found).isEqualTo(rows(backup));
				}
				else {
					assertThat(found.getOrDefault("tables/noted_text.jsonl", List.of("?"))).isEmpty();
					assertThat(found).doesNotContainKey("media/media/2020/01/ice.png");
					Jar.Outcome again = jar.run(onPostgres ? onPostgres(name, "restore", backup.toString())
							: new String[] { "restore", backup.toString() });
					assertThat(again.status()).as(again.said()).isZero();
				}
				assertThat(jar.data()).isDirectoryNotContaining("glob:**/restor*");
			}
		}
	}

}
