package blog.ibid.transfer;

import java.time.Instant;
import java.util.List;

import blog.ibid.transfer.WxrReader.Detail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

class WxrReaderTests {

	private static final String COMMENT = """
			<wp:comment><wp:comment_id>1017</wp:comment_id><wp:comment_author><![CDATA[Ann]]></wp:comment_author>
			<wp:comment_author_email>ann@example.org</wp:comment_author_email><wp:comment_author_url/>
			<wp:comment_author_IP>192.0.2.7</wp:comment_author_IP><wp:comment_date>2017-12-18 10:00:00</wp:comment_date>
			<wp:comment_date_gmt>2017-12-18 16:00:00</wp:comment_date_gmt>
			<wp:comment_content><![CDATA[First.

			Second.]]></wp:comment_content><wp:comment_approved>%s</wp:comment_approved><wp:comment_type>%s</wp:comment_type>
			<wp:comment_parent>12</wp:comment_parent><wp:comment_user_id>3</wp:comment_user_id>
			<wp:commentmeta><wp:meta_key>rating</wp:meta_key><wp:meta_value>5</wp:meta_value></wp:commentmeta></wp:comment>
			""";

	private static void assertRefused(String xml, String reason) {
		assertThatExceptionOfType(ExportUnreadable.class).isThrownBy(() -> Wxr.read(Wxr.part(xml), Detail.FULL))
			.withMessageStartingWith("export.xml")
			.withMessageContaining(reason);
	}

	@Test
	void tellsAuthorsAndTermsThenTheSiteThenItems() {
		var elements = Wxr.read(Wxr.part(Wxr.export(
				"""
						<wp:author><wp:author_id>-3</wp:author_id><wp:author_login>ann
						</wp:author_login><wp:author_email>a@b.example</wp:author_email></wp:author>
						<wp:category><wp:term_id>1</wp:term_id><wp:category_nicename>cuba</wp:category_nicename>
						<wp:category_parent>law</wp:category_parent><wp:cat_name><![CDATA[Cuba]]></wp:cat_name></wp:category>
						<wp:tag><wp:term_id><![CDATA[2]]></wp:term_id><wp:tag_slug>x</wp:tag_slug><wp:tag_name>X</wp:tag_name></wp:tag>
						<wp:term><wp:term_id>3</wp:term_id><wp:term_taxonomy>nav_menu</wp:term_taxonomy><wp:term_slug>m</wp:term_slug>
						<wp:termmeta><wp:meta_key>k</wp:meta_key><wp:meta_value>v</wp:meta_value></wp:termmeta></wp:term>
						<generator>https://wordpress.org/?v=6.3</generator>""",
				Wxr.item(1, "post", ""))), Detail.FULL);
		assertThat(elements).hasSize(6)
			.startsWith(new ExportAuthor(-3, "ann", "a@b.example", "", "", "", ""),
					new ExportTerm(1, "category", "cuba", "law", "Cuba", "", List.of()),
					new ExportTerm(2, "post_tag", "x", "", "X", "", List.of()),
					new ExportTerm(3, "nav_menu", "m", "", "", "", List.of(new ExportMeta("k", "v"))),
					new ExportSite("Marginalia", "https://marginalia.example", "", "", "https://wordpress.com/",
							"https://marginalia.example", "1.2", "https://wordpress.org/?v=6.3"));
		assertThat(elements.get(5)).isInstanceOf(ExportItem.class);
	}

