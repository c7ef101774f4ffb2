package blog.ibid.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Messages with parameters are patterns, in which a quote is written twice. */
class WordsTests {

	private static final Pattern PARAMETER = Pattern.compile("\\{\\d");

	private static final Pattern LONE_QUOTE = Pattern.compile("(?<!')'(?!')");

	static Stream<Path> bundles() throws IOException {
		try (var files = Files.list(Path.of("src/main/resources/words"))) {
			return Stream.concat(files.sorted().toList().stream(),
					Stream.of(Path.of("src/main/resources/messages.properties")));
		}
	}

	@ParameterizedTest
	@MethodSource("bundles")
	void areWrittenAsTheyShallBeRead(Path bundle) throws IOException {
		var words = new Properties();
		try (var reader = Files.newBufferedReader(bundle)) {
			words.load(reader);
		}
		words.forEach((key, value) -> {
			String text = value.toString();
			boolean isPattern = PARAMETER.matcher(text).find();
			assertThat(isPattern ? LONE_QUOTE.matcher(text).find() : text.contains("''")).as(key + "=" + text)
				.isFalse();
		});
	}

}
