package blog.ibid.source;

import java.time.LocalDate;
import java.util.Map;

import blog.ibid.Author;
import blog.ibid.BlogWriter;
import blog.ibid.IbidTest;
import blog.ibid.Tables;
import blog.ibid.Visitor;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@IbidTest
class SourceDeskTests {

	private static final String FERRY = "<a href=\"https://herald.example/ferry\">The Ferry</a>";

	@Autowired
	private Tables tables;

	@Autowired
	private BlogWriter blog;

	@Autowired
	private Register register;

	@Autowired
	private Sources sources;

	@Autowired
	private Visitor visitor;

	private Author editor;

	private long ada;

	private long ferry;

	private long mirror;

	@BeforeEach
	void twoSources() {
		this.tables.empty();
		this.ada = this.blog.account("ada", "Ada", "EDITOR");
		post("one", FERRY);
		post("two", "<a href=\"https://mirror.example/f\">Ferry, a copy</a>");
		this.register.catchUp();
		this.ferry = this.sources.of("herald.example", 0).get(0).id();
		this.mirror = this.sources.of("mirror.example", 0).get(0).id();
		this.editor = this.visitor.author("ada");
		this.editor.page("/admin/sources");
	}

	private long post(String slug, String... notes) {
		return this.blog.post(this.ada, slug, LocalDate.of(2017, 12, 18), BlogWriter.noted("", notes), Map.of());
	}

	@Test
	void listsFiltersAndFinds() {
		assertThat(this.editor.page("/admin/sources").select(".state h2").eachText())
			.containsExactlyInAnyOrder("The Ferry", "Ferry, a copy");
		assertThat(this.editor.page("/admin/sources?q=mirror").select(".state h2").eachText())
			.containsExactly("Ferry, a copy");
		assertThat(this.editor.page("/admin/sources?want=broken").select(".state")).isEmpty();
		this.blog.sql("update source set state = 'GONE', checked_at = current_timestamp where id = ?", this.ferry);
		Document broken = this.editor.page("/admin/sources?want=broken");
		assertThat(broken.select(".state h2").eachText()).containsExactly("The Ferry");
		assertThat(broken.select(".state a[rel]").attr("href"))
			.isEqualTo("https://web.archive.org/web/20171218/https://herald.example/ferry");
		assertThat(this.editor.page("/admin").select("#broken + p").text()).startsWith("One source that you cite");
		assertThat(this.visitor.page("/sources/herald.example/").select(".gone").text()).contains("no longer there");
		assertThat(this.editor.page("/admin/sources?want=once").select(".state")).hasSize(2);
		assertThat(this.editor.page("/admin/sources?want=often").select(".state")).isEmpty();
	}

	@Test
	void keepsTheNameThatAnAuthorGives() {
		String path = "/admin/sources/" + this.ferry;
		assertThat(this.editor.post(path, "name", " ").status()).isEqualTo(422);
		assertThat(this.editor.post(path, "name", "Lund,  The Ferry").location()).isEqualTo(path);
		post("three", "<a href=\"https://herald.example/ferry\">Quite another name</a>");
		this.register.catchUp();
		assertThat(this.sources.of("herald.example", 0)).singleElement()
			.extracting(CitedSource::name, CitedSource::uses)
			.containsExactly("Lund, The Ferry", 2);
	}

	@Test
	void joinsTwoForGoodAndTakesThemApart() {
		String path = "/admin/sources/" + this.ferry;
		assertThat(this.editor.page(path + "?q=mirror").select("[name=other]").attr("value"))
			.isEqualTo(String.valueOf(this.mirror));
		assertThat(this.editor.post(path + "/joined", "other", "0").status()).isEqualTo(422);
		assertThat(this.editor.post(path + "/joined", "other", String.valueOf(this.ferry)).status()).isEqualTo(422);
		assertThat(this.editor.post(path + "/joined", "other", String.valueOf(this.mirror)).location()).isEqualTo(path);
		assertThat(this.sources.source(this.ferry).orElseThrow().uses()).isEqualTo(2);
		assertThat(this.sources.hosts()).extracting(CitedHost::host).containsExactly("herald.example");
		assertThat(this.visitor.get("/sources/mirror.example/" + this.mirror + "/").location())
			.isEqualTo("/sources/herald.example/" + this.ferry + "/");
		post("three", "<a href=\"http://www.mirror.example/f/\">The copy</a>");
		this.register.rebuild();
		assertThat(this.sources.source(this.ferry).orElseThrow().uses()).isEqualTo(3);
		assertThat(this.editor.post(path + "/separation", "other", String.valueOf(this.mirror)).location())
			.isEqualTo(path);
		assertThat(this.sources.source(this.ferry).orElseThrow().uses()).isOne();
		assertThat(this.sources.source(this.mirror).orElseThrow().uses()).isEqualTo(2);
		assertThat(this.editor.post(path + "/separation", "other", String.valueOf(this.mirror)).status())
			.isEqualTo(404);
	}

	@Test
	void switchesTheChecksOnAndOff() {
		this.editor.post("/admin/sources/checks", "on", "true");
		assertThat(this.editor.page("/admin/sources").select("[name=on]").hasAttr("checked")).isTrue();
		this.editor.post("/admin/sources/checks");
		assertThat(this.editor.page("/admin/sources").select("[name=on]").hasAttr("checked")).isFalse();
	}

}
