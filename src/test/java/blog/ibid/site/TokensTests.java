package blog.ibid.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Readers and authors load one style sheet each, and see the same paper and ink. */
class TokensTests {

	private static String tokens(String sheet) throws IOException {
		String css = Files.readString(Path.of("src/main/resources/static/css", sheet));
		int begin = css.indexOf(":root {");
		return css.substring(begin, css.indexOf("@media (prefers-contrast", begin));
	}

	@Test
	void areTheSameOnBothSides() throws IOException {
		assertThat(tokens("desk.css")).isEqualTo(tokens("ibid.css"));
	}

}
