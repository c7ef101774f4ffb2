package blog.ibid.text;

import java.util.List;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PageChannelTests {

	private final RenderedText page = Renderer.ENGLISH.render(Sample.POST, Channel.page(Owner.post(12)), 2);

	private final Document shown = Jsoup.parseBodyFragment(this.page.whole().value());

	@Test
	void printsMarkersAsFeedReadersKnowThem() {
		assertThat(this.page.body().value()).contains("closed.<sup class=\"fnref\"><a class=\"footnote\" "
				+ "id=\"fnref-p12-k7-1\" href=\"#fn-p12-k7\" role=\"doc-noteref\" aria-label=\"Note 1\">1</a></sup> <em>");
		assertThat(this.shown.select("a.footnote").eachText()).containsExactly("1", "2", "1", "3");
	}

	@Test
	void printsTheNotesAsASectionOfEndnotes() {
		assertThat(this.page.notes().value())
			.startsWith("<section class=\"footnotes\" role=\"doc-endnotes\" "
					+ "aria-labelledby=\"notes-p12\"><h2 id=\"notes-p12\">Notes</h2><ol><li id=\"fn-p12-k7\">")
			.endsWith("</li></ol></section>")
			.doesNotContain("Never called");
		assertThat(this.shown.select(".footnotes li")).hasSize(3);
	}

	@Test
	void leadsBackToEveryUse() {
		assertThat(this.page.notes().value()).contains("(Dec. 13, 2017). "
				+ "<a class=\"reversefootnote\" role=\"doc-backlink\" href=\"#fnref-p12-k7-1\" aria-label=\"Back to text, note 1, use a\">a</a> "
				+ "<a class=\"reversefootnote\" role=\"doc-backlink\" href=\"#fnref-p12-k7-2\" aria-label=\"Back to text, note 1, use b\">b</a></li>");
		assertThat(this.page.notes().value()).contains(
				"<p>See <a href=\"#fn-p12-k7\">note 1</a>. <a class=\"reversefootnote\" role=\"doc-backlink\" href=\"#fnref-p12-k2-1\">Back to text, note 2</a></p></li>");
		this.shown.select("a.footnote, a.reversefootnote")
			.forEach((link) -> assertThat(this.shown.select(link.attr("href"))).hasSize(1));
	}

	@Test
	void namesTheUsesOfANoteLikeColumns() {
		assertThat(
				List.of(NoteSection.letter(1), NoteSection.letter(26), NoteSection.letter(27), NoteSection.letter(703)))
			.containsExactly("a", "z", "aa", "aaa");
	}

	@Test
	void saysThatTheWordsOfANoteAreLost() {
		assertThat(this.shown.select("#fn-p12-k9 > em").text())
			.isEqualTo("The words of this note were lost before they came here.");
		assertThat(this.shown.select("#fn-p12-k9 > a.reversefootnote")).hasSize(1);
	}

	@Test
	void prefixesTheAuthorsIdsAndTheLinksToThem() {
		assertThat(this.shown.select("p#p12-top")).hasSize(1);
		assertThat(this.shown.select("a[href=#p12-top]").text()).isEqualTo("above");
		assertThat(this.shown.select("a[href=#respond]").text()).isEqualTo("below");
	}

	@Test
	void asksNoOtherSiteForPictures() {
		assertThat(this.shown.select("img").outerHtml()).isEqualTo(
				"<img src=\"/media/2017/gate.jpg\" alt=\"The gate\" width=\"640\" loading=\"lazy\" decoding=\"async\">");
		assertThat(this.page.body().value())
			.contains(
					"<a class=\"remote-image\" href=\"https://else.example/flag.png?s=1&amp;t=2\">Image: flag.png</a>")
			.contains("<span class=\"remote-image\">Image: A &quot;map&quot;</span></a>");
	}

	private static String own(String img, Pictures.Picture picture) {
		Pictures known = (path) -> path.equals("media/gate.jpg") ? picture : null;
		return Renderer.ENGLISH.with(known)
			.render(Sanitizer.clean(img), Channel.page(Owner.post(12)), 2)
			.body()
			.value()
			.replaceAll("</?p>", "");
	}

	@Test
	void saysHowLargeOwnPicturesAreAndWhichSizesThereAre() {
		var picture = new Pictures.Picture(1600, 900, "/media/gate-800.jpg 800w, /media/gate.jpg 1600w", 0);
		String lazy = " loading=\"lazy\" decoding=\"async\">";
		String srcset = " srcset=\"/media/gate-800.jpg 800w, /media/gate.jpg 1600w\" sizes=\"";
		assertThat(own("<img src=/media/gate.jpg>", picture))
			.isEqualTo("<img src=\"/media/gate.jpg\" alt=\"\" width=\"1600\" height=\"900\"" + srcset
					+ "(min-width: 34rem) 32rem, 100vw\"" + lazy);
		assertThat(own("<img src=/media/gate.jpg width=300>", picture))
			.isEqualTo("<img src=\"/media/gate.jpg\" alt=\"\" width=\"300\"" + srcset
					+ "(max-width: 300px) 100vw, 300px\"" + lazy);
		assertThat(own("<img src=/media/gate.jpg height=300>", picture)).doesNotContain(" width=");
		assertThat(own("<img src=/media/other.jpg>", picture))
			.isEqualTo("<img src=\"/media/other.jpg\" alt=\"\"" + lazy);
	}

	@Test
	void asksForAnOwnPictureThatWasReplacedByItsVersion() {
		var once = new Pictures.Picture(10, 10, "", 0);
		var thrice = new Pictures.Picture(10, 10, "", 2);
		assertThat(own("<img src=/media/gate.jpg>", once)).contains("src=\"/media/gate.jpg\"").doesNotContain("srcset");
		assertThat(own("<img src=/media/gate.jpg>", thrice)).contains("src=\"/media/gate.jpg?v=2\"");
		assertThat(own("<img src='/media/gate.jpg?v=1'>", thrice)).contains("src=\"/media/gate.jpg?v=1\"");
	}

	@Test
	void showsAFileNameAsWordsWhateverIsEncodedInIt() {
		NotedText text = Sanitizer
			.clean("<img src='https://else.example/%3Cscript%3Ealert(1)%3C%2Fscript%3E%22%26amp;.png'>");
		assertThat(Renderer.ENGLISH.render(text, Channel.page(Owner.post(12)), 2).body().value()).isEqualTo(
				"<p><a class=\"remote-image\" href=\"https://else.example/%3Cscript%3Ealert(1)%3C%2Fscript%3E%22%26amp;.png\">"
						+ "Image: &lt;script&gt;alert(1)&lt;/script&gt;\"&amp;amp;.png</a></p>");
	}

	@Test
	void keepsApartTheSameTextOfTwoOwners() {
		String both = this.page.whole().value()
				+ Renderer.ENGLISH.render(Sample.POST, Channel.comment(Owner.comment(45)), 4).whole().value();
		List<String> ids = Jsoup.parseBodyFragment(both).select("[id]").eachAttr("id");
		assertThat(ids).doesNotHaveDuplicates().hasSize(2 * this.shown.select("[id]").size());
		assertThat(both).contains("<h4 id=\"notes-c45\">Notes</h4>");
	}

	@Test
	void leavesOutTheMoreMarkAndKeepsOtherAddresses() {
		assertThat(this.shown.select("hr")).isEmpty();
		assertThat(this.page.body().value()).contains("href=\"/2017/11/02/talks/?a=1&amp;b=2\"",
				"href=\"https://news.example/x\"", "<blockquote cite=\"/2016/\">", "href=\"notes.html\"");
		assertThat(this.page.body().value()).doesNotContain("rel=");
	}

	@Test
	void hasNoSectionWithoutNotes() {
		var plain = Renderer.ENGLISH.render(Sanitizer.clean("<p>x"), Channel.page(Owner.author(1)), 2);
		assertThat(plain).isEqualTo(new RenderedText(new SafeHtml("<p>x</p>"), SafeHtml.EMPTY));
		assertThat(plain.whole().value()).isEqualTo("<p>x</p>");
	}

	@Test
	void speaksAnotherLanguage() {
		var german = new NoteWords("Anmerkungen", "Anmerkung {0}", "Anm. {0}", "Zurück, {0}", "Zurück, {0} {1}",
				"<verloren>", "Bild: {0}");
		String html = new Renderer(german).render(Sample.POST, Channel.page(Owner.topic(3)), 3).whole().value();
		assertThat(html).contains("<h3 id=\"notes-t3\">Anmerkungen</h3>", "aria-label=\"Anmerkung 2\"", ">Anm. 2</a>",
				"<em>&lt;verloren&gt;</em>", "Bild: flag.png");
	}

}
