package blog.ibid.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A blog is backed up in a browser and by a command, moves from H2 to PostgreSQL and
 * back, and a restore that is killed leaves the one blog or the other. Its tests are
 * chapters of one story. System properties: {@code ibid.kills} how often,
 * {@code ibid.seed} of the moments.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BackupIT {

	private static final int KILLS = Integer.getInteger("ibid.kills", 1);

	private static final long SEED = Long.getLong("ibid.seed", System.nanoTime());

	private static final byte[] PICTURE = { 1, 2, 3, 4 };

	private static EmbeddedPostgres postgres;

	private static Jar original;

	private static Path backup;

	private static List<String> pages = List.of();

	private static Jar moved;

	@BeforeAll
	static void aBlogOnH2() throws IOException {
		postgres = EmbeddedPostgres.builder().setRegisterShutdownHook(false).start();
		original = Jar.withNewFolder();
		moved = Jar.withNewFolder();
		original.runs("import", BackedUpBlog.export().toString());
		Path picture = original.data().resolve("media/media/2020/01/ice.png");
		Files.createDirectories(picture.getParent());
		Files.write(picture, PICTURE);
		backup = beside(original, "blog.zip");
	}

	@AfterAll
	static void stop() throws IOException {
		postgres.close();
	}

	private static Path beside(Jar jar, String name) {
		return jar.data().resolveSibling(name).toAbsolutePath();
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

	private static void press(Page page, String name) {
		Visit.onward(page, page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))::click);
	}

	private static void follow(Page page, String name) {
		Visit.onward(page, page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).first()::click);
	}

	@Test
	@Order(1)
	void isBackedUpWhileItIsServed() throws IOException {
		try (Desk desk = Desk.open(original)) {
			pages = BackedUpBlog.pages(desk.server());
			assertThat(pages).first().asString().contains("Claim " + BackedUpBlog.POSTS);
			try (Seat seat = desk.seat()) {
				Page page = seat.open("/admin");
				assertThat(page.locator("[aria-labelledby=backup]").innerText()).contains("never backed up");
				follow(page, "Make one now");
				press(page, "Make a backup now");
				assertThat(page.locator("li.backup")).hasCount(1);
				String address = page.locator("li.backup a[download]").getAttribute("href");
				Files.write(beside(original, "got.zip"), page.request().get(seat.url(address)).body());
				seat.wholePicture("backup-day");
			}
			assertThat(BackedUpBlog.rows(beside(original, "got.zip")).get("tables/post.jsonl"))
				.hasSize(BackedUpBlog.POSTS);
			fairPages(desk);
			withoutScripts(desk);
			Jar.Outcome inUse = original.run("backup", "b.zip");
			assertThat(inUse.status()).isOne();
			assertThat(inUse.said()).contains("Another Ibid", "/admin/backups").doesNotContain("\tat ");
			assertThat(desk.server().get("/").statusCode()).isEqualTo(200);
		}
		Jar.Outcome made = original.runs("backup", backup.toString());
		assertThat(made.out()).contains(BackedUpBlog.POSTS + " posts", "nobody else can read it");
	}

	private static void fairPages(Desk desk) {
		Map<String, String> pages = new LinkedHashMap<>();
		for (Visitor visitor : List.of(Visitor.usual(), Visitor.usual().wide(320).inTheDark())) {
			try (Seat seat = desk.seat(visitor)) {
				Page page = seat.open("/admin/backups");
				assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
				seat.wholePicture("backup-" + ((visitor.width() == 320) ? "phone" : "desk"));
				String removal = page.locator("a[href$='/removal']").getAttribute("href");
				assertThat(seat.axe("/admin/backups")).isEmpty();
				assertThat(seat.axe(removal)).isEmpty();
				pages.put("backups", seat.text("/admin/backups"));
				pages.put("removal", seat.text(removal));
			}
		}
		assertThat(NuValidator.errorsIn(pages)).isEmpty();
	}

	private static void withoutScripts(Desk desk) {
		try (Seat seat = desk.seat(Visitor.usual().wide(390).withoutJavaScript())) {
			Page page = seat.open("/admin/backups");
			follow(page, "Delete");
			seat.wholePicture("backup-removal");
			press(page, "Delete it for good");
			assertThat(page.locator(".notice")).containsText("deleted");
			assertThat(page.locator("li.backup")).hasCount(0);
			press(page, "Make a backup now");
			page.waitForCondition(() -> {
				if (page.locator("li.backup").count() == 0) {
					follow(page, "Look whether it is done");
				}
				return page.locator("li.backup").count() == 1;
			});
			page.getByLabel("Make a backup each day").check();
			page.getByLabel("How many of these are kept").fill("200");
			seat.forgive("status of 422");
			press(page, "Save");
			assertThat(page.locator("#keep-error")).containsText("from 1 to 100");
			assertThat(page.getByLabel("Make a backup each day")).isChecked();
		}
	}

	@Test
	@Order(2)
	void movesToPostgresAndBackAndGoesOnCounting() throws IOException {
		Jar there = Jar.withNewFolder();
		there.runs(onPostgres("moved", "restore", backup.toString()));
		assertThat(there.data().resolve("media/media/2020/01/ice.png")).hasBinaryContent(PICTURE);
		assertThat(there.data()).isDirectoryNotContaining("glob:**/restor*");
		Path second = beside(there, "second.zip");
		there.runs(onPostgres("moved", "backup", second.toString()));
		assertThat(BackedUpBlog.rows(second)).isEqualTo(BackedUpBlog.rows(backup));

		moved.runs("restore", second.toString());
		assertThat(BackedUpBlog.dump(moved)).isEqualTo(BackedUpBlog.dump(original));

		try (Server server = there.serve(onPostgres("moved"))) {
			assertThat(BackedUpBlog.pages(server)).isEqualTo(pages);
			goesOn(server);
		}
		try (Server server = moved.serve()) {
			assertThat(BackedUpBlog.pages(server)).isEqualTo(pages);
			goesOn(server);
		}
	}

	/** The password came along, and so did the numbers. */
	private static void goesOn(Server server) {
		try (Seat seat = new Seat(server, Browser.visit(Visitor.usual()), Visitor.usual())) {
			seat.signIn(Desk.LOGIN, Desk.PASSWORD);
			seat.open("/admin/posts");
			seat.follow(seat.page().locator("form[action='/admin/posts'] button").first());
			assertThat(seat.page()).hasURL(server.url("/admin/posts/" + (BackedUpBlog.POSTS + 1)));
		}
	}

	@Test
	@Order(3)
	void isReplacedOnlyWhenTold() throws IOException {
		Jar.Outcome refused = moved.run("restore", backup.toString());
		assertThat(refused.status()).isOne();
		assertThat(refused.err()).contains("not empty", "posts and pages (" + (BackedUpBlog.POSTS + 1) + ")",
				"--replace");
		moved.runs("restore", backup.toString(), "--replace");
		assertThat(BackedUpBlog.dump(moved)).isEqualTo(BackedUpBlog.dump(original));
		try (var kept = Files.list(moved.data().resolve("backups"))) {
			assertThat(kept.toList()).singleElement().asString().contains("before-restore-");
		}
	}

	@Test
	@Order(4)
	void isNotTouchedByHalfABackup() throws IOException {
		byte[] half = Arrays.copyOf(Files.readAllBytes(backup), (int) (Files.size(backup) / 2));
		Path broken = Files.write(beside(moved, "half.zip"), half);
		Jar.Outcome refused = moved.run("restore", broken.toString(), "--replace");
		assertThat(refused.status()).isOne();
		assertThat(refused.err()).contains("not a whole zip file", "the blog is as it was");
		assertThat(BackedUpBlog.dump(moved)).isEqualTo(BackedUpBlog.dump(original));
		assertThat(moved.run("restore", "x.zip", "--force").status()).isEqualTo(2);
	}

	@Test
	@Order(5)
	void isTheOneOrTheOtherAfterAKill() throws InterruptedException, IOException {
		var random = new Random(SEED);
		for (int i = 0; i < KILLS; i++) {
			killed(Jar.withNewFolder(), random, new String[0]);
			killed(Jar.withNewFolder(), random, onPostgres("killed" + i));
		}
	}

	private static String[] join(String[] place, String... words) {
		var all = new ArrayList<>(List.of(words));
		all.addAll(List.of(place));
		return all.toArray(String[]::new);
	}

	private static void killed(Jar jar, Random random, String[] place) throws InterruptedException, IOException {
		Instant start = Instant.now();
		Jar.Started started = jar.start(join(place, "restore", backup.toString()));
		while (started.process().isAlive() && !Files.exists(jar.data().resolve("restoring"))
				&& Duration.between(start, Instant.now()).toSeconds() < 60) {
			started.process().waitFor(5, TimeUnit.MILLISECONDS);
		}
		started.process().waitFor(random.nextInt(2500), TimeUnit.MILLISECONDS);
		started.kill();
		Jar.Outcome again = jar.run(join(place, "restore", backup.toString()));
		boolean whole = again.err().contains("not empty");
		System.out.println("A killed restore left " + (whole ? "all" : "nothing") + ", seed " + SEED);
		assertThat(again.status()).as(again.said()).isEqualTo(whole ? 1 : 0);
		Path file = beside(jar, "after.zip");
		jar.runs(join(place, "backup", file.toString()));
		TreeMap<String, List<String>> found = BackedUpBlog.rows(file);
		found.put("tables/setting.jsonl", BackedUpBlog.rows(backup).getOrDefault("tables/setting.jsonl", List.of()));
		assertThat(found).isEqualTo(BackedUpBlog.rows(backup));
		assertThat(jar.data()).isDirectoryNotContaining("glob:**/restor*");
	}

}
