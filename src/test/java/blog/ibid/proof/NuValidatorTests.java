package blog.ibid.proof;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NuValidatorTests {

	private static final String PAGE = "<!doctype html>\n<html lang=\"en\"><head><title>T</title></head><body>%s</body></html>";

	@Test
	void namesPageLineAndMessage() {
		var pages = Map.of("/good/", PAGE.formatted("<h1>Good</h1>"), "/bad/", PAGE.formatted("<p><div>No</div></p>"));
		assertThat(NuValidator.errorsIn(pages)).singleElement()
			.asString()
			.startsWith("1 times: /bad/:2 ")
			.contains("p");
	}

	@Test
	void findsErrorsInStyles() {
		var sheets = Map.of("/good.css", ":root { color-scheme: light dark; }", "/bad.css", "p { colour: blue; }");
		assertThat(NuValidator.errorsInStyles(sheets)).singleElement().asString().startsWith("1 times: /bad.css:1 ");
	}

}
