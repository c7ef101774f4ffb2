package blog.ibid.dialect;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ResizedPictureTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					<img src="https://x.files.wordpress.com/a.jpg?w=150&h=90">            | <img src="https://x.files.wordpress.com/a.jpg" width="150">
					<img src="https://x.files.wordpress.com/a.jpg?w=150" width="99">      | <img src="https://x.files.wordpress.com/a.jpg" width="99">
					<img alt="b" src="https://i0.wp.com/y.example/a.jpg?resize=300%2C200"> | <img alt="b" src="https://i0.wp.com/y.example/a.jpg" width="300">
					<img src="https://i2.wp.com/old.example/a.jpg?fit=70,50&amp;ssl=1">   | <img src="https://old.example/a.jpg" width="70">
					<img src="https://x.example/a.jpg?w=150">                             | <img src="https://x.example/a.jpg?w=150">
					<img src="https://x.files.wordpress.com/a.jpg">                       | <img src="https://x.files.wordpress.com/a.jpg">
					""")
	void losesItsQueryAndKeepsItsWidth(String tag, String expected) {
		assertThat(Markup.of(tag)).isEqualToIgnoringNewLines("<p>" + expected + "</p>");
	}

}
