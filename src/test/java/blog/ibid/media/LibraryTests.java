package blog.ibid.media;

import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import blog.ibid.Author;
import blog.ibid.BlogWriter;
import blog.ibid.IbidTest;
import blog.ibid.Statements;
import blog.ibid.Tables;
import blog.ibid.Visitor;
import blog.ibid.store.DataFolder;
import blog.ibid.text.NotedText;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@IbidTest
class LibraryTests {

	@Autowired
	private Tables tables;

	@Autowired
	private BlogWriter blog;

	@Autowired
	private Visitor visitor;

	@Autowired
	private Statements statements;

	@Autowired
	private DataFolder data;

	private long veraId;

	private Author vera;

	@BeforeEach
	void authors() {
		this.tables.empty();
		this.veraId = this.blog.account("vera", "Vera Lund", "AUTHOR");
		this.blog.account("otto", "Otto Brandt", "AUTHOR");
		this.blog.account("edith", "Edith Moor", "EDITOR");
		this.vera = this.visitor.author("vera");
	}

	private JsonNode add(String name, byte[] bytes, Author author) {
		Visitor.Answer answer = new Upload().file(name, bytes).by(author);
		assertThat(answer.status()).as(answer.body()).isEqualTo(201);
		return Upload.json(answer);
	}

	private String page(JsonNode medium) {
		return "/admin/media/" + medium.get("id").asLong();
	}

	private void postShowing(String address) {
		this.blog.post(this.veraId, "the-harbour", LocalDate.of(2026, 11, 2),
				new NotedText("<p>See <img src=\"" + address + "\" alt=\"\"></p>", List.of()), Map.of());
	}

	@Test
	void showsWhatThereIsNewestFirst() {
		add("first.png", MadePicture.png(20, 20), this.vera);
		add("second.jpg", MadePicture.jpeg(900, 600), this.vera);
		Document page = this.vera.page("/admin/media");
		assertThat(page.select(".pictures .name").eachText()).containsExactly("second", "first");
		assertThat(page.select(".pictures img").attr("src")).endsWith("-480w.jpg");
		assertThat(page.select(".rail [aria-current]").text()).isEqualTo("Pictures");
	}

	@Test
	void saysWhatToDoWhileItIsEmpty() {
		assertThat(this.vera.page("/admin/media").select(".empty").text()).contains("Add the first picture");
		assertThat(this.vera.page("/admin/media?q=nothing").select(".empty").text())
			.contains("Nothing in the library is like that");
	}

	@Test
	void findsByWordsKindMonthAuthorAndWhatIsMissing() {
		add("harbour.png", MadePicture.png(20, 20), this.vera);
		add("the_50%_paper.pdf", "%PDF-1.4".getBytes(), this.vera);
		Author otto = this.visitor.author("otto");
		JsonNode ottos = add("bridge.png", MadePicture.png(20, 20), otto);
		otto.post(page(ottos), "alt", "A bridge at dawn", "caption", "", "title", "Bridge");
		this.blog.sql("update media set uploaded_at = ? where path like '%harbour%'",
				BlogWriter.time(LocalDate.of(2017, 3, 5)));
		assertThat(found("q=HARBOUR")).containsExactly("harbour");
		assertThat(found("q=dawn")).containsExactly("Bridge");
		assertThat(found("q=50%25")).containsExactly("the_50%_paper");
		assertThat(found("kind=document")).containsExactly("the_50%_paper");
		assertThat(found("month=2017-03")).containsExactly("harbour");
		assertThat(found("month=nonsense&kind=x&show=y")).hasSize(3);
		assertThat(found("show=mine")).containsExactly("the_50%_paper", "harbour");
		assertThat(found("show=undescribed")).containsExactly("harbour");
		postShowing(ottos.get("address").asString());
		assertThat(found("show=unused")).containsExactly("the_50%_paper", "harbour");
	}

	private List<String> found(String query) {
		return this.vera.page("/admin/media?" + query).select(".pictures .name").eachText();
	}

	@Test
	void leafsThroughManyWithAsManyStatements() {
		this.blog.atOnce(() -> many(1, 45));
		assertThat(found("")).hasSize(Library.ON_A_PAGE);
		Document page = this.vera.page("/admin/media?q=pic");
		String older = page.select("a:contains(Older)").attr("href");
		assertThat(older).contains("q=pic");
		assertThat(this.vera.page(older).select(".pictures .name").eachText()).hasSize(5).last().isEqualTo("pic-1");
		long few = statements();
		this.blog.atOnce(() -> many(46, 200));
		assertThat(statements()).isEqualTo(few).isLessThan(10);
	}

	private void many(int first, int last) {
		for (int i = first; i <= last; i++) {
			this.blog.sql(
					"insert into media (path, title, alt, caption, present, uploaded_at, version) "
							+ "values (?, ?, '', '', true, ?, 0)",
					"media/2016/01/pic-" + i + ".png", "pic-" + i,
					BlogWriter.time(LocalDate.of(2016, 1, 1).plusDays(i / 3)));
		}
	}

	private long statements() {
		this.vera.page("/admin/media");
		this.statements.clear();
		this.vera.page("/admin/media");
		return this.statements.sent().size();
	}

	@Test
	void keepsWhatIsSaidOfAPicture() {
		JsonNode medium = add("harbour.png", MadePicture.png(20, 20), this.vera);
		this.vera.post(page(medium), "alt", " Boats. ", "caption", "By me.", "title", "Harbour");
		Document page = this.vera.page(page(medium));
		assertThat(page.select("#alt").text()).isEqualTo("Boats.");
		assertThat(page.select(".notice").text()).contains("Saved");
		this.vera.post(page(medium), "alt", "Boats.", "decorative", "true", "caption", "", "title", "");
		assertThat(this.vera.page(page(medium)).select("[name=decorative]").hasAttr("checked")).isTrue();
		assertThat(found("show=undescribed")).isEmpty();
	}

