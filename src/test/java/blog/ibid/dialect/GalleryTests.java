package blog.ibid.dialect;

import java.util.List;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class GalleryTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			[gallery ids="13,11"]               | ford quay
			[gallery include='12' columns=2]    | mill
			[gallery]                           | quay mill
			[gallery columns="3" order="DESC"]  | mill quay
			[gallery exclude="11"]              | mill
			[gallery id="7" size="full" /]      | quay mill
			""")
	void showsThePicturesItNamesOrThoseOfThePost(String shortcode, String names) {
		List<String> sources = Jsoup.parse(Markup.of("a\n\n" + shortcode + "\n\nb"))
			.select("figure.gallery > figure > img")
			.eachAttr("src");
		assertThat(sources).containsExactly(java.util.Arrays.stream(names.split(" "))
			.map((name) -> "/wp-content/uploads/" + name + ".jpg")
			.toArray(String[]::new));
		assertThat(Markup.remarksOn(shortcode)).isEmpty();
	}

	@Test
	void keepsCaptionsAndAlternativeTexts() {
		assertThat(Markup.of("[gallery ids=\"12,13\"]").strip()).isEqualTo(
				"""
						<figure class="gallery">
						<figure><img src="/wp-content/uploads/mill.jpg" alt=""><figcaption>The <em>old</em> mill</figcaption></figure>
						<figure><img src="/wp-content/uploads/ford.jpg" alt="A &quot;ford&quot;"></figure>
						</figure>""");
	}

	@Test
	void saysWhichPicturesAreMissing() {
		assertThat(Markup.remarksOn("[gallery ids=\"98,11,99\"]"))
			.containsExactly("A gallery names pictures that are not in the export: 98, 99.");
	}

	@Test
	void staysVisibleWhereNoPictureIsKnown() {
		String gallery = "[gallery ids=\"98,99\"]";
		assertThat(Markup.of(gallery)).isEqualTo("<p>" + gallery + "</p>");
		assertThat(Markup.remarksOn(gallery)).containsExactly(
				"The gallery " + gallery + " was left as it stood: none of its pictures is in the export.");
	}

}
