package blog.ibid.proof;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What everyone may rely on, asked of the jar from outside: its commands, its addresses,
 * and the markup that others read. A test that fails here breaks somebody's bookmark,
 * feed reader or script.
 */
class PromisesIT {

	private static final String POST = "/2017/12/18/the-toll/";

	private static Jar jar;

	private static Path export;

	private static Jar.Outcome imported;

	private static JsonNode report;

	private static JsonNode secondReport;

	private static Server server;

	private static int managementPort;

	@BeforeAll
	static void serveAnImportedBlog() throws IOException {
		jar = Jar.packed();
		export = PromisedBlog.write();
		imported = importIt("first.json");
		assertThat(imported.status()).as(imported.said()).isEqualTo(0);
		assertThat(importIt("second.json").status()).isEqualTo(0);
		report = read("first.json");
		secondReport = read("second.json");
		assertThat(jar.run("author", "ada", "--bio=Reads <em>old</em> toll books.").status()).isEqualTo(0);
		managementPort = Server.freePort();
		int port = Server.freePort();
		// health stands at the management port then
		server = new Server(jar.start("--server.address=127.0.0.1", "--server.port=" + port,
				"--management.server.address=127.0.0.1", "--management.server.port=" + managementPort), port)
			.waitFor("/robots.txt");
	}

	private static Jar.Outcome importIt(String report) {
		return jar.run("import", export.toString(), "--media=" + PromisedBlog.uploads(export),
				"--report=" + export.resolveSibling(report));
	}

	private static JsonNode read(String report) throws IOException {
		return JsonMapper.shared().readTree(Files.readString(export.resolveSibling(report)));
	}

	@AfterAll
	static void stop() {
		if (server != null) {
			server.close();
		}
	}

	private static Document page(String path) {
		HttpResponse<byte[]> answer = server.get(path);
		assertThat(answer.statusCode()).as(path).isEqualTo(200);
		return Jsoup.parse(server.text(path), server.url(path));
	}

	private static String header(HttpResponse<byte[]> answer, String name) {
		return answer.headers().firstValue(name).orElse("");
	}

	@Nested
	class Running {

		@Test
		void helpListsTheCommands() {
			Jar.Outcome help = jar.run("--help");
			assertThat(help.status()).isEqualTo(0);
			assertThat(help.out()).contains("import FILE", "--dry-run", "--report=FILE.json", "--media=DIR",
					"export FILE", "backup FILE", "restore FILE", "--replace", "reindex", "check-links", "--all",
					"--ibid.data", "--ibid.base-url");
		}

		@Test
		void wrongWordsEndWithTwoAndAFailureWithOne() {
			Jar other = Jar.packed();
			assertThat(other.run("imprt", "x.xml").status()).isEqualTo(2);
			assertThat(other.run("import").status()).isEqualTo(2);
			Jar.Outcome missing = other.run("import", "target/no-such-file.xml");
			assertThat(missing.status()).as(missing.said()).isIn(1, 2);
			assertThat(missing.said()).contains("no-such-file.xml").doesNotContain("\tat ");
		}

		@Test
		void anImportEndsWithASummaryAndAReport() {
			assertThat(imported.out()).contains("read", "created", "posts", "pages", "comments");
			for (String group : List.of("posts", "pages", "comments", "media", "authors", "terms", "notes", "topics")) {
				assertThat(report.path(group).isObject()).as(group).isTrue();
			}
			assertThat(report.at("/posts").propertyNames()).contains("read", "created", "updated", "unchanged",
					"skipped");
			assertThat(report.at("/comments").propertyNames()).contains("pingbacks", "pending");
			assertThat(report.at("/notes").propertyNames()).contains("markers", "notes", "paired", "unpaired");
			assertThat(report.at("/posts/read").asInt()).isEqualTo(16);
			assertThat(report.at("/comments/created").asInt()).isEqualTo(PromisedBlog.THREADS + 1);
			assertThat(report.path("redirects").isNumber()).isTrue();
			assertThat(report.path("items").isArray()).isTrue();
		}

		@Test
		void aSecondImportCreatesNothing() {
			for (String group : List.of("posts", "pages", "comments", "media", "authors", "terms")) {
				assertThat(secondReport.path(group).path("created").asInt()).as(group).isEqualTo(0);
			}
			assertThat(secondReport.at("/posts/unchanged").asInt()).isEqualTo(16);
		}

