package blog.ibid.dialect;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class BlockMarkupTests {

	@Test
	void keepsTheHtmlOfBlocksAndDropsTheirDelimiters() {
		assertThat(Markup.of("""
				<!-- wp:heading {"level":3} -->
				<h3>Harbours</h3>
				<!-- /wp:heading -->

				<!-- wp:paragraph {"style":"a\\u002d\\u002d\\u003eb"} -->
				<p>First
				second.</p>
				<!-- /wp:paragraph -->""").strip()).isEqualToIgnoringNewLines("""
				<h3>Harbours</h3>
				<p>First
				second.</p>""");
	}

	@Test
	void keepsNestedBlocksWithTheirClasses() {
		assertThat(Markup.normalised(Markup.of("""
				<!-- wp:gallery {"linkTo":"none"} -->
				<figure class="wp-block-gallery"><!-- wp:image {"id":11} -->
				<figure class="wp-block-image alignleft"><img src="/a.jpg" alt=""></figure>
				<!-- /wp:image -->

				<!-- wp:image {"id":12} -->
				<figure class="wp-block-image"><img src="/b.jpg" alt=""></figure>
				<!-- /wp:image --></figure>
				<!-- /wp:gallery -->"""))).isEqualTo("<figure class=\"wp-block-gallery\">"
				+ "<figure class=\"wp-block-image alignleft\"><img src=\"/a.jpg\" alt=\"\"></figure>"
				+ "<figure class=\"wp-block-image\"><img src=\"/b.jpg\" alt=\"\"></figure></figure>");
	}

	@Test
	void givesParagraphsOnlyToTextThatStandsInNoBlock() {
		assertThat(Markup.of("""
				Classic one.

				Classic two.

				<!-- wp:html -->
				<b>a</b>

				<b>c</b>
				<!-- /wp:html -->
				Classic three.""")).contains("<p>Classic one.</p>\n<p>Classic two.</p>", "<b>a</b>\n\n<b>c</b>",
				"<p>Classic three.</p>");
	}

	@Test
	void givesParagraphsToTheClassicBlock() {
		assertThat(Markup.of("<!-- wp:freeform -->\nOne.\n\nTwo.\n<!-- /wp:freeform -->").strip())
			.isEqualTo("<p>One.</p>\n<p>Two.</p>");
	}

	@Test
	void leavesTheBlockOfNotesToTheReaderOfItsMeta() {
		String content = "<!-- wp:paragraph --><p>a<sup data-fn=\"k\" class=\"fn\"><a href=\"#k\" id=\"k-link\">1</a></sup>"
				+ "</p><!-- /wp:paragraph -->\n<!-- wp:footnotes /-->";
		assertThat(Markup.of(content).strip())
			.isEqualTo("<p>a<sup data-fn=\"k\" class=\"fn\"><a href=\"#k\" id=\"k-link\">1</a></sup></p>");
		assertThat(Markup.remarksOn(content)).isEmpty();
	}

	@Test
	void saysWhereABlockStoodThatWordPressMakesItself() {
		String content = "<!-- wp:latest-posts {\"postsToShow\":2} /-->\n<!-- wp:block {\"ref\":123} /-->\n"
				+ "<!-- wp:jetpack/contact-form /-->\n<!-- wp:latest-posts /-->";
		assertThat(Markup.of(content)).containsOnlyOnce("<p>[A “reusable” block stood here.]</p>")
			.containsOnlyOnce("<p>[A “contact form” block stood here.]</p>")
			.contains("<p>[A “latest posts” block stood here.]</p>");
		assertThat(Markup.remarksOn(content)).hasSize(3)
			.contains("A “latest posts” block has no text of its own; a line says where it stood.");
	}

	@ParameterizedTest
	@ValueSource(strings = { """
			<!-- wp:embed {"url":"https://video.example/w?a=1\\u0026b=2","type":"video"} -->
			<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">
			https://video.example/w?a=1&amp;b=2
			</div></figure>
			<!-- /wp:embed -->""", """
			<!-- wp:core-embed/video -->
			<figure class="wp-block-embed"><div>
			https://video.example/w?a=1&amp;b=2
			</div></figure>
			<!-- /wp:core-embed/video -->""", "<!-- wp:embed {\"url\":\"https://video.example/w?a=1&b=2\"} /-->" })
	void keepsAnEmbedAsALink(String content) {
		assertThat(Markup.of(content).strip()).isEqualTo(
				"<p class=\"embed\"><a href=\"https://video.example/w?a=1&amp;b=2\">video.example/w?a=1&amp;b=2</a></p>");
		assertThat(Markup.remarksOn(content))
			.containsExactly("What WordPress showed from video.example became a link.");
	}

	@Test
	void keepsTheCaptionOfAnEmbed() {
		assertThat(Markup
			.of("<!-- wp:embed {\"url\":\"https://v.example/1\"} --><figure><div>\nhttps://v.example/1\n</div>"
					+ "<figcaption>A <em>film</em></figcaption></figure><!-- /wp:embed -->"))
			.isEqualTo("<figure class=\"embed\"><a href=\"https://v.example/1\">v.example/1</a>"
					+ "<figcaption>A <em>film</em></figcaption></figure>");
	}

	@Test
	void keepsAnEmbedAsItStandsWhereItsAddressIsNone() {
		assertThat(Markup.of("<!-- wp:embed {\"url\":\"javascript:x\"} --><figure>Gone</figure><!-- /wp:embed -->"))
			.isEqualTo("<figure>Gone</figure>");
	}

	@Test
	void keepsLinksThatHaveNothingButAnAddress() {
		assertThat(Markup.of("<!-- wp:social-links --><ul>"
				+ "<!-- wp:social-link {\"url\":\"https://s.example/me\",\"service\":\"mastodon\"} /--></ul><!-- /wp:social-links -->"))
			.isEqualTo("<ul><li><a href=\"https://s.example/me\">mastodon</a></li></ul>");
	}

	@Test
	void runsShortcodesInsideBlocksAndEndsTheParagraphTheyStandIn() {
		assertThat(Markup.of("<!-- wp:paragraph -->\n<p>Before [gallery ids=\"11\"] after</p>\n<!-- /wp:paragraph -->")
			.strip()).isEqualTo("""
					<p>Before </p>
					<figure class="gallery">
					<figure><img src="/wp-content/uploads/quay.jpg" alt="The quay"></figure>
					</figure>
					<p> after</p>""");
	}

	@Test
	void goesOnAfterADelimiterThatIsBroken() {
		assertThat(Markup
			.of("<!-- wp:paragraph {oops -->\n<p>a</p>\n<!-- /wp:list -->\n<!-- /wp:paragraph -->\nb\n<!-- wp:x"))
			.contains("<p>a</p>", "<p>b<br>\n&lt;!-- wp:x</p>");
	}

}
