package blog.ibid.transfer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import blog.ibid.Corpora;
import blog.ibid.transfer.WxrReader.Detail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Every real and every test export that we have is read to its end, and what is read
 * equals what another parser counts.
 */
class CorporaReadingTests {

	/** Not exports, broken on purpose, or read apart below. */
	private static final List<String> APART = List.of("malformed.xml", "pelican-bloggerexport.xml",
			"namespace-attacks.xml");

	static Stream<Path> exports() {
		return Stream.concat(Corpora.files("wxr", ".xml").stream(), Corpora.files("seed", ".xml").stream())
			.filter((file) -> !APART.contains(file.getFileName().toString()));
	}

	private static <T> T read(Path file, Reading<T> reading) {
		try (var files = ExportFiles.open(List.of(file))) {
			return reading.of(files.parts().get(0));
		}
	}

	private interface Reading<T> {

		T of(ExportPart part);

	}

	@ParameterizedTest
	@MethodSource("exports")
	void countsWhatAnotherParserCounts(Path file) throws IOException {
		Map<String, Integer> counted = new JsoupExport(file).counts();
		Map<String, Integer> full = read(file, (part) -> counts(Wxr.read(part, Detail.FULL)));
		assertThat(full).isEqualTo(counted);
		counted.keySet().removeAll(List.of("meta", "comment meta"));
		Map<String, Integer> skimmed = read(file, (part) -> counts(Wxr.read(part, Detail.SKIM)));
		skimmed.remove("meta");
		assertThat(skimmed).isEqualTo(counted);
	}

	@ParameterizedTest
	@MethodSource("exports")
	void readsTheWordsThatAnotherParserReads(Path file) throws IOException {
		List<List<String>> words = new JsoupExport(file).texts();
		List<List<String>> read = read(file,
				(part) -> Wxr.items(part, Detail.FULL).stream().map(CorporaReadingTests::texts).toList());
		if (file.endsWith("crazy-cdata.xml")) {
			assertThat(read).hasSameSizeAs(words);
		}
		else {
			assertThat(read).isEqualTo(words);
		}
	}

	@ParameterizedTest
	@MethodSource("exports")
	void indexesEachItemOnce(Path file) throws IOException {
		ExportIndex index = read(file, (part) -> ExportScan.of(List.of(part), (bytes) -> {
		}));
		ExportCounts counts = index.counts();
		Map<String, Integer> items = new HashMap<>(counts.others());
		items.put("post", counts.posts());
		items.put("page", counts.pages());
		items.put("attachment", counts.media());
		items.values().removeIf((count) -> count == 0);
		assertThat(items).isEqualTo(new JsoupExport(file).distinctItems());
		assertThat(index.items()).hasSize(counts.items());
	}

	private static Map<String, Integer> counts(List<ExportElement> elements) {
		Map<String, Integer> counts = new TreeMap<>();
		for (ExportElement element : elements) {
			if (element instanceof ExportItem item) {
				count(item, counts);
			}
			else if (element instanceof ExportAuthor) {
				counts.merge("author", 1, Integer::sum);
			}
			else if (element instanceof ExportTerm term) {
				counts.merge("term " + term.taxonomy(), 1, Integer::sum);
			}
		}
		counts.values().removeIf((count) -> count == 0);
		return counts;
	}

	private static void count(ExportItem item, Map<String, Integer> counts) {
		counts.merge("item " + item.type(), 1, Integer::sum);
		counts.merge("status " + item.status(), 1, Integer::sum);
		counts.merge("meta", item.metas().size(), Integer::sum);
		for (ExportComment comment : item.comments()) {
			counts.merge("comment " + comment.type(), 1, Integer::sum);
			counts.merge("approved " + (comment.approval() == Approval.APPROVED), 1, Integer::sum);
			counts.merge("comment meta", comment.metas().size(), Integer::sum);
		}
	}