	@Test
	void readsAnItemWithAllThatBelongsToIt() {
		ExportItem item = Wxr
			.item("""
					<title><![CDATA[A <em>noted</em> post]]></title><link>https://marginalia.example/2017/12/18/noted/</link>
					<dc:creator><![CDATA[ann]]></dc:creator><guid isPermaLink="false">https://marginalia.example/?p=9</guid>
					<content:encoded><![CDATA[Text.[1]

					[1] Note.]]></content:encoded><excerpt:encoded><![CDATA[Short]]></excerpt:encoded><wp:post_id>9</wp:post_id>
					<wp:post_date>2017-12-18 10:00:00</wp:post_date><wp:post_date_gmt>2017-12-18 16:00:00</wp:post_date_gmt>
					<wp:comment_status>open</wp:comment_status><wp:post_name>noted</wp:post_name><wp:status>publish</wp:status>
					<wp:post_parent>4</wp:post_parent><wp:menu_order>-2</wp:menu_order><wp:post_type>page</wp:post_type>
					<wp:post_password>s e</wp:post_password><wp:is_sticky>1</wp:is_sticky>
					<category domain="category" nicename="cuba"><![CDATA[Cuba]]></category>
					<category domain="post_tag" nicename="x">X</category>
					<wp:postmeta><wp:meta_key>footnotes</wp:meta_key><wp:meta_value><![CDATA[[{"id":"a"}]]]></wp:meta_value></wp:postmeta>
					<wp:postmeta><wp:meta_key>o</wp:meta_key><wp:meta_value>O:8:"stdClass":0:{}</wp:meta_value></wp:postmeta>
					"""
					+ COMMENT.formatted("1", ""));
		assertThat(item.title()).isEqualTo("A <em>noted</em> post");
		assertThat(item.content()).isEqualTo("Text.[1]\n\n[1] Note.");
		assertThat(item)
			.extracting(ExportItem::type, ExportItem::creator, ExportItem::slug, ExportItem::parent,
					ExportItem::menuOrder, ExportItem::sticky, ExportItem::password)
			.containsExactly("page", "ann", "noted", 4L, -2, true, "s e");
		assertThat(item.published().instant()).isEqualTo(Instant.parse("2017-12-18T16:00:00Z"));
		assertThat(item.terms()).containsExactly(new ItemTerm("category", "cuba", "Cuba"),
				new ItemTerm("post_tag", "x", "X"));
		assertThat(item.meta("footnotes")).isEqualTo("[{\"id\":\"a\"}]");
		assertThat(item.metas("o")).containsExactly("O:8:\"stdClass\":0:{}");
		assertThat(item.meta("none")).isNull();
		assertThat(item.comments()).singleElement()
			.isEqualTo(new ExportComment(1017, "Ann", "ann@example.org", "", "192.0.2.7",
					ExportTime.of("2017-12-18 10:00:00", "2017-12-18 16:00:00", ""), "First.\n\nSecond.",
					Approval.APPROVED, "", 12, 3, List.of(new ExportMeta("rating", "5"))));
		assertThat(item.remarks()).isEmpty();
	}

	@Test
	void skimsWithoutTexts() {
		String more = "<content:encoded>long</content:encoded><wp:postmeta><wp:meta_key>_wp_old_slug</wp:meta_key>"
				+ "<wp:meta_value>older</wp:meta_value></wp:postmeta><wp:postmeta><wp:meta_key>x</wp:meta_key>"
				+ "<wp:meta_value>y</wp:meta_value></wp:postmeta>" + COMMENT.formatted("0", "pingback");
		ExportItem item = Wxr.items(Wxr.part(Wxr.export(Wxr.item(1, "post", more))), Detail.SKIM).get(0);
		assertThat(item.content()).isEmpty();
		assertThat(item.metas()).containsExactly(new ExportMeta("_wp_old_slug", "older"));
		assertThat(item.comments()).singleElement().satisfies((comment) -> {
			assertThat(comment.isPing()).isTrue();
			assertThat(comment.content()).isEmpty();
			assertThat(comment.approval()).isEqualTo(Approval.PENDING);
		});
	}

	@ParameterizedTest
	@CsvSource({ "1, APPROVED", "approved, APPROVED", "0, PENDING", "hold, PENDING", "spam, SPAM", "trash, TRASHED",
			"post-trashed, TRASHED", "<![CDATA[1]]>, APPROVED", "maybe, PENDING", "'', PENDING" })
	void readsEverySpellingOfApproval(String written, Approval approval) {
		ExportItem item = Wxr.item("<wp:post_id>1</wp:post_id>" + COMMENT.formatted(written, "comment"));
		assertThat(item.comments()).extracting(ExportComment::approval).containsExactly(approval);
	}

	@Test
	void keepsForModerationWhatDoesNotTellWhetherItWasApproved() {
		ExportItem item = Wxr.item(COMMENT.formatted("maybe", ""));
		assertThat(item.remarks())
			.contains("Comment 1017: “maybe” does not tell whether it was approved; it was kept for" + " moderation.");
	}

