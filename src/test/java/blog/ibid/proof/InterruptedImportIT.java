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

	/** Until one has hit the work itself, and not what comes before or after it. */
	private static final int MORE_KILLS = 8;

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
			postsAtKill.add(killedAndRunAgain(time, this.random.nextDouble(), expected));
		}
		double tooEarly = 0;
		double tooLate = 1;
		for (int i = 0; i < MORE_KILLS && postsAtKill.stream().noneMatch(InterruptedImportIT::hitTheWork); i++) {
			double moment = (tooEarly + tooLate) / 2;
			long posts = killedAndRunAgain(time, moment, expected);
			tooEarly = (posts == 0) ? moment : tooEarly;
			tooLate = (posts == 0) ? tooLate : moment;
			postsAtKill.add(posts);
		}
		System.out.println("Imports killed after this many posts: " + postsAtKill + ", seed " + this.seed);
		assertThat(postsAtKill).as("kills that hit the work itself").anyMatch(InterruptedImportIT::hitTheWork);
	}

	private static boolean hitTheWork(long posts) {
		return posts > 0 && posts < POSTS;
	}

	/** Returns how many posts were there when it was killed. */
	private long killedAndRunAgain(Duration time, double moment, List<String> expected) throws InterruptedException {
		Jar jar = Jar.withNewFolder();
		long posts = killedImport(jar, time, moment);
		Jar.Outcome again = jar.run("import", this.export);
		assertThat(again.status()).as(again.said()).isEqualTo(0);
		assertThat(DatabaseDump.of(jar.data())).as("seed %d, killed after %d posts", this.seed, posts)
			.isEqualTo(expected);
		return posts;
	}

	/**
	 * Kills an import after it has opened the database.
	 * @param moment 0 at once, 1 when an undisturbed one ends
	 * @return how many posts were there
	 */
	private long killedImport(Jar jar, Duration time, double moment) throws InterruptedException {
		Instant start = Instant.now();
		Jar.Started started = jar.start("import", this.export);
		while (!Files.exists(jar.data().resolve("ibid.mv.db")) && started.process().isAlive()) {
			started.process().waitFor(10, TimeUnit.MILLISECONDS);
		}
		Duration left = time.minus(Duration.between(start, Instant.now()));
		started.process().waitFor((long) (left.toMillis() * moment), TimeUnit.MILLISECONDS);
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
