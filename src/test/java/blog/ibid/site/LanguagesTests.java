package blog.ibid.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Every word is said in every language, and nothing is said that is not needed. */
class LanguagesTests {

	private static final Path ROOT = Path.of("src/main/resources");

	private static final Path CODE = Path.of("src/main/java");

	private static final Pattern PLACE = Pattern.compile("\\{\\d");

	/** Names in Java and templates that are whole, and those that something follows. */
	private static final Pattern NAME = Pattern.compile("[A-Za-z][\\w-]*(?:\\.[\\w-]+)*\\.?");

	private static final Pattern SAID_BY_TEMPLATES = Pattern.compile("#\\{([a-z][\\w.-]*)[}(]|msg\\('([\\w.-]+)'");

	private static final Pattern SAID_BY_CODE = Pattern
		.compile("(?:\\bwords?|say|getMessage|reject\\w*)\\(\"([a-z]+\\.[\\w.-]+[\\w-])\"|\"\\{([a-z]+\\.[\\w.-]+)}\"");

	/** What scripts show: a beginning with a capital and another word, or more words. */
	private static final Pattern SAID_BY_SCRIPTS = Pattern.compile("[\"`](?:[A-Z][a-z]+|…) [a-z]+[^\"`]*[\"`]");

	private static final String SCRIPTS_OF_THE_EDITOR = "writing.js.";

	private static List<Path> bundles() {
		return Stream
			.concat(Stream.of(ROOT.resolve("messages.properties")), files(ROOT.resolve("words"), ".properties"))
			.filter((file) -> !file.getFileName().toString().contains("_"))
			.toList();
	}

	private static List<String> languages() {
		try (var files = Files.list(ROOT)) {
			return files.map((file) -> file.getFileName().toString())
				.filter((name) -> name.matches("messages_\\w+\\.properties"))
				.map((name) -> name.replaceAll("messages|\\.properties", ""))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Stream<Path> files(Path folder, String ending) {
		try (var files = Files.walk(folder)) {
			return files.filter((file) -> Files.isRegularFile(file) && file.toString().endsWith(ending))
				.sorted()
				.toList()
				.stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Map<String, String> words(Path bundle) {
		var words = new Properties();
		if (Files.exists(bundle)) {
			try (var reader = Files.newBufferedReader(bundle)) {
				words.load(reader);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
		Map<String, String> sorted = new TreeMap<>();
		words.forEach((name, text) -> sorted.put(name.toString(), text.toString()));
		return sorted;
	}

	private static Map<String, String> english() {
		Map<String, String> all = new TreeMap<>();
		bundles().forEach((bundle) -> all.putAll(words(bundle)));
		return all;
	}

	private static Path in(String language, Path bundle) {
		return bundle.resolveSibling(bundle.getFileName().toString().replace(".properties", language + ".properties"));
	}

	private static Set<String> places(String text) {
		return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
	}

	private static Set<String> found(Pattern pattern, Path folder, String ending) {
		return files(folder, ending).flatMap((file) -> pattern.matcher(read(file)).results().toList().stream())
			.map((match) -> (match.group(1) != null) ? match.group(1) : match.group(2))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/** The message has what is to be translated: a name and its English text a line. */
	@Test
	void allSayTheSame() {
		var missing = new ArrayList<String>();
		var needless = new ArrayList<String>();
		for (String language : languages()) {
			for (Path bundle : bundles()) {
				Map<String, String> here = words(in(language, bundle));
				Map<String, String> english = words(bundle);
				english.forEach((name, text) -> {
					if (!here.containsKey(name)) {
						missing.add(in(language, bundle).getFileName() + "  " + name + "=" + text);
					}
				});
				here.keySet().stream().filter((name) -> !english.containsKey(name)).forEach(needless::add);
			}
		}
		assertThat(missing).as("To be translated:\n" + String.join("\n", missing) + "\n").isEmpty();
		assertThat(needless).as("Not in the English bundle").isEmpty();
	}

	@Test
	void allHaveTheSamePlaces() {
		for (String language : languages()) {
			for (Path bundle : bundles()) {
				Map<String, String> here = words(in(language, bundle));
				words(bundle).forEach((name, text) -> assertThat(places(here.getOrDefault(name, text))).as(name)
					.isEqualTo(places(text)));
			}
		}
	}

	@Test
	void nameNothingTwice() {
		var all = new TreeSet<String>();
		bundles().stream()
			.flatMap((bundle) -> read(bundle).lines())
			.filter((line) -> line.matches("[a-z][^ =]*=.*"))
			.map((line) -> line.replaceAll("=.*", ""))
			.forEach((name) -> assertThat(all.add(name)).as(name).isTrue());
	}

	@Test
	void haveEveryWordThatIsSaid() {
		Set<String> said = found(SAID_BY_TEMPLATES, ROOT.resolve("templates"), "");
		said.addAll(found(SAID_BY_CODE, CODE, ".java"));
		said.removeIf((name) -> name.endsWith("."));
		assertThat(said).hasSizeGreaterThan(500).isSubsetOf(english().keySet());
	}

	@Test
	void haveNoWordThatIsNotSaid() {
		Set<String> names = new TreeSet<>();
		Stream.of(files(CODE, ".java"), files(ROOT.resolve("templates"), ""), files(ROOT.resolve("static/js"), ".js"))
			.flatMap((files) -> files)
			.forEach((file) -> NAME.matcher(read(file)).results().map(MatchResult::group).forEach(names::add));
		assertThat(english().keySet()).allMatch((name) -> isSaid(name, names));
	}

	/** By its name, or by a beginning of it that something is put behind. */
	private static boolean isSaid(String name, Set<String> names) {
		String plain = name.replace(SCRIPTS_OF_THE_EDITOR, "");
		boolean begun = Stream
			.iterate(plain.lastIndexOf('.'), (dot) -> dot > 0, (dot) -> plain.lastIndexOf('.', dot - 1))
			.anyMatch((dot) -> names.contains(plain.substring(0, dot + 1)));
		return begun || names.contains(plain)
				|| plain.matches(".*\\.(one|many|zero)") && names.contains(plain.substring(0, plain.lastIndexOf('.')));
	}

	@Test
	void areAllThatScriptsShow() {
		assertThat(files(ROOT.resolve("static/js"), ".js")
			.flatMap((file) -> read(file).lines().filter((line) -> !line.matches("\\s*(//|/?\\*).*")))
			.flatMap((line) -> SAID_BY_SCRIPTS.matcher(line).results().map(MatchResult::group).toList().stream()))
			.isEmpty();
	}

	@Test
	void areFoundByTheirBundles() {
		var languages = new Languages();
		assertThat(languages.known()).startsWith(Locale.ENGLISH).contains(Locale.GERMAN);
		assertThat(languages.names()).isEqualTo("English, Deutsch");
		assertThat(languages.spoken(Locale.forLanguageTag("de-AT"))).hasToString("de_AT");
		assertThat(languages.spoken(Locale.ITALIAN)).isEqualTo(Locale.ENGLISH);
		assertThat(languages.know("fr")).isFalse();
	}

}