	@ParameterizedTest
	@CsvSource({ "http://wordpress.org/export/1.0/", "http://wordpress.org/export/1.1/",
			"https://wordpress.org/export/1.2/", "https://www.wordpress.org/export/1.2" })
	void readsEveryVersionUnderAnyPrefix(String namespace) {
		String xml = Wxr.export(Wxr.item(7, "page", ""))
			.replace("xmlns:wp=\"http://wordpress.org/export/1.2/\"", "xmlns:w=\"" + namespace + "\"")
			.replace("<wp:", "<w:")
			.replace("</wp:", "</w:");
		assertThat(Wxr.items(Wxr.part(xml), Detail.FULL)).extracting(ExportItem::id, ExportItem::type)
			.containsExactly(tuple(7L, "page"));
	}

	@Test
	void readsUsualPrefixesThatTheFileDoesNotBind() {
		String xml = "<rss><channel><item><wp:post_id>7</wp:post_id><dc:creator>ann</dc:creator>"
				+ "<content:encoded>c</content:encoded><excerpt:encoded>e</excerpt:encoded></item></channel></rss>";
		assertThat(Wxr.items(Wxr.part(xml), Detail.FULL)).singleElement()
			.extracting(ExportItem::id, ExportItem::creator, ExportItem::content, ExportItem::excerpt)
			.containsExactly(7L, "ann", "c", "e");
	}

	@Test
	void ignoresAndReportsUsualPrefixesBoundToStrangers() {
		List<ExportItem> items = Wxr.items(
				"<item xmlns:wp='http://stranger.example/'><wp:post_id>666</wp:post_id><wp:status>publish</wp:status>"
						+ "<guid>g</guid></item>",
				Wxr.item(2, "post", "<x:post_id xmlns:x='http://stranger.example/'>3</x:post_id>"));
		assertThat(items.get(0).id()).isGreaterThan(ExportItem.MADE_IDS);
		assertThat(items.get(0).status()).isEmpty();
		assertThat(items.get(0).remarks())
			.contains("Elements that look like WordPress's but belong to another namespace were ignored: 2.");
		assertThat(items.get(1).id()).isEqualTo(2);
		assertThat(items.get(1).remarks()).isEmpty();
	}

	@Test
	void takesTheFirstOfTwo() {
		ExportItem item = Wxr
			.item("<wp:post_id>1</wp:post_id><wp:post_id>2</wp:post_id><wp:post_type>post</wp:post_type>");
		assertThat(item.id()).isEqualTo(1);
		assertThat(item.remarks()).containsExactly("<wp:post_id> is given twice; the first was taken.");
	}

	@Test
	void makesTheSameIdAgainWhereOneIsMissing() {
		String one = "<title>A</title><guid>https://a.example/?p=1</guid><wp:post_type>post</wp:post_type>";
		long id = Wxr.item(one).id();
		assertThat(id).isGreaterThan(ExportItem.MADE_IDS).isLessThan(1L << 53);
		assertThat(Wxr.item(one.replace("A", "B")).id()).isEqualTo(id);
		assertThat(Wxr.item(one.replace("p=1", "p=2")).id()).isNotEqualTo(id);
		assertThat(Wxr.item(one).remarks()).containsExactly("The item has no id; one was made from its address.");
	}

	@Test
	void readsAnItemWithoutTypeAsAPost() {
		ExportItem item = Wxr.item("<wp:post_id>1</wp:post_id>");
		assertThat(item.type()).isEqualTo("post");
		assertThat(item.remarks()).containsExactly("The item has no type; it was read as a post.");
	}

	@Test
	void keepsTheBeginningOfAnEndlessTitle() {
		ExportItem item = Wxr.item("<title>" + "x".repeat(999) + "😀y</title><wp:post_id>1</wp:post_id>");
		assertThat(item.title()).isEqualTo("x".repeat(999));
		assertThat(item.remarks()).contains("The title has 1002 characters; the first 1000 were kept.");
	}

	@Test
	void reportsNumbersAndDatesThatAreNone() {
		ExportItem item = Wxr.item("<wp:post_id>1</wp:post_id><wp:post_type>post</wp:post_type>"
				+ "<wp:menu_order>first</wp:menu_order><wp:post_date>2017-02-31 00:00:00</wp:post_date>");
		assertThat(item.menuOrder()).isZero();
		assertThat(item.published()).isEqualTo(ExportTime.NONE);
		assertThat(item.remarks()).containsExactlyInAnyOrder("<wp:menu_order> is not a number and was left out.",
				"<wp:post_date> is not a date and was left out.");
	}

