package blog.ibid.transfer;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class KeptSlugTests {

	@ParameterizedTest
	@CsvSource(textBlock = """
			a-post,                        A title, a-post
			caf%C3%A9_noir,                A title, café_noir
			A-Post,                        A title, a-post
			'',                            A title, a-title
			'',                            ???,     post-7
			a;b,                           A title, ab
			'<img src=x onerror=alert(1)>', A title, a-title
			'??',                          A title, a-title
			""")
	void keepsWhatWordPressWouldWriteAndMakesTheRestSafe(String written, String title, String slug) {
		assertThat(KeptSlug.of(written, title, "post-7")).isEqualTo(slug);
	}

}
