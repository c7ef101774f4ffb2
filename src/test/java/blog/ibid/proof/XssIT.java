package blog.ibid.proof;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import blog.ibid.proof.WrittenExport.Reply;
import blog.ibid.proof.WrittenExport.Written;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every known attack by script, put into every field of a post and of a comment, leaves
 * nothing that a browser would run: not with the content security policy, and not
 * without.
 */
class XssIT {

	private static final String ATTACKER = "\"><img src=x onerror=alert(1)><script>alert(1)</script>";

	private static Server server;

	private static Gallery gallery;

	private static List<String> pages;

	@BeforeAll
	static void importAttacks() {
		var export = new WrittenExport().author("editor", ATTACKER);
		List<String> vectors = Vectors.all();
		for (int i = 0; i < vectors.size(); i++) {
			export.add(attackedPost(i + 1, vectors.get(i)));
		}
		Jar jar = Jar.withNewFolder();
		jar.runs("import", export.write().toString());
		server = jar.serve();
		gallery = new Gallery(server);
		List<String> posts = Sitemap.posts(server);
		assertThat(posts).hasSizeGreaterThanOrEqualTo(vectors.size());
		pages = Stream.concat(posts.stream(), lists(posts).stream()).toList();
	}

	/** Of the lists, which show the same fields, each tenth. */
	private static List<String> lists(List<String> posts) {
		var lists = new LinkedHashSet<String>(List.of("/", "/author/editor/"));
		for (int i = 0; i < posts.size(); i += 10) {
			lists.add("/page/" + (2 + i / 10) + "/");
			Jsoup.parse(server.text(posts.get(i)))
				.select("main a[href]")
				.eachAttr("href")
				.stream()
				.filter((href) -> href.matches("/(category|tag)/.+/|/\\d{4}/(\\d\\d/){0,2}"))
				.forEach(lists::add);
		}
		return lists.stream().filter((path) -> server.get(path).statusCode() == 200).toList();
	}

	@AfterAll
	static void stop() {
		if (gallery != null) {
			gallery.close();
		}
		if (server != null) {
			server.close();
		}
	}

	private static Written attackedPost(int id, String vector) {
		String notes = JsonMapper.shared().writeValueAsString(List.of(new JsonNote("n1", vector)));
		String body = "<p>Marked 1<sup data-fn=\"n1\" class=\"fn\"><a href=\"#n1\" id=\"n1-link\">1</a></sup></p>\n\n"
				+ vector;
		return new Written(id, vector, vector, body, vector, notes, List.of(vector),
				List.of(new Reply(vector, vector, vector), new Reply("Reader", "https://reader.example/", vector)));
	}

	record JsonNote(String id, String content) {
	}

	@Test
	void nothingForeignStandsOnAnyPage() {
		var findings = new ArrayList<String>();
		try (Visit visit = Browser.visit(Visitor.usual())) {
			visit.open(gallery.wall());
			findings.addAll(Structure.findings(visit, pages));
		}
		assertThat(findings).isEmpty();
	}

	@Test
	void nothingRunsEvenWithoutTheContentSecurityPolicy() {
		assertThat(gallery.incidents(Visitor.usual().withoutProtection(), pages)).isEmpty();
	}

	/** What nothing ran from strains no policy either: each eighth page will do. */
	@Test
	void ourOwnMarkupNeverStrainsTheContentSecurityPolicy() {
		List<String> some = IntStream.range(0, pages.size())
			.filter((number) -> number % 8 == 0)
			.mapToObj(pages::get)
			.toList();
		assertThat(gallery.incidents(Visitor.usual(), some)).isEmpty();
	}

	@Test
	void whatRunsIsSeen() {
		try (Visit visit = Browser.visit(Visitor.usual().withoutProtection())) {
			visit.open(gallery.wall());
			visit.page()
				.evaluate(
						"() => document.addEventListener('load', (e) => e.target.contentDocument?.querySelector('main h1')"
								+ "?.insertAdjacentHTML('beforeend', '<b onmouseover=\"window.ran = 1; alert(2)\">b</b>'), true)");
			assertThat(gallery.together(visit, pages.subList(0, 2)))
				.anyMatch((incident) -> incident.contains("window.ran"))
				.contains("dialog 2");
		}
	}

}
