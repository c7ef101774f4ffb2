package blog.ibid.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

import blog.ibid.search.IndexDump;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A server that is killed while its author works finds afterwards what it would find with
 * a new index. System properties: {@code ibid.kills} how often, {@code ibid.saves}
 * between two kills at most, {@code ibid.seed} of the moments.
 */
class KilledSearchIT {

	private static final int KILLS = Integer.getInteger("ibid.kills", 2);

	private static final int SAVES = Integer.getInteger("ibid.saves", 25);

	private static final List<String> ACTIONS = List.of("WITHDRAW", "PUBLISH", "TRASH", "RESTORE", "PUBLISH");

	private final long seed = Long.getLong("ibid.seed", System.nanoTime());

	private final Random random = new Random(this.seed);

	private final AtomicInteger saves = new AtomicInteger();

	@Test
	void findsAfterwardsWhatANewIndexWouldFind() throws InterruptedException {
		Jar jar = Jar.holding(Jar.DEMO);
		for (int i = 0; i < KILLS; i++) {
			workUntilKilled(jar);
		}
		try (Server server = jar.serve()) {
			awaitQuiet(jar, server);
		}
		List<String> followed = IndexDump.of(index(jar.data(), "search"));
		List<String> followedAtTheDesk = IndexDump.of(index(jar.data(), "search/desk"));
		Jar.Outcome rebuilt = jar.run("reindex");
		assertThat(rebuilt.status()).as(rebuilt.said()).isZero();
		System.out.println(this.saves + " saves, " + KILLS + " kills, seed " + this.seed);
		assertThat(followed).as("seed %d", this.seed).isEqualTo(IndexDump.of(index(jar.data(), "search"))).isNotEmpty();
		assertThat(followedAtTheDesk).as("seed %d", this.seed)
			.isEqualTo(IndexDump.of(index(jar.data(), "search/desk")))
			.hasSizeGreaterThan(10);
	}

	private void workUntilKilled(Jar jar) {
		Desk desk = Desk.open(jar);
		int left = 1 + this.random.nextInt(SAVES);
		int pause = this.random.nextInt(1200);
		try (Seat author = desk.seat()) {
			var list = Jsoup.parse(author.text("/admin/posts?tab=all") + author.text("/admin/posts?tab=bin"));
			String token = list.select("meta[name=csrf]").attr("content");
			List<String> posts = list.select("input[name=id]").eachAttr("value");
			assertThat(posts).isNotEmpty();
			Thread killer = new Thread(() -> kill(desk, left, pause));
			killer.start();
			while (desk.server().started().process().isAlive()) {
				save(author, token, posts.get(this.random.nextInt(posts.size())));
			}
			author.forgive("");
		}
	}

	/** Some time after some saves. */
	private void kill(Desk desk, int left, int pause) {
		int until = this.saves.get() + left;
		Process process = desk.server().started().process();
		try {
			while (this.saves.get() < until && process.isAlive()) {
				Thread.sleep(5);
			}
			Thread.sleep(pause);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
		desk.server().started().kill();
	}

	private void save(Seat author, String token, String post) {
		try {
			author.page()
				.request()
				.post(author.url("/admin/posts/bulk"),
						RequestOptions.create()
							.setMaxRedirects(0)
							.setForm(FormData.create()
								.set("_csrf", token)
								.set("id", post)
								.set("action", ACTIONS.get(this.random.nextInt(ACTIONS.size())))));
			this.saves.incrementAndGet();
		}
		catch (PlaywrightException ex) {
			// killed: the loop ends
		}
	}

	/** Until both have stood still for the time in which they would follow twice over. */
	private static void awaitQuiet(Jar jar, Server server) throws InterruptedException {
		server.waitFor("/search/?q=the");
		List<List<String>> before;
		List<List<String>> now = List.of();
		do {
			before = now;
			Thread.sleep(4000);
			now = List.of(IndexDump.of(index(jar.data(), "search")), IndexDump.of(index(jar.data(), "search/desk")));
		}
		while (!now.equals(before));
	}

	private static Path index(Path data, String folder) {
		try (var folders = Files.list(data.resolve(folder))) {
			List<Path> all = folders.filter((one) -> one.getFileName().toString().matches("[0-9]+")).toList();
			assertThat(all).hasSize(1);
			return all.get(0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
