package blog.ibid.proof;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A reply that was acknowledged is there, whatever happens to the machine.
 */
class ReplyDurabilityIT {

	private static final int ALL = 1000;

	private static final int BEFORE_THE_KILL = 300;

	private final HttpClient client = HttpClient.newHttpClient();

	/** Where each reply is read, by its number, if that was acknowledged. */
	private final Map<Integer, String> acknowledged = new ConcurrentHashMap<>();

	@Test
	void losesNoReplyThatWasAcknowledgedAndShowsNoneTwice() throws InterruptedException {
		Jar jar = Jar.withNewFolder();
		jar.runs("import", Harbour.export(0).write().toString());
		killWhileAllWrite(jar.serve());
		assertThat(this.acknowledged).hasSizeBetween(BEFORE_THE_KILL, ALL - 1);
		assertThat(this.acknowledged.values()).doesNotHaveDuplicates();
		try (Server again = jar.serve()) {
			this.acknowledged.forEach((number, place) -> {
				HttpResponse<byte[]> receipt = again.get(place);
				assertThat(receipt.statusCode()).as(place).isEqualTo(200);
				assertThat(Jsoup.parse(new String(receipt.body(), StandardCharsets.UTF_8)).select(".comment").text())
					.isEqualTo("This is what number " + number + " says.");
			});
			// who has got no answer sends the same again, and it is kept once
			post(again, ALL);
			String first = this.acknowledged.remove(ALL);
			post(again, ALL);
			assertThat(this.acknowledged.get(ALL)).isNotNull().isEqualTo(first);
		}
	}

	private void killWhileAllWrite(Server server) throws InterruptedException {
		ExecutorService writers = Executors.newFixedThreadPool(16);
		AtomicInteger next = new AtomicInteger();
		for (int i = 0; i < ALL; i++) {
			writers.submit(() -> {
				post(server, next.getAndIncrement());
				if (this.acknowledged.size() >= BEFORE_THE_KILL) {
					writers.shutdownNow();
				}
			});
		}
		while (!writers.isShutdown() && !writers.awaitTermination(5, TimeUnit.MILLISECONDS)) {
			assertThat(server.started().process().isAlive()).isTrue();
		}
		server.started().kill();
		assertThat(writers.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
	}

	private void post(Server server, int number) {
		String form = "comment_post_ID=7&author=Writer+" + number + "&comment="
				+ URLEncoder.encode("This is what number " + number + " says.", StandardCharsets.UTF_8);
		HttpRequest request = HttpRequest.newBuilder(URI.create(server.url("/comments/")))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(form))
			.build();
		try {
			HttpResponse<Void> answer = this.client.send(request, HttpResponse.BodyHandlers.discarding());
			if (answer.statusCode() == 303) {
				this.acknowledged.put(number,
						URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath());
			}
		}
		catch (IOException ex) {
			// no answer: the server is being killed
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
