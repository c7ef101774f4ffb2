package blog.ibid.dialect;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class EmbedTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			[youtube=http://www.youtube.com/watch?v=k1&amp;w=640&amp;h=480] | http://www.youtube.com/watch?v=k1
			[youtube https://youtu.be/k1]                         | https://youtu.be/k1
			[youtube k-1_x]                                       | https://www.youtube.com/watch?v=k-1_x
			[youtube id="k1"]                                     | https://www.youtube.com/watch?v=k1
			[youtube]https://youtu.be/k1[/youtube]                | https://youtu.be/k1
			[vimeo 123 w=400]                                     | https://vimeo.com/123
			[dailymotion x7s94]                                   | https://www.dailymotion.com/video/x7s94
			[wpvideo AbC]                                         | https://videopress.com/v/AbC
			[gist ada/12ab]                                       | https://gist.github.com/ada/12ab
			[tweet 45]                                            | https://twitter.com/i/status/45
			[slideshare id=67&doc=a-b]                            | https://www.slideshare.net/slideshow/embed_code/67
			[polldaddy poll="89"]                                 | https://polldaddy.com/poll/89
			[audio src="/wp-content/uploads/x.mp3"]               | /wp-content/uploads/x.mp3
			[audio mp3="https://a.example/x.mp3"][/audio]         | https://a.example/x.mp3
			[dewplayer:https://a.example/x.mp3]                   | https://a.example/x.mp3
			[video width="4" mp4="https://a.example/x.mp4"][/video] | https://a.example/x.mp4
			[soundcloud url="https://s.example/t/1" params="a"]   | https://s.example/t/1
			[googlemaps https://maps.example/?q=a&amp;output=embed] | https://maps.example/?q=a&output=embed
			[embed width="5"]https://v.example/1[/embed]          | https://v.example/1
			[embed]<a href="https://v.example/1">https://v.example/1</a>[/embed] | https://v.example/1
			""")
	void becomesALinkInAParagraph(String shortcode, String address) {
		Element body = Jsoup.parse(Markup.of("a\n\n" + shortcode + "\n\nb")).body();
		assertThat(body.select("p.embed > a").eachAttr("href")).containsExactly(address);
		assertThat(body.text()).doesNotContain("[");
		assertThat(Markup.remarksOn(shortcode)).hasSize(1).first().asString().endsWith("] became a link.");
	}

	@Test
	void showsTheAddressWithoutItsScheme() {
		assertThat(Markup.of("[youtube=https://youtu.be/k1?a=1&b=2]").strip()).isEqualTo(
				"<p class=\"embed\"><a href=\"https://youtu.be/k1?a=1&amp;b=2\">youtu.be/k1?a=1&amp;b=2</a></p>");
		assertThat(Jsoup.parse(Embed.link("https://v.example/" + "a".repeat(80))).text()).hasSize(60).endsWith("a…");
	}

	@Test
	void staysInTheLineWhereTextIsAroundIt() {
		assertThat(Markup.of("Hear [audio https://a.example/x.mp3] now"))
			.isEqualTo("<p>Hear <a href=\"https://a.example/x.mp3\">a.example/x.mp3</a> now</p>");
	}

	@Test
	void doesNotTakeTheTextUpToTheClosingOfAnother() {
		assertThat(
				Jsoup.parse(Markup.of("[audio https://a.example/1.mp3] text [audio https://a.example/2.mp3][/audio]"))
					.text())
			.isEqualTo("a.example/1.mp3 text a.example/2.mp3");
	}

	@Test
	void leavesOutTheWordsOfAPlayer() {
		assertThat(Markup.of("[audio https://a.example/x.mp3|titles=A B]"))
			.isEqualTo("<p class=\"embed\"><a href=\"https://a.example/x.mp3\">a.example/x.mp3</a></p>");
	}

	@Test
	void linksEachFileOfAList() {
		assertThat(
				Jsoup.parse(Markup.of("[audio https://a.example/1.mp3,https://a.example/2.mp3]")).select("p.embed > a"))
			.hasSize(2);
	}

	@ParameterizedTest
	@CsvSource({ "[audio]", "[soundcloud id=3]", "[youtube=javascript:x]", "[embed]words[/embed]" })
	void staysAsItStandsWhereItsAddressCannotBeTold(String shortcode) {
		assertThat(Markup.of(shortcode)).isEqualTo("<p>" + shortcode + "</p>");
	}

	@Test
	void isAlsoAnAddressAloneOnItsLine() {
		assertThat(Markup.normalised(Markup.of("a\n\nhttps://v.example/1?a&amp;b\n\nc\nhttps://v.example/2\nd")))
			.isEqualTo("<p>a</p><p class=\"embed\"><a href=\"https://v.example/1?a&amp;b\">v.example/1?a&amp;b</a></p>"
					+ "<p>c<br><a href=\"https://v.example/2\">v.example/2</a><br>d</p>");
		assertThat(Markup.remarksOn("https://v.example/1")).isEmpty();
		assertThat(Markup.remarksOn("https://www.youtube.com/watch?v=k1"))
			.containsExactly("What WordPress showed from youtube.com became a link.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "see https://v.example/1", "https://v.example/1 there",
			"<a href=\"/x\">\nhttps://v.example/1\n</a>", "<code>\nhttps://v.example/1\n</code>" })
	void isNotAnAddressAmongWordsOrInALink(String text) {
		assertThat(Markup.of(text)).doesNotContain("href=\"https://v");
	}

	@Test
	void leavesFramesAndObjectsToTheSanitiser() {
		String frame = "<iframe src=\"https://v.example/1\" width=\"5\">\n\n</iframe>";
		assertThat(Markup.of("a\n\n" + frame)).isEqualTo("<p>a</p>\n<p>" + frame + "</p>");
	}

}
