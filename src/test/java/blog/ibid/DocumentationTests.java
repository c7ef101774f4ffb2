package blog.ibid;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.springframework.modulith.core.ApplicationModules;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is written about Ibid names only what is there.
 */
class DocumentationTests {

	private static final Path PICTURES = Path.of("docs/images");

	private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");

	private static final Pattern COMMAND = Pattern
		.compile("(?:java -jar (?:\\S+/)?ibid\\.jar|sudo ibid) ([a-z][a-z-]*)([^`\\n]*)");

	private static final Pattern OPTION = Pattern.compile("--([a-z-]+)(?![a-z.-])");

	private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.+)$");

	private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z]+)` \\|");

	private static final Pattern DRAWN = Pattern.compile("<g [^>]*class=\"(?:node|edge)\">\\s*<title>([^<]+)</title>");

	@Test
	void everyLinkLeadsToAFileAndAHeadingThatAreThere() {
		var broken = new ArrayList<String>();
		documents().forEach((document) -> links(document).filter((link) -> !leads(document, link))
			.forEach((link) -> broken.add(document + ": " + link)));
		assertThat(broken).isEmpty();
	}

	@Test
	void everyCommandAndItsOptionsAreUnderstood() {
		List<MatchResult> commands = documents().stream()
			.flatMap((document) -> found(COMMAND, read(document)))
			.toList();
		assertThat(commands).extracting((command) -> command.group(1))
			.allMatch(CommandLine.COMMANDS::containsKey)
			.containsAll(CommandLine.COMMANDS.keySet());
		assertThat(commands).allSatisfy((command) -> assertThat(options(command.group(2)))
			.isSubsetOf(CommandLine.OPTIONS.getOrDefault(command.group(1), Set.of())));
	}

	@Test
	void everyPictureIsShownAndQuicklyThere() throws IOException {
		Set<Path> shown = documents().stream()
			.flatMap((document) -> links(document).map((link) -> target(document, link)))
			.collect(Collectors.toSet());
		try (Stream<Path> pictures = Files.list(PICTURES)) {
			assertThat(pictures.filter((picture) -> !picture.toString().endsWith(".dot"))).isSubsetOf(shown)
				.allSatisfy((picture) -> assertThat(Files.size(picture)).isLessThan(150_000));
		}
	}

	@Test
	void theTableAndTheDrawingOfTheModulesAreThoseOfTheCode() throws IOException {
		var drawing = new ModuleDrawing(ApplicationModules.of(IbidApplication.class));
		Path dot = PICTURES.resolve("modules.dot");
		if (Boolean.getBoolean("ibid.modules.write")) {
			Files.writeString(dot, drawing.dot());
		}
		assertThat(read(dot)).isEqualTo(drawing.dot());
		assertThat(found(DRAWN, read(PICTURES.resolve("modules.svg"))).map((drawn) -> drawn.group(1))
			.map((drawn) -> drawn.replace("&#45;&gt;", "->")))
			.containsExactlyInAnyOrderElementsOf(both(drawing.names(), drawing.arrows()));
		assertThat(found(ROW, read(Path.of("docs/architecture.md"))).map((row) -> row.group(1)))
			.containsExactlyInAnyOrderElementsOf(drawing.names());
	}

	private static List<Path> documents() {
		return Stream.of(".", "docs", "bench").flatMap(DocumentationTests::documentsIn).toList();
	}

	private static Stream<Path> documentsIn(String folder) {
		try (Stream<Path> files = Files.list(Path.of(folder))) {
			return files.map(Path::normalize).filter((file) -> file.toString().endsWith(".md")).toList().stream();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Stream<String> links(Path document) {
		return found(LINK, read(document)).map((link) -> link.group(1))
			.filter((link) -> !URI.create(link).isAbsolute());
	}

	private static boolean leads(Path document, String link) {
		Path target = target(document, link);
		String heading = URI.create(link).getFragment();
		return Files.exists(target) && (heading == null || headings(target).contains(heading));
	}

	private static Path target(Path document, String link) {
		String path = URI.create(link).getPath();
		return path.isEmpty() ? document : Path.of(".").resolve(document).resolveSibling(path).normalize();
	}

	/** As the addresses of headings are made where repositories are looked at. */
	private static Set<String> headings(Path document) {
		return found(HEADING, read(document)).map((heading) -> heading.group(1).toLowerCase(Locale.ROOT))
			.map((heading) -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
			.collect(Collectors.toSet());
	}

	private static Set<String> options(String words) {
		return found(OPTION, words).map((option) -> option.group(1)).collect(Collectors.toSet());
	}

	private static Set<String> both(Set<String> some, Set<String> others) {
		var both = new TreeSet<String>(some);
		both.addAll(others);
		return both;
	}

	private static Stream<MatchResult> found(Pattern pattern, String text) {
		return pattern.matcher(text).results();
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
