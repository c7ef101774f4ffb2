package blog.ibid.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ExportIndexTests {

	private static final String NOTED = Wxr.item(12, "post",
			"""
					<link>https://marginalia.example/2017/12/14/noted/</link><guid>http://marginalia.wordpress.com/?p=12</guid>
					<wp:post_name>noted</wp:post_name><wp:post_date>2017-12-14 23:00:00</wp:post_date><wp:status>publish</wp:status>
					<wp:postmeta><wp:meta_key>_wp_old_slug</wp:meta_key><wp:meta_value>footnoted</wp:meta_value></wp:postmeta>
					""");

	private static final String PHOTO = Wxr.item(20, "attachment",
			"<link>https://marginalia.example/2017/12/14/noted/photo/</link><wp:post_parent>12</wp:post_parent>"
					+ "<wp:attachment_url>https://marginalia.example/wp-content/uploads/2017/12/photo.jpg</wp:attachment_url>");

	private static String page(long id, long parent, int order) {
		return Wxr.item(id, "page",
				"<wp:post_parent>" + parent + "</wp:post_parent><wp:menu_order>" + order + "</wp:menu_order>");
	}

	private static List<Long> ids(List<IndexedItem> items) {
		return items.stream().map(IndexedItem::id).toList();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/2017/12/14/noted/", "https://marginalia.example/2017/12/14/noted",
			"http://www.marginalia.example/2017/12/14/Noted/#comment-3",
			"https://marginalia.wordpress.com/2017/12/14/noted/", "https://marginalia.wordpress.com/?p=12", "/?p=12",
			"/2017/12/14/footnoted/", "/2017/12/14/noted/comment-page-2/" })
	void findsAPostByEveryAddressItHad(String address) {
		assertThat(Wxr.index(NOTED, PHOTO).addresses().at(address)).map(IndexedItem::id).contains(12L);
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://stranger.example/2017/12/14/noted/", "/2017/12/14/", "/", "mailto:x@y.example",
			"https://wordpress.com/?p=12", "/?p=13", "https://marginalia.example.stranger.example/?p=12" })
	void findsNothingAtOtherAddresses(String address) {
		assertThat(Wxr.index(NOTED, PHOTO).addresses().at(address)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://marginalia.example/wp-content/uploads/2017/12/photo.jpg",
			"/wp-content/uploads/2017/12/photo-300x200.jpg",
			"https://marginalia.files.wordpress.com/2017/12/photo.jpg?w=150",
			"https://i0.wp.com/marginalia.example/wp-content/uploads/2017/12/photo-1024x768.jpg?resize=5",
			"https://i2.wp.com/marginalia.files.wordpress.com/2017/12/photo.jpg",
			"https://marginalia.example/2017/12/14/noted/photo/", "/?attachment_id=20" })
	void findsAnAttachmentByEveryAddressOfItsFile(String address) {
		assertThat(Wxr.index(NOTED, PHOTO).addresses().at(address)).map(IndexedItem::id).contains(20L);
	}

	@Test
	void findsTheScaledFileOfALargePhoto() {
		var index = Wxr.index(PHOTO.replace("photo.jpg", "photo-scaled.jpg"));
		assertThat(index.addresses().attachmentAt("/wp-content/uploads/2017/12/photo-300x200.jpg")).map(IndexedItem::id)
			.contains(20L);
	}

	@Test
	void prefersTheFileThatIsReallyNamedSo() {
		var index = Wxr.index(PHOTO, PHOTO.replace(">20<", ">21<").replace("photo.jpg", "photo-300x200.jpg"));
		assertThat(index.addresses().attachmentAt("/wp-content/uploads/2017/12/photo-300x200.jpg")).map(IndexedItem::id)
			.contains(21L);
	}

	@Test
	void findsNoFileOfAStranger() {
		assertThat(Wxr.index(PHOTO)
			.addresses()
			.attachmentAt("https://stranger.example/wp-content/uploads/2017/12/photo.jpg")).isEmpty();
		assertThat(Wxr.index(PHOTO)
			.addresses()
			.attachmentAt("https://i0.wp.com/stranger.example/wp-content/uploads/2017/12/photo.jpg")).isEmpty();
	}

	@Test
	void learnsItsHostsFromProofsOnly() {
		var index = Wxr.index(NOTED, Wxr.item(13, "post",
				"<link>https://news.example/story/</link><guid>https://news.example/?p=14</guid><wp:post_name>seen</wp:post_name>"));
		assertThat(index.addresses().isOwnHost("marginalia.example")).isTrue();
		assertThat(index.addresses().isOwnHost("marginalia.wordpress.com")).isTrue();
		assertThat(index.addresses().isOwnHost("marginalia.files.wordpress.com")).isTrue();
		assertThat(index.addresses().isOwnHost("news.example")).isFalse();
		assertThat(index.addresses().isOwnHost("wordpress.com")).isFalse();
	}

	@Test
	void keepsWhatThePermalinkTells() {
		IndexedItem item = Wxr.index(NOTED).item(12).orElseThrow();
		assertThat(item.link()).isEqualTo("/2017/12/14/noted/");
		assertThat(item.slug()).isEqualTo("noted");
		assertThat(item.date()).isEqualTo("2017-12-14");
	}

	@Test
	void draftsDoNotAnswerForTheHomePage() {
		var index = Wxr
			.index(Wxr.item(5, "post", "<link>https://marginalia.example/?p=5</link><wp:status>draft</wp:status>"));
		assertThat(index.addresses().at("/")).isEmpty();
		assertThat(index.addresses().at("/?p=5")).map(IndexedItem::status).contains("draft");
	}

	@Test
	void ordersAttachmentsAsAGalleryDoes() {
		var index = Wxr.index(PHOTO, PHOTO.replace(">20<", ">19<"),
				PHOTO.replace(">20<", ">30<").replace("</item>", "<wp:menu_order>-1</wp:menu_order></item>"),
				PHOTO.replace(">20<", ">31<").replace(">12<", ">13<"));
		assertThat(ids(index.attachmentsOf(12))).containsExactly(30L, 19L, 20L);
		assertThat(index.attachmentsOf(99)).isEmpty();
	}

	@Test
	void ordersPagesByTheirTree() {
		var index = Wxr.index(page(3, 2, 0), page(1, 0, 5), page(2, 1, 0), page(4, 1, -1), page(5, 0, 1),
				page(6, 999, 9));
		assertThat(ids(index.pages())).containsExactly(5L, 1L, 4L, 2L, 3L, 6L);
	}

	@Test
	void listsPagesThatLieBelowThemselves() {
		assertThat(ids(Wxr.index(page(1, 2, 0), page(2, 1, 0), page(3, 3, 0)).pages())).containsExactly(1L, 2L, 3L);
	}

	@Test
	void countsEachThingOnceHoweverManyPartsItStandsIn() {
		String head = "<wp:author><wp:author_login>ann</wp:author_login></wp:author><wp:tag><wp:tag_slug>x</wp:tag_slug></wp:tag>";
		String comment = "<wp:comment><wp:comment_id>1</wp:comment_id><wp:comment_type>%s</wp:comment_type></wp:comment>";
		List<ExportPart> parts = List.of(
				Wxr.part("a.xml", Wxr.export(head, NOTED, PHOTO, Wxr.item(40, "chapter", "")).getBytes()),
				Wxr.part("b.xml",
						Wxr.export(head, page(1, 0, 0), NOTED,
								Wxr.item(41, "post", comment.formatted("") + comment.formatted("pingback")))
							.getBytes()));
		List<Long> progress = new ArrayList<>();
		ExportIndex index = ExportScan.of(parts, progress::add);
		assertThat(index.counts()).isEqualTo(new ExportCounts(2, 1, 1, 1, 1, 1, 1, Map.of("chapter", 1)));
		assertThat(index.counts().items()).isEqualTo(5).isEqualTo(index.items().size());
		assertThat(index.repeats()).containsExactly(new ExportIndex.Repeat(12, 0, 1, 2));
		assertThat(index.sites()).hasSize(2);
		assertThat(progress).isSorted().isNotEmpty();
	}

	@Test
	void tellsTheFirstFromItsRepetition() {
		var items = Wxr.items(NOTED, NOTED);
		var index = Wxr.index(NOTED, NOTED);
		assertThat(items).extracting((item) -> index.isFirst(0, item)).containsExactly(true, false);
	}

	@ParameterizedTest
	@CsvSource({ "&, BARE_AMPERSAND", "&nbsp;, HTML_ENTITY" })
	void tellsWhatWasMended(String broken, Mend mend) {
		assertThat(Wxr.index("<description>" + broken + "</description>").mends()).containsOnlyKeys(mend);
	}

}