	private static List<String> texts(ExportItem item) {
		var local = item.published().local();
		List<String> words = new ArrayList<>(List.of(item.title(), item.link(), item.guid(), item.slug(),
				(local == null) ? ""
						: local.toLocalDate() + " " + local.toLocalTime() + ((local.getSecond() == 0) ? ":00" : ""),
				item.attachmentUrl(), item.content().strip(), item.excerpt().strip()));
		item.metas().forEach((meta) -> words.add(meta.key() + "=" + meta.value().strip()));
		item.comments()
			.forEach((comment) -> words.add(comment.id() + ": " + comment.author() + ": " + comment.content().strip()));
		return words;
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			importer/malformed.xml          | malformed.xml, line 90, column 9: The XML is damaged here
			other/pelican-bloggerexport.xml | This is an Atom feed, as Blogger exports them, not a WordPress export.
			""")
	void saysClearlyWhatIsWrong(String name, String reason) {
		Path file = Corpora.file("wxr/" + name);
		for (Detail detail : Detail.values()) {
			assertThatExceptionOfType(ExportUnreadable.class)
				.isThrownBy(() -> read(file, (part) -> Wxr.read(part, detail)))
				.withMessageContaining(reason);
		}
	}

	@Test
	void believesOnlyWordPressesNamespaces() {
		Path file = Corpora.file("wxr/importer/namespace-attacks.xml");
		List<ExportItem> items = read(file, (part) -> Wxr.items(part, Detail.FULL));
		assertThat(items).hasSize(9);
		assertThat(items).extracting(ExportItem::id).endsWith(2L, 3L, 4L, 6L, 7L, 8L, 9L, 10L);
		assertThat(items.get(0).status()).isEmpty();
		assertThat(items.get(0).metas()).isEmpty();
		assertThat(items.get(0).remarks())
			.contains("Elements that look like WordPress's but belong to another namespace were ignored: 6.");
	}

	@Test
	void understandsCdataThatItsExporterForgotToEscape() {
		ExportItem item = read(Corpora.file("wxr/importer/crazy-cdata.xml"),
				(part) -> Wxr.items(part, Detail.FULL).get(0));
		assertThat(item.content()).isEqualTo("Content with nested <![CDATA[ tags ]]> :)");
		assertThat(item.metas()).extracting(ExportMeta::value)
			.containsExactly("Foo", "]]>", "This has <![CDATA[ opening and ]]> closing <![CDATA[ tags like this: ]]>");
	}

	@Test
	void joinsTextInSeveralPieces() {
		ExportItem item = read(Corpora.file("wxr/importer/multiple-cdata.xml"),
				(part) -> Wxr.items(part, Detail.FULL).get(0));
		assertThat(item.content()).isEqualTo("line oneline twoline three");
	}

	@ParameterizedTest
	@EnumSource(Detail.class)
	void readsTheThemeTestDataAsItsAuthorsCountIt(Detail detail) {
		List<ExportItem> items = read(Corpora.file("wxr/themeunittestdata.wordpress.xml"),
				(part) -> Wxr.items(part, detail));
		assertThat(items).hasSize(186);
		assertThat(items.stream().filter((item) -> item.type().equals("post"))).hasSize(58);
		List<ExportComment> comments = items.stream().flatMap((item) -> item.comments().stream()).toList();
		assertThat(comments).hasSize(33);
		assertThat(comments.stream().filter(ExportComment::isPing)).hasSize(4);
		assertThat(comments.stream().filter((comment) -> comment.approval() == Approval.PENDING)).hasSize(3);
	}

	@Test
	void mendsTheAddressesThatWereNotEscaped() {
		Path file = Corpora.file("wxr/ghost/attachments-only.xml");
		ExportIndex index = read(file, (part) -> ExportScan.of(List.of(part), (bytes) -> {
		}));
		assertThat(index.mends()).isEqualTo(Map.of(Mend.BARE_AMPERSAND, 10));
		List<ExportItem> items = read(file, (part) -> Wxr.items(part, Detail.FULL));
		assertThat(items.get(0).attachmentUrl())
			.endsWith("?ixlib=rb-1.2.1&ixid=eyJhcHBfaWQiOjEyMDd9&auto=format&fit=crop&w=1268&q=80");
	}

}
