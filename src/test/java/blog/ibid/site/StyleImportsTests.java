package blog.ibid.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.ContentVersionStrategy;

import static org.assertj.core.api.Assertions.assertThat;

/** A style sheet is written in parts and served whole. */
class StyleImportsTests {

	private static final Path SHEETS = Path.of("src/main/resources/static/css");

	private static final Resource FOLDER = new ClassPathResource("static/css/");

	private static final Pattern IMPORT = Pattern.compile("@import \"([^\"]+)\"");

	private final StyleImports imports = new StyleImports();

	private static Map<String, String> sheets() throws IOException {
		var sheets = new TreeMap<String, String>();
		try (Stream<Path> files = Files.walk(SHEETS)) {
			files.filter((file) -> file.toString().endsWith(".css")).forEach((file) -> {
				try {
					sheets.put(SHEETS.relativize(file).toString(), Files.readString(file));
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
			});
		}
		return sheets;
	}

	private Resource served(String sheet) throws IOException {
		return Objects.requireNonNull(this.imports.getResource(sheet, FOLDER), sheet);
	}

	@Test
	void noSheetSendsTheBrowserForAnother() throws IOException {
		for (String sheet : sheets().keySet()) {
			assertThat(served(sheet).getContentAsString(StandardCharsets.UTF_8)).as(sheet).doesNotContain("@import");
		}
	}

	@Test
	void partsStandInTheOrderOfTheirImports() throws IOException {
		String whole = served("ibid.css").getContentAsString(StandardCharsets.UTF_8);
		int at = 0;
		for (String part : parts("ibid.css")) {
			int found = whole.indexOf(Files.readString(SHEETS.resolve(part)), at);
			assertThat(found).as(part).isGreaterThanOrEqualTo(at);
			at = found;
		}
		assertThat(at).isPositive();
	}

	@Test
	void everyPartInAFolderIsImported() throws IOException {
		Map<String, String> sheets = sheets();
		assertThat(sheets.values().stream().flatMap(StyleImportsTests::imports).distinct())
			.containsAll(sheets.keySet().stream().filter((sheet) -> sheet.contains("/")).toList());
	}

	@Test
	void readersAndAuthorsSeeTheSamePaperAndInk() throws IOException {
		Map<String, String> sheets = sheets();
		assertThat(parts("ibid.css")).startsWith("tokens.css");
		assertThat(parts("desk.css")).startsWith("tokens.css");
		assertThat(sheets.entrySet()).filteredOn((sheet) -> sheet.getValue().contains("--paper:"))
			.extracting(Map.Entry::getKey)
			.containsExactly("reader/print.css", "tokens.css");
	}

	@Test
	void theAddressIsAHashOfTheWhole() throws IOException {
		var version = new ContentVersionStrategy();
		assertThat(version.getResourceVersion(served("ibid.css")))
			.isNotEqualTo(version.getResourceVersion(new ClassPathResource("static/css/ibid.css")));
	}

	@Test
	void noSheetIsTakenForAnother() throws IOException {
		assertThat(served("desk.css").getDescription()).isNotEqualTo(served("ibid.css").getDescription());
	}

	private static List<String> parts(String sheet) throws IOException {
		return imports(Files.readString(SHEETS.resolve(sheet))).toList();
	}

	private static Stream<String> imports(String css) {
		return IMPORT.matcher(css).results().map((MatchResult found) -> found.group(1));
	}

}
