package blog.ibid.proof;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import blog.ibid.proof.WrittenExport.Reply;
import blog.ibid.proof.WrittenExport.Written;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An import that is killed and run again leaves what an undisturbed one leaves. System
 * properties: {@code ibid.kills} how often, {@code ibid.seed} of the moments.
 */
class InterruptedImportIT {

	private static final int KILLS = Integer.getInteger("ibid.kills", 4);

	private static final int POSTS = 3_000;

	private final long seed = Long.getLong("ibid.seed", System.nanoTime());

	private final Random random = new Random(this.seed);

	private final String export = export().toString();

	@Test
	void runAgainAfterAKillLeavesWhatAnUndisturbedImportLeaves() throws InterruptedException {
		Jar undisturbed = Jar.withNewFolder();
		Instant start = Instant.now();
		assertThat(undisturbed.run("import", this.export)).extracting(Jar.Outcome::status).isEqualTo(0);
		Duration time = Duration.between(start, Instant.now());
		List<String> expected = DatabaseDump.of(undisturbed.data());
		assertThat(expected).filteredOn((line) -> line.startsWith("post: ")).hasSize(POSTS);

		var postsAtKill = new ArrayList<Long>();
		for (int i = 0; i < KILLS; i++) {
			Jar jar = Jar.withNewFolder();
			postsAtKill.add(killedImport(jar, time));
			Jar.Outcome again = jar.run("import", this.export);
			assertThat(again.status()).as(again.said()).isEqualTo(0);
			assertThat(DatabaseDump.of(jar.data())).as("seed %d, kill %d, posts %s", this.seed, i, postsAtKill)
				.isEqualTo(expected);
		}
		System.out.println("Imports killed after this many posts: " + postsAtKill + ", seed " + this.seed);
		assertThat(postsAtKill).as("kills that hit the work itself")
			.filteredOn((posts) -> posts > 0 && posts < POSTS)
			.hasSizeGreaterThanOrEqualTo(KILLS / 2);
	}

	/**
	 * Kills an import at some moment after it has opened the database.
	 * @return how many posts were there
	 */
	private long killedImport(Jar jar, Duration time) throws InterruptedException {
		Instant start = Instant.now();
		Jar.Started started = jar.start("import", this.export);
		while (!Files.exists(jar.data().resolve("ibid.mv.db")) && started.process().isAlive()) {
			started.process().waitFor(10, TimeUnit.MILLISECONDS);
		}
		Duration left = time.minus(Duration.between(start, Instant.now()));
		started.process().waitFor((long) (left.toMillis() * this.random.nextDouble()), TimeUnit.MILLISECONDS);
		started.kill();
		return DatabaseDump.count(jar.data(), "post");
	}

	private static Path export() {
		var export = new WrittenExport().author("editor", "The Editor");
		for (int i = 1; i <= POSTS; i++) {
			String body = """
					<p>Paragraph %d makes a claim.<a href="#_ftn1" name="_ftnref1">[1]</a></p>
					<p>It goes on, and says more.</p>
					<p><a href="#_ftnref1" name="_ftn1">[1]</a> The source of claim %d.</p>""".formatted(i, i);
			Written post = Written.post(i, "Claim " + i, body);
			export.add(new Written(post.id(), post.title(), post.slug(), body, "", "", List.of("Topic " + i % 7),
					IntStream.rangeClosed(1, 3).mapToObj((n) -> reply(post, n)).toList()));
		}
		return export.write();
	}

	private static Reply reply(Written post, int number) {
		return new Reply("Reader " + number, "", "I doubt claim %d, for reason %d.".formatted(post.id(), number));
	}

}
