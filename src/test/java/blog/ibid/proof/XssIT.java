package blog.ibid.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import blog.ibid.proof.WrittenExport.Reply;
import blog.ibid.proof.WrittenExport.Written;
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

	// what a page of ours alone puts into a window
	private static final String NEW_NAMES = """
			(known) => Object.getOwnPropertyNames(window).filter((name) => !known.includes(name))""";

	private static final String NAMES = "() => Object.getOwnPropertyNames(window)";

	// what readers do with a page; attacks wait for it
	private static final String TOUCH = """
			() => {
				for (const e of document.querySelectorAll('main *')) {
					for (const type of ['mouseover', 'mousemove', 'mousedown', 'focus', 'focusin', 'blur', 'error', 'load',
							'toggle', 'scroll', 'wheel', 'copy', 'input', 'change', 'submit', 'animationstart', 'keydown']) {
						e.dispatchEvent(new Event(type));
					}
				}
			}""";

	private static Server server;

	private static List<Crawl.Answer> pages;

	@BeforeAll
	static void importAttacks() {
		var export = new WrittenExport().author("editor", ATTACKER);
		List<String> vectors = Vectors.all();
		for (int i = 0; i < vectors.size(); i++) {
			export.add(attackedPost(i + 1, vectors.get(i)));
		}
		Jar jar = Jar.withNewFolder();
		Jar.Outcome outcome = jar.run("import", export.write().toString());
		assertThat(outcome.status()).as(outcome.said()).isEqualTo(0);
		server = jar.serve();
		Crawl crawl = Crawl.of(server, 20_000, "/");
		List<Crawl.Answer> all = crawl.answers().stream().filter(Crawl.Answer::isPage).toList();
		assertThat(all.stream().filter(XssIT::isPost)).hasSizeGreaterThanOrEqualTo(vectors.size());
		pages = sample(all);
	}

	private static boolean isPost(Crawl.Answer page) {
		return page.text().contains("<article class=\"h-entry\">");
	}

	/**
	 * Every post, with all that was said of it, and of the lists, which show the same
	 * fields, each tenth.
	 */
	private static List<Crawl.Answer> sample(List<Crawl.Answer> all) {
		List<Crawl.Answer> lists = all.stream().filter((page) -> !isPost(page)).toList();
		return Stream
			.concat(all.stream().filter(XssIT::isPost),
					IntStream.range(0, lists.size()).filter((n) -> n % 10 == 0).mapToObj(lists::get))
			.toList();
	}

	@AfterAll
	static void stop() {
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
		try (Visit visit = Browser.visit(Visitor.usual().withoutJavaScript())) {
			for (Crawl.Answer page : pages) {
				visit.open(server.url(page.path()));
				Structure.findings(visit).forEach((finding) -> findings.add(page.path() + " " + finding));
			}
		}
		assertThat(findings).isEmpty();
	}

	@Test
	void nothingRunsEvenWithoutTheContentSecurityPolicy() {
		assertThat(incidents(Visitor.usual().withoutProtection())).isEmpty();
	}

	@Test
	void ourOwnMarkupNeverStrainsTheContentSecurityPolicy() {
		assertThat(incidents(Visitor.usual())).isEmpty();
	}

	private static List<String> incidents(Visitor visitor) {
		var incidents = new ArrayList<String>();
		try (Visit visit = Browser.visit(visitor)) {
			visit.open(server.url("/no/such/page/"));
			Object known = visit.page().evaluate(NAMES);
			int seen = visit.incidents().size();
			for (Crawl.Answer page : pages) {
				visit.open(server.url(page.path()));
				visit.page().evaluate(TOUCH);
				((List<?>) visit.page().evaluate(NEW_NAMES, known))
					.forEach((name) -> incidents.add(page.path() + " window." + name));
				List<String> all = visit.incidents();
				all.subList(seen, all.size()).forEach((incident) -> incidents.add(page.path() + " " + incident));
				seen = all.size();
			}
		}
		return incidents;
	}

}
