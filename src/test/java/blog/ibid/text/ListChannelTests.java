package blog.ibid.text;

import java.util.List;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ListChannelTests {

	private static final Channel LIST = Channel.list(Owner.post(12), "/2017/12/18/embassy/");

	@Test
	void showsTheTeaserWithMarkersThatLeadToThePermalink() {
		RenderedText list = Renderer.ENGLISH.render(Sample.POST, LIST, 2);
		assertThat(list.body().value()).isEqualTo("<p>The embassy closed.<sup class=\"fnref\"><a class=\"footnote\" "
				+ "href=\"/2017/12/18/embassy/#fn-p12-k7\" role=\"doc-noteref\" aria-label=\"Note 1\">1</a></sup> "
				+ "<em>Nobody</em> was asked.<sup class=\"fnref\"><a class=\"footnote\" "
				+ "href=\"/2017/12/18/embassy/#fn-p12-k2\" role=\"doc-noteref\" aria-label=\"Note 2\">2</a></sup></p>");
		assertThat(list.notes().isEmpty()).isTrue();
	}

	@Test
	void showsTheWholeTextWithoutIdsWhereThereIsNoTeaser() {
		var whole = new NotedText(Sample.POST.body().replace("<hr data-more=\"Read on\">", ""), Sample.POST.notes());
		RenderedText list = Renderer.ENGLISH.render(whole, LIST, 2);
		var shown = Jsoup.parseBodyFragment(list.body().value());
		assertThat(shown.select("[id]")).isEmpty();
		assertThat(shown.select("a").eachAttr("href")).containsAll(List.of("/2017/12/18/embassy/#p12-top",
				"/2017/12/18/embassy/#respond", "/2017/12/18/embassy/notes.html", "/2017/11/02/talks/?a=1&b=2",
				"/2017/12/18/embassy/#fn-p12-k2", "https://news.example/x"));
		assertThat(shown.select("img[src^=http]")).isEmpty();
	}

}
