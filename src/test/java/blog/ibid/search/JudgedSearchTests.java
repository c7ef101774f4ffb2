package blog.ibid.search;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import blog.ibid.Corpora;
import blog.ibid.IbidTest;
import blog.ibid.Tables;
import blog.ibid.transfer.ImportCommand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Known things are found at once: judged by what was written down before there was a
 * search.
 */
@IbidTest
class JudgedSearchTests {

	private static final double LEAST = 0.9;

	/** The last of them need a corpus from outside. */
	private static final int OF_THE_DEMO = 35;

	@Autowired
	private Tables tables;

	@Autowired
	private Indexing indexing;

	@Autowired
	private Searching searching;

	@Autowired
	private ImportCommand importing;

	private record Judged(String query, List<String> expected) {
	}

	private static List<Judged> judged() {
		return lines("judged.tsv").stream()
			.map((line) -> line.split("\t"))
			.map((parts) -> new Judged(parts[0], List.of(parts[1].split("\\|"))))
			.toList();
	}

	private static List<String> lines(String name) {
		try (var in = Objects.requireNonNull(JudgedSearchTests.class.getResourceAsStream("/search/" + name))) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
				.filter((line) -> !line.startsWith("#"))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@BeforeEach
	void theDemo() {
		this.tables.empty();
		bring(Path.of("src/main/resources/demo/demo.xml"));
	}

	private void bring(Path export) {
		var nowhere = new PrintStream(OutputStream.nullOutputStream());
		assertThat(this.importing.run(new DefaultApplicationArguments(export.toString()), nowhere, nowhere)).isZero();
	}

	private double reciprocalRank(Judged judged, List<String> misses) {
		List<String> found = found(judged.query);
		for (int rank = 1; rank <= found.size(); rank++) {
			if (judged.expected.contains(found.get(rank - 1))) {
				if (rank > 1) {
					misses.add(judged + " at " + rank + " after " + found.get(0));
				}
				return 1.0 / rank;
			}
		}
		misses.add(judged + " not among " + found);
		return 0;
	}

	/** In the words of the judgements. */
	private List<String> found(String query) {
		return this.searching.find(Asked.of(query), Narrowed.NOT, null).orElseThrow().hits().stream().map((hit) -> {
			String address = hit.href().replaceFirst("#.*", "").replaceFirst("/$", "").replaceFirst(".*/", "");
			return (hit.note() > 0) ? "note " + hit.note() + " of " + address : hit.type() + " " + address;
		}).toList();
	}

	private void judge(List<Judged> judged) {
		this.indexing.catchUp();
		List<String> misses = new ArrayList<>();
		double sum = 0;
		for (Judged one : judged) {
			sum += reciprocalRank(one, misses);
		}
		System.out.printf("Mean reciprocal rank of %d queries: %.3f%n", judged.size(), sum / judged.size());
		misses.forEach(System.out::println);
		assertThat(sum / judged.size()).isGreaterThanOrEqualTo(LEAST);
	}

	@Test
	void findsWhatIsKnownToBeThere() {
		judge(judged().subList(0, OF_THE_DEMO));
	}

	@Test
	void findsItAmongMuchElse() {
		bring(Corpora.file("wxr/themeunittestdata.wordpress.xml"));
		bring(Corpora.file("seed/dwk-typed.xml"));
		bring(Corpora.file("seed/dwk-word2017.xml"));
		assertThat(judged()).hasSize(40);
		judge(judged());
	}

	/** The order is written down, so that both databases must agree on it. */
	@Test
	void ordersAlikeOnEveryDatabase() throws IOException {
		this.indexing.catchUp();
		List<String> order = new ArrayList<>();
		for (Judged one : judged().subList(0, OF_THE_DEMO)) {
			order.add(one.query + "\t" + String.join("|", found(one.query)));
		}
		if (Boolean.getBoolean("ibid.search.write-order")) {
			Files.write(Path.of("src/test/resources/search/order.tsv"), order);
		}
		assertThat(order).isEqualTo(lines("order.tsv"));
	}

}
