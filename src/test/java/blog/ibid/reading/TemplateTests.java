package blog.ibid.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Templates show; they don't decide. */
class TemplateTests {

	private static final Path FOLDER = Path.of("src/main/resources/templates");

	/** All values that are printed as they stand: each is a SafeHtml. */
	private static final Set<String> UNESCAPED = Set.of("head.html ${article.jsonLd}", "entry.html ${entry.leadIn}",
			"bio.html ${bio.text.body}", "bio.html ${bio.text.notes}", "post.html ${page.text.body}",
			"post.html ${page.text.notes}", "comment.html ${comment.text.body}", "comment.html ${comment.text.notes}",
			"reply.html ${page.preview.body}", "reply.html ${page.preview.notes}", "receipt.html ${page.text.body}",
			"receipt.html ${page.text.notes}", "parts.html ${letter.words}", "decide.html ${said.text.body}",
			"decide.html ${said.text.notes}", "topics.html ${page.body}", "topics.html ${page.intro.body}",
			"topics.html ${page.intro.notes}", "topic.html ${page.intro.body}", "topic.html ${page.intro.notes}",
			"topic.html ${preview.body}", "topic.html ${preview.notes}", "topic-parts.html ${item.gloss}",
			"topic-read.html ${page.intro.body}", "topic-read.html ${page.intro.notes}",
			"topic-read.html ${part.text.whole()}", "topic-read.html ${part.gloss}",
			"topic-read.html ${part.text.body}", "topic-read.html ${part.text.notes}");

	private static final Pattern FORBIDDEN = Pattern
		.compile("T\\(|__|@[a-z]\\w*\\.|\\[\\[|\\[\\(|new |#(strings|numbers|dates|temporals|lists)\\b");

	private static final Pattern ARITHMETIC = Pattern.compile("\\$\\{[^}]*[^'\\s]\\s*[+*/%]\\s*[^}]*}");

	private static final Set<String> SAID = Set.of("alt", "title", "aria-label", "placeholder", "label", "summary");

	static List<Path> templates() throws IOException {
		try (var files = Files.walk(FOLDER)) {
			return files.filter((file) -> file.toString().endsWith(".html")).sorted().toList();
		}
	}

	private static List<Attribute> attributes(Path template) throws IOException {
		return Jsoup.parse(Files.readString(template))
			.getAllElements()
			.stream()
			.flatMap((element) -> element.attributes().asList().stream())
			.toList();
	}

	@ParameterizedTest
	@MethodSource("templates")
	void callsNoCodeAndCountsNothing(Path template) throws IOException {
		assertThat(attributes(template)).noneMatch((attribute) -> FORBIDDEN.matcher(attribute.getValue()).find()
				|| ARITHMETIC.matcher(attribute.getValue().replaceAll("'[^']*'", "''")).find());
	}

	@ParameterizedTest
	@MethodSource("templates")
	void printsUnescapedOnlyWhatIsSafe(Path template) throws IOException {
		assertThat(attributes(template)).filteredOn((attribute) -> attribute.getKey().equals("th:utext"))
			.extracting((attribute) -> template.getFileName() + " " + attribute.getValue())
			.isSubsetOf(UNESCAPED);
	}

	@ParameterizedTest
	@MethodSource("templates")
	void hasNoScriptOrStyleOfItsOwn(Path template) throws IOException {
		String source = Files.readString(template);
		assertThat(Jsoup.parse(source).select("style, script:not([src]):not([th:src]):not([type=application/ld+json])"))
			.isEmpty();
		assertThat(attributes(template)).noneMatch((attribute) -> attribute.getKey().matches("(th:)?(on\\w+|style)"));
		assertThat(source).doesNotContain("th:inline", "javascript:");
	}

	@ParameterizedTest
	@MethodSource("templates")
	void saysEveryWordInTheMessages(Path template) throws IOException {
		for (Element element : Jsoup.parse(Files.readString(template)).getAllElements()) {
			boolean isReplaced = element.attributes()
				.asList()
				.stream()
				.anyMatch((attribute) -> attribute.getKey().matches("th:u?text"));
			boolean isCode = element.is("code");
			assertThat(isReplaced || isCode || element.ownText().matches("[\\s,·]*")).as(element.outerHtml()).isTrue();
		}
	}

	@ParameterizedTest
	@MethodSource("templates")
	void hasNoWordsInAttributes(Path template) throws IOException {
		assertThat(attributes(template))
			.filteredOn((attribute) -> SAID.contains(attribute.getKey()) && !attribute.getValue().equals("https://"))
			.noneMatch((attribute) -> attribute.getValue().matches("(?s).*\\p{L}.*"));
	}

	@Test
	void printsLettersFromTheMessages() throws IOException {
		try (var files = Files.walk(FOLDER)) {
			for (Path letter : files.filter((file) -> file.toString().endsWith(".txt")).toList()) {
				assertThat(Files.readString(letter).replaceAll("(?s)\\[[(#/].*?]", "")).as(letter.toString())
					.doesNotContainPattern("\\p{L}");
			}
		}
	}

	@Test
	void isSmall() throws IOException {
		for (Path template : templates()) {
			assertThat(Files.readAllLines(template)).as(template.toString()).hasSizeLessThan(130);
		}
	}

}
