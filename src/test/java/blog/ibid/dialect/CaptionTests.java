package blog.ibid.dialect;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CaptionTests {

	private static final String PICTURE = "<a href=\"/q\"><img src=\"/q.jpg\" alt=\"q\" width=\"580\"></a>";

	@ParameterizedTest
	@ValueSource(strings = { "caption", "wp_caption" })
	void followsThePicture(String name) {
		assertThat(Markup
			.of("[%s id=\"attachment_9\" align=\"alignleft\" width=\"580\"]%s The <a href=\"/x\">quay</a>[/%s]"
				.formatted(name, PICTURE, name))
			.strip())
			.isEqualTo("<figure class=\"alignleft\">" + PICTURE
					+ "<figcaption>The <a href=\"/x\">quay</a></figcaption></figure>");
	}

	@Test
	void wasAnAttributeOnce() {
		assertThat(Markup
			.of("[caption id=\"\" align=\"aligncenter\" width=\"64\" caption=\"See <a href='/x'>[1]</a> &amp; "
					+ "<em class=&quot;y&quot;>so</em>\"]" + PICTURE + "[/caption]")
			.strip())
			.isEqualTo("<figure class=\"aligncenter\">" + PICTURE
					+ "<figcaption>See <a href='/x'>[1]</a> &amp; <em class=\"y\">so</em></figcaption></figure>");
	}

	@Test
	void mayHaveLinesAndNotes() {
		assertThat(Markup.of("[caption]<img src=\"/q.jpg\">One,\ntwo.[mfn]b[/mfn][/caption]").strip())
			.isEqualTo("<figure><img src=\"/q.jpg\"><figcaption>One,<br>\ntwo.[mfn]b[/mfn]</figcaption></figure>");
	}

	@Test
	void isNotMissedWherePictureOrTextIs() {
		assertThat(Markup.of("[caption align=\"alignnone\"]" + PICTURE + "[/caption]").strip())
			.isEqualTo("<figure>" + PICTURE + "</figure>");
		assertThat(Markup.of("[caption]<iframe src=\"https://v.example/\"></iframe>[/caption]").strip())
			.isEqualTo("<figure><iframe src=\"https://v.example/\"></iframe></figure>");
	}

	@Test
	void endsTheParagraphItStandsIn() {
		assertThat(Markup.normalised(Markup.of("before\n[caption]<img src=\"/q.jpg\"> c[/caption]\nafter")))
			.isEqualTo("<p>before</p><figure><img src=\"/q.jpg\"><figcaption>c</figcaption></figure><p>after</p>");
	}

	@Test
	void staysAsTextWhenItIsNotClosed() {
		assertThat(Markup.of("[caption width=\"5\"]<img src=\"/q.jpg\"> c"))
			.isEqualTo("<p>[caption width=\"5\"]<img src=\"/q.jpg\"> c</p>");
		assertThat(Markup.remarksOn("[caption width=\"5\"]<img src=\"/q.jpg\"> c"))
			.containsExactly("The shortcode [caption] was left as it stood.");
	}

}