	@Test
	void tellsWhichFieldIsTooLongAndLosesNothing() {
		JsonNode medium = add("harbour.png", MadePicture.png(20, 20), this.vera);
		Visitor.Answer answer = this.vera.post(page(medium), "alt", "a".repeat(2001), "caption", "By me.", "title", "");
		assertThat(answer.status()).isEqualTo(422);
		Document page = answer.page();
		assertThat(page.select("#alt-error").text()).contains("2,000 characters");
		assertThat(page.select("#alt").text()).hasSize(2001);
		assertThat(page.select("#caption").text()).isEqualTo("By me.");
	}

	@Test
	void letsEverybodySeeAndOnlyOwnersAndEditorsChange() {
		JsonNode medium = add("harbour.png", MadePicture.png(20, 20), this.vera);
		Author otto = this.visitor.author("otto");
		assertThat(otto.page(page(medium)).select("fieldset[disabled]")).hasSize(1);
		assertThat(otto.post(page(medium), "alt", "Mine").status()).isEqualTo(403);
		assertThat(otto.get(page(medium) + "/removal").status()).isEqualTo(403);
		assertThat(otto.post(page(medium) + "/removal").status()).isEqualTo(403);
		assertThat(new Upload().file("x.png", MadePicture.png(9, 9)).to(page(medium) + "/file", otto).status())
			.isEqualTo(403);
		assertThat(this.visitor.author("edith").post(page(medium), "alt", "Boats").status()).isEqualTo(302);
		assertThat(otto.get("/admin/media/999999").status()).isEqualTo(404);
	}

	@Test
	void replacesAFileUnderTheSameAddress() {
		JsonNode medium = add("harbour.jpg", MadePicture.jpeg(1200, 600), this.vera);
		String address = medium.get("address").asString();
		postShowing(address);
		new Upload().file("better.png", MadePicture.png(500, 700)).to(page(medium) + "/file", this.vera);
		Visitor.Answer served = this.visitor.get(address);
		assertThat(served.header("Content-Type")).isEqualTo("image/jpeg");
		assertThat(this.visitor.get(address.replace(".jpg", "-960w.jpg")).status()).isEqualTo(404);
		assertThat(this.visitor.page("/2026/11/02/the-harbour/").select("article img[src*=media]").attr("src"))
			.isEqualTo(address + "?v=1");
		assertThat(this.vera.page(page(medium)).select(".notice").text()).contains("was replaced");
		new Upload().file("paper.png", "%PDF-1.4".getBytes()).to(page(medium) + "/file", this.vera);
		assertThat(this.vera.page(page(medium)).select(".notice.bad").text()).contains("only by a picture");
	}

	@Test
	void warnsWhereAPictureIsMissedAndRemovesItForGood() {
		JsonNode medium = add("harbour.jpg", MadePicture.jpeg(1200, 600), this.vera);
		String address = medium.get("address").asString();
		postShowing(address);
		long covered = this.blog.post(this.veraId, "covered", LocalDate.of(2026, 11, 3),
				Map.of("cover_id", medium.get("id").asLong()));
		Document warning = this.vera.page(page(medium) + "/removal");
		assertThat(warning.select("main .list a").eachText()).containsExactlyInAnyOrder("the-harbour", "covered");
		assertThat(warning.select("main .list a").eachAttr("href")).contains("/admin/posts/" + covered);
		assertThat(this.vera.post(page(medium) + "/removal").location()).isEqualTo("/admin/media");
		assertThat(this.visitor.get(address).status()).isEqualTo(410);
		assertThat(this.visitor.get(address.replace(".jpg", "-480w.jpg")).status()).isEqualTo(410);
		assertThat(Files.exists(this.data.media().resolve(address.substring(1)))).isFalse();
		assertThat(add("harbour.jpg", MadePicture.jpeg(90, 60), this.vera).get("address").asString())
			.isNotEqualTo(address);
	}

	@Test
	void tellsOfAFileThatIsStillElsewhere() {
		this.blog.sql("insert into media (path, title, alt, caption, source_url, present, uploaded_at, version) values "
				+ "('wp-content/uploads/2017/12/far.jpg', 'Far', '', '', 'https://old.example/far.jpg', false, ?, 0)",
				BlogWriter.time(LocalDate.of(2017, 12, 1)));
		Document list = this.vera.page("/admin/media");
		assertThat(list.select(".sheet").text()).isEqualTo("Still elsewhere");
		Document page = this.vera.page(list.select(".pictures a").attr("href"));
		assertThat(page.select(".facts a").attr("href")).isEqualTo("https://old.example/far.jpg");
		assertThat(page.select(".notice").text()).contains("has not come here yet");
	}

	@Test
	void letsReadersLayOutAPageBeforeTheyHaveItsPictures() {
		JsonNode medium = add("harbour.jpg", MadePicture.jpeg(1200, 600), this.vera);
		postShowing(medium.get("address").asString());
		var picture = this.visitor.page("/2026/11/02/the-harbour/").select("article img[src*=media]");
		assertThat(picture.attr("width")).isEqualTo("1200");
		assertThat(picture.attr("height")).isEqualTo("600");
		assertThat(picture.attr("srcset")).isEqualTo(medium.get("srcset").asString());
		assertThat(picture.attr("sizes")).isNotEmpty();
	}

}
