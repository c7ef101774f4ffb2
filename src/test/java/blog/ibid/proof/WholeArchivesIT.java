package blog.ibid.proof;

import java.io.StringReader;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Archives of real blogs, imported into one and read through to the last link. All pages
 * are validated; the system property {@code ibid.pages} bounds how many are looked for.
 */
class WholeArchivesIT {

	private static final int MOST = Integer.getInteger("ibid.pages", 12_000);

	private static Server server;

	private static Crawl crawl;

	@BeforeAll
	static void importAndRead() {
		server = Archives.imported().serve();
		crawl = Crawl.of(server, MOST, "/", "/sitemap.xml", "/robots.txt", "/no/such/page/");
		System.out.println("Read " + crawl.answers().size() + " addresses, left " + crawl.left());
	}

	@AfterAll
	static void stop() {
		if (server != null) {
			server.close();
		}
	}

	private static Stream<Crawl.Answer> pages() {
		return crawl.answers().stream().filter(Crawl.Answer::isPage);
	}

	@Test
	void everyLinkOfTheBlogItselfLeadsSomewhere() {
		assertThat(crawl.answers()).filteredOn((answer) -> !answer.inText() && !answer.path().startsWith("/no/such/"))
			.filteredOn((answer) -> !Set.of(200, 301, 302).contains(answer.status()))
			.isEmpty();
	}

	@Test
	void everyLinkInATextIsAnsweredWithAPageOrAReason() {
		assertThat(crawl.answers()).filteredOn((answer) -> !Set.of(200, 301, 302, 404, 410).contains(answer.status()))
			.isEmpty();
	}

	@Test
	void noRedirectLeadsToAnother() {
		Map<String, Crawl.Answer> all = crawl.answers()
			.stream()
			.collect(Collectors.toMap(Crawl.Answer::path, (answer) -> answer));
		assertThat(crawl.answers()).filteredOn((answer) -> !answer.location().isEmpty()).filteredOn((answer) -> {
			Crawl.Answer next = all.get(URI.create(server.url(answer.path())).resolve(answer.location()).getPath());
			return next != null && !next.location().isEmpty();
		}).isEmpty();
	}

	@Test
	void everyPageIsValidHtml() {
		Map<String, String> texts = crawl.answers()
			.stream()
			.filter((answer) -> answer.type().startsWith("text/html") && answer.body().length > 0)
			.collect(Collectors.toMap(Crawl.Answer::path, Crawl.Answer::text));
		assertThat(texts).hasSizeGreaterThan(100);
		assertThat(NuValidator.errorsIn(texts)).isEmpty();
	}

	@Test
	void everyStyleSheetIsValid() {
		Map<String, String> sheets = crawl.answers()
			.stream()
			.filter((answer) -> answer.type().startsWith("text/css"))
			.collect(Collectors.toMap(Crawl.Answer::path, Crawl.Answer::text));
		assertThat(sheets).isNotEmpty();
		assertThat(NuValidator.errorsInStyles(sheets)).isEmpty();
	}

	@Test
	void noPageHasAnIdTwice() {
		assertThat(pages()).flatExtracting((page) -> {
			var ids = Jsoup.parse(page.text()).select("[id]").eachAttr("id");
			return ids.stream()
				.collect(Collectors.groupingBy((id) -> id, LinkedHashMap::new, Collectors.counting()))
				.entrySet()
				.stream()
				.filter((count) -> count.getValue() > 1)
				.map((count) -> page.path() + "#" + count.getKey())
				.toList();
		}).isEmpty();
	}

	@Test
	void everyMarkerLeadsToItsNoteAndBack() {
		assertThat(pages()).flatExtracting((page) -> {
			var document = Jsoup.parse(page.text());
			return document.select("a.footnote[href^=#], a.reversefootnote[href^=#]")
				.eachAttr("href")
				.stream()
				.filter((href) -> document.getElementById(href.substring(1)) == null)
				.map((href) -> page.path() + href)
				.toList();
		}).isEmpty();
	}

	@Test
	void noPictureComesFromAnotherHost() {
		assertThat(pages())
			.flatExtracting((page) -> Jsoup.parse(page.text(), server.url(page.path()))
				.select("img, source, video, audio, iframe")
				.eachAttr("abs:src")
				.stream()
				.filter((source) -> !source.startsWith(server.url("/")) && !source.startsWith("data:"))
				.map((source) -> page.path() + " " + source)
				.toList())
			.isEmpty();
	}

	@Test
	void everyFeedIsReadBySoftwareForFeeds() {
		var feeds = crawl.answers()
			.stream()
			.filter((answer) -> answer.type().startsWith("application/rss+xml")
					|| answer.type().startsWith("application/atom+xml"))
			.toList();
		assertThat(feeds).hasSizeGreaterThan(2);
		assertThat(feeds).flatExtracting((feed) -> flaws(feed)).isEmpty();
	}

	private static List<String> flaws(Crawl.Answer answer) {
		var flaws = new ArrayList<String>();
		try {
			SyndFeed feed = new SyndFeedInput().build(new StringReader(answer.text()));
			if (feed.getTitle() == null || feed.getLink() == null) {
				flaws.add(answer.path() + ": no title or link");
			}
			for (SyndEntry entry : feed.getEntries()) {
				if (entry.getLink() == null || entry.getUri() == null || entry.getPublishedDate() == null) {
					flaws.add(answer.path() + ": an entry without link, id or date: " + entry.getTitle());
				}
			}
		}
		catch (FeedException ex) {
			flaws.add(answer.path() + ": " + ex.getMessage());
		}
		return flaws;
	}

	@Test
	void oneOfEachKindIsFairToAllReadersOnEveryScreen() {
		var findings = new ArrayList<String>();
		for (Visitor visitor : visitors()) {
			try (Visit visit = Browser.visit(visitor.withoutProtection())) {
				for (String path : Kinds.of(pages().toList())) {
					visit.open(server.url(path));
					Axe.findings(visit).forEach((finding) -> findings.add(visitor + " " + path + " " + finding));
					if (!Boolean.TRUE.equals(visit.page()
						.evaluate(
								"() => document.scrollingElement.scrollWidth <= document.documentElement.clientWidth"))) {
						findings.add(visitor + " " + path + " is wider than the window");
					}
				}
			}
		}
		assertThat(findings).isEmpty();
	}

	private static List<Visitor> visitors() {
		var visitors = new ArrayList<Visitor>();
		for (int width : new int[] { 320, 1440 }) {
			Visitor light = Visitor.usual().wide(width);
			visitors.addAll(List.of(light, light.inTheDark()));
		}
		visitors.add(Visitor.usual().wide(320).withoutJavaScript());
		return visitors;
	}

	@Test
	void noPageStrainsTheContentSecurityPolicyOrCausesAnError() {
		try (var gallery = new Gallery(server)) {
			List<String> some = pages().map(Crawl.Answer::path)
				.filter((path) -> path.matches(".*[a-z].*"))
				.limit(600)
				.toList();
			assertThat(gallery.incidents(Visitor.usual(), some)).isEmpty();
		}
	}

}