		@Test
		void healthAnswersAndMetricsStandOnTheManagementPortOnly() {
			assertThat(server.get("/actuator/prometheus").statusCode()).isEqualTo(404);
			assertThat(server.get("/actuator").statusCode()).isEqualTo(404);
			Server management = server.at(managementPort);
			assertThat(management.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
			assertThat(management.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
			assertThat(management.text("/actuator/prometheus")).contains("jvm_memory_used_bytes");
			assertThat(management.get("/actuator/env").statusCode()).isEqualTo(404);
		}

		@Test
		void allThatTheBlogOwnsLiesInItsDataFolder() throws IOException {
			try (var files = Files.walk(jar.data())) {
				List<String> names = files.map((file) -> jar.data().relativize(file).toString()).toList();
				assertThat(names).anyMatch((name) -> name.endsWith(".mv.db"))
					.anyMatch((name) -> name.endsWith("plan.pdf"))
					.anyMatch((name) -> name.contains("search"));
			}
		}

	}

	@Nested
	class Addresses {

		@ParameterizedTest
		@ValueSource(strings = { "/", "/page/2/", POST, "/2017/", "/2017/12/", "/2017/12/18/", "/category/rivers/",
				"/category/rivers/locks/", "/category/rivers/locks/page/2/", "/tag/tolls/", "/author/ada/", "/about/",
				"/about/maps/", "/topics/", "/search/?q=toll", "/login" })
		void arePages(String path) {
			assertThat(page(path).select("main h1, main h2")).as(path).isNotEmpty();
		}

		@ParameterizedTest
		@CsvSource({ "/feed/, application/rss+xml", "/feed/atom/, application/atom+xml",
				"/feed/json/, application/feed+json", "/comments/feed/, application/rss+xml",
				"/2017/12/18/the-toll/feed/, application/rss+xml", "/category/rivers/locks/feed/, application/rss+xml",
				"/tag/tolls/feed/, application/rss+xml", "/author/ada/feed/, application/rss+xml",
				"/sitemap.xml, application/xml", "/robots.txt, text/plain",
				"/opensearch.xml, application/opensearchdescription+xml",
				"/wp-content/uploads/2017/12/plan.pdf, application/pdf" })
		void areForMachines(String path, String type) {
			HttpResponse<byte[]> answer = server.get(path);
			assertThat(answer.statusCode()).as(path).isEqualTo(200);
			assertThat(header(answer, "Content-Type")).as(path).startsWith(type);
		}

		@ParameterizedTest
		@CsvSource({ "/2017/12/18/the-toll, /2017/12/18/the-toll/", "/2017/12/18/The-Toll/, /2017/12/18/the-toll/",
				"/index.php/2017/12/18/the-toll/, /2017/12/18/the-toll/", "/?p=555, /2017/12/18/the-toll/",
				"/?page_id=2, /about/", "/2017/12/18/the-toll/?amp, /2017/12/18/the-toll/", "/?s=toll, /search/?q=toll",
				"/topics, /topics/", "/page/1/, /" })
		void moveForGood(String old, String now) {
			HttpResponse<byte[]> answer = server.get(old);
			assertThat(answer.statusCode()).as(old).isEqualTo(301);
			assertThat(URI.create(server.url(old)).resolve(header(answer, "Location"))).as(old)
				.isEqualTo(URI.create(server.url(now)));
		}

		@Test
		void ofCommentsLeadToTheirPlaces() {
			Element first = page(POST).select("article[id^=comment-]").first();
			assertThat(first).isNotNull();
			String id = String.valueOf(first).replaceAll("(?s).*?id=\"comment-(\\d+)\".*", "$1");
			HttpResponse<byte[]> answer = server.get("/comments/" + id + "/");
			assertThat(answer.statusCode()).isIn(301, 302, 303);
			assertThat(header(answer, "Location")).contains("#comment-" + id);
			HttpResponse<byte[]> old = server.get(POST + "?replytocom=" + id);
			assertThat(old.statusCode()).isEqualTo(301);
			assertThat(header(old, "Location")).endsWith("/comments/" + id + "/");
			assertThat(page(POST + "comment-page-2/").select("article[id^=comment-]")).isNotEmpty();
			assertThat(server.get(POST + "comment-page-9/").statusCode()).isEqualTo(404);
		}

		@ParameterizedTest
		@ValueSource(strings = { "/2017/12/19/unfinished/", "/2017/12/20/for-nobody/", "/2017/12/21/thrown-away/",
				"/?p=556", "/?p=4711", "/no/such/thing/", "/2017/13/", "/page/999/" })
		void ofNothingForReadersAnswer404(String path) {
			assertThat(server.get(path).statusCode()).as(path).isEqualTo(404);
		}

		@Test
		void thatAreWrongGetAPageThatHelps() {
			HttpResponse<byte[]> answer = server.get("/2017/12/18/the-tol/");
			Document page = Jsoup.parse(server.text("/2017/12/18/the-tol/"), server.url("/"));
			assertThat(answer.statusCode()).isEqualTo(404);
			assertThat(page.select("main form[role=search], main form[action*=search]")).isNotEmpty();
			assertThat(page.select("main a[href]").eachAttr("abs:href")).contains(server.url(POST));
			assertThat(page.text()).doesNotContain("Exception");
		}

		@Test
		void ofPasswordManagersLeadToThePlaceToChangeOne() {
			HttpResponse<byte[]> answer = server.get("/.well-known/change-password");
			assertThat(answer.statusCode()).isEqualTo(302);
			assertThat(header(answer, "Location")).endsWith("/admin/profile/security");
		}

		@Test
		void ofTheAuthorsSideAreNeverKeptNorIndexed() {
			HttpResponse<byte[]> answer = server.get("/admin/posts");
			assertThat(answer.statusCode()).isEqualTo(302);
			assertThat(header(answer, "Location")).endsWith("/login");
			for (String path : List.of("/admin/posts", "/login")) {
				assertThat(header(server.get(path), "Cache-Control")).as(path).contains("no-store");
			}
			assertThat(header(server.get("/login"), "X-Robots-Tag")
					+ page("/login").select("meta[name=robots]").attr("content"))
				.contains("noindex");
		}

	}

	@Nested
	class Markup {

		@Test
		void hasMicroformatsForPeoplesSoftware() {
			Document page = page(POST);
			assertThat(
					page.select(".h-entry .p-name, .h-entry .e-content, .h-entry .dt-published, .h-entry .dt-updated"))
				.hasSizeGreaterThanOrEqualTo(4);
			assertThat(page.select(".h-entry .u-url, .h-entry a.u-url")).isNotEmpty();
			assertThat(page.select(".h-entry .p-author.h-card, .h-entry .p-author .h-card, .h-card.p-author"))
				.isNotEmpty();
			assertThat(page.select(".h-entry .p-category").eachText()).contains("tolls");
			assertThat(page.select(".u-comment.h-cite")).isNotEmpty();
			assertThat(page("/").select(".h-feed .h-entry")).isNotEmpty();
		}

		@Test
		void linksMarkersAndNotesBothWays() {
			Document page = page(POST);
			List<Element> markers = page.select("sup.fnref > a.footnote[role=doc-noteref][id^=fnref-p]");
			assertThat(markers).extracting(Element::text).containsExactly("1", "2", "1");
			String note = markers.get(0).attr("href").substring(1);
			assertThat(markers.get(0).id()).isEqualTo(note.replaceFirst("^fn-", "fnref-") + "-1");
			assertThat(markers.get(2).id()).isEqualTo(note.replaceFirst("^fn-", "fnref-") + "-2");
			Element notes = page.select("section.footnotes[role=doc-endnotes]").first();
			assertThat(notes).isNotNull();
			assertThat(page.select("section.footnotes > h2").text()).isEqualTo("Notes");
			assertThat(page.select("section.footnotes > ol > li").eachAttr("id")).hasSize(2).contains(note);
			assertThat(page.select("#" + note + " a.reversefootnote[role=doc-backlink]").eachAttr("href"))
				.containsExactly("#" + markers.get(0).id(), "#" + markers.get(2).id());
		}

		@Test
		void tellsWhatWasSaidAndTakesReplies() {
			Document page = page(POST);
			assertThat(page.select("h2").eachText())
				.contains((PromisedBlog.THREADS + 1) + " thoughts on “The post of the-toll”");
			assertThat(page.select("ol ol article[id^=comment-]")).hasSize(1);
			assertThat(page.select("#respond").text()).contains("Leave a Reply");
			assertThat(page.select("#respond form")
				.select("[name=author], [name=email], [name=url], textarea[name=comment], "
						+ "input[type=hidden][name=comment_parent]"))
				.hasSize(5);
		}

		@Test
		void tellsWhoPublishedIt() {
			Document page = page(POST);
			assertThat(page.select(".h-card.bio, .h-card").text()).contains("Published by Ada Marsh", "old toll books");
			assertThat(page.select(".h-card .p-note").text()).contains("Reads old toll books.");
		}

		@Test
		void tellsSearchEnginesAndZotero() throws IOException {
			Document page = page(POST);
			assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo(server.url(POST));
			assertThat(page.select("meta[property=og:title]").attr("content")).isEqualTo("The post of the-toll");
			assertThat(page.select("meta[name=twitter:card]")).hasSize(1);
			JsonNode posting = JsonMapper.shared().readTree(page.select("script[type=application/ld+json]").html());
			assertThat(posting.findValuesAsString("@type")).contains("BlogPosting");
			assertThat(posting.findValue("citation").toString()).contains("https://library.example/tolls");
			assertThat(page.select("meta[name=citation_title], meta[name=DC.title], meta[name=dc.title]")).isNotEmpty();
			assertThat(page.select("meta[name=citation_author]").attr("content")).contains("Marsh");
		}

	}

}