	@Test
	void gathersTextInPieces() {
		ExportItem item = Wxr.item("""
				<wp:post_id>1</wp:post_id><content:encoded>
				 <![CDATA[ one]]><![CDATA[two ]]>
				</content:encoded><excerpt:encoded>a &amp; <b>b</b>&#8230;</excerpt:encoded>""");
		assertThat(item.content()).isEqualTo(" onetwo ");
		assertThat(item.excerpt()).isEqualTo("a & b…");
	}

	@Test
	void namesOldTermsOnce() {
		ExportItem item = Wxr
			.item("""
					<category>Cuba</category><category domain="category" nicename="cuba">Cuba</category>
					<category domain="tag">x</category><category domain="tag" nicename="x">x</category><category>Law</category>""");
		assertThat(item.terms()).containsExactly(new ItemTerm("category", "cuba", "Cuba"),
				new ItemTerm("post_tag", "x", "x"), new ItemTerm("category", "", "Law"));
	}

	@Test
	void acceptsAMissingVersionWithARemark() {
		String xml = Wxr.export(Wxr.item(1, "post", "")).replaceAll("<wp:wxr_version>.*</wp:wxr_version>", "");
		try (var reader = new WxrReader(Wxr.part(xml), Detail.FULL)) {
			assertThat(reader.next()).isInstanceOf(ExportSite.class);
			assertThat(reader.remarks()).containsExactly("The export does not tell its version; it was read as 1.2.");
		}
	}

	@Test
	void readsAnExportWithoutItems() {
		assertThat(Wxr.read(Wxr.part(Wxr.export()), Detail.FULL)).singleElement().isInstanceOf(ExportSite.class);
	}

	@Test
	void saysWhatIsNoExport() {
		assertRefused("<rss version='2.0'><channel><title>News</title><item><title>x</title></item></channel></rss>",
				"This is an RSS feed, not a WordPress export. Needed is the XML file");
		assertRefused("<rss version='2.0'><channel><title>News</title></channel></rss>", "This is an RSS feed");
		assertRefused("<feed xmlns='http://www.w3.org/2005/Atom'/>", "This is an Atom feed, as Blogger exports them");
		assertRefused("<html><body>Sign in</body></html>", "This is a web page (HTML)");
		assertRefused("<!DOCTYPE html>\n<html>", "This is a web page (HTML)");
		assertRefused("<opml/>", "This is an XML file of another kind (<opml>)");
		assertRefused("<rss/>", "This is an RSS file without a channel");
		assertRefused("404 Not Found", "This is not an XML file");
		assertRefused(" \n ", "empty");
		assertRefused("", "empty");
	}

	@Test
	void saysWhereAFileWasCutOff() {
		String xml = Wxr.export(Wxr.item(1, "post", ""),
				"<item><title>The <i>last</i> one</title><content:encoded>abc");
		String cut = xml.substring(0, xml.length() - Wxr.END.length());
		assertThatExceptionOfType(ExportUnreadable.class).isThrownBy(() -> Wxr.read(Wxr.part(cut), Detail.SKIM))
			.withMessage(
					"export.xml, line 9, column 60: The file ends too early, inside <content:encoded>. It was cut off, by"
							+ " the export or on its way; export or copy it again. The last item read was number 2, “The last one”.");
	}

	@Test
	void saysWhereTagsDoNotMatch() {
		assertThatExceptionOfType(ExportUnreadable.class)
			.isThrownBy(() -> Wxr.items(Wxr.item(1, "post", "\n\n<link>x</guid>")))
			.satisfies((problem) -> assertThat(problem.line()).isEqualTo(10))
			.satisfies((problem) -> assertThat(problem.lastItem()).isEqualTo("number 1, “Item 1”"))
			.withMessageContaining("The XML is damaged here, inside <link>.");
	}

	@Test
	void looksAtWhatFollowsTheItems() {
		assertRefused(Wxr.export(Wxr.item(1, "post", "")) + "<rss/>", "line 9, column 2: The XML is damaged here");
		assertRefused(Wxr.export().replace("</rss>", ""), "The file ends too early");
	}

}
