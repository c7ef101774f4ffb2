package blog.ibid.text;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FeedChannelTests {

	private final RenderedText feed = Renderer.ENGLISH.render(Sample.POST,
			Channel.feed(Owner.post(12), Sample.PERMALINK, "https://ibid.example/"), 2);

	private final Document shown = Jsoup.parseBodyFragment(this.feed.whole().value());

	@Test
	void makesEveryAddressAbsolute() {
		this.shown.select("[href], [src], [cite]").forEach((element) -> {
			String url = element.attr("href") + element.attr("src") + element.attr("cite");
			assertThat(url).startsWith("https://");
		});
		assertThat(this.shown.select("a").eachAttr("href")).contains("https://ibid.example/2017/11/02/talks/?a=1&b=2",
				Sample.PERMALINK + "#p12-top", Sample.PERMALINK + "#respond", Sample.PERMALINK + "notes.html",
				"https://ibid.example/sources/", Sample.PERMALINK + "#fn-p12-k7", Sample.PERMALINK + "#fnref-p12-k7-2");
	}

	@Test
	void showsAllNotesWithIdsForReadersThatOpenThem() {
		assertThat(this.shown.select(".footnotes li").eachAttr("id")).containsExactly("fn-p12-k7", "fn-p12-k2",
				"fn-p12-k9");
		assertThat(this.shown.select("a.footnote").eachAttr("id")).contains("fnref-p12-k7-1", "fnref-p12-k7-2");
	}

	@Test
	void showsPictures() {
		assertThat(this.shown.select("img").eachAttr("src")).containsExactly("https://ibid.example/media/2017/gate.jpg",
				"https://else.example/flag.png?s=1&t=2", "https://else.example/a.png");
		assertThat(this.feed.body().value()).doesNotContain("loading=");
	}

}
