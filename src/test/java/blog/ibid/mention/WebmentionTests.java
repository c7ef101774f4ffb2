package blog.ibid.mention;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import blog.ibid.BlogWriter;
import blog.ibid.IbidTest;
import blog.ibid.OtherSite;
import blog.ibid.Tables;
import blog.ibid.Visitor;
import blog.ibid.fetch.Fetched;
import blog.ibid.post.PostStanding;
import blog.ibid.site.Settings;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The test cases of webmention.rocks, the W3C's suite for Webmention, by their names and
 * numbers, against a site on this machine; and the rules of the recommendation that it
 * does not try.
 */
@IbidTest
@TestPropertySource(properties = { "ibid.fetch.loopback=true", "ibid.base-url=https://blog.example" })
class WebmentionTests {

	private static final String POST = "/2017/12/18/talks/";

	private static final String TARGET = "https://blog.example" + POST;

	private final OtherSite site = new OtherSite();

	@Autowired
	private Tables tables;

	@Autowired
	private BlogWriter blog;

	@Autowired
	private Visitor visitor;

	@Autowired
	private Receiving receiving;

	@Autowired
	private MentionTelling telling;

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private Settings settings;

	@Autowired
	private JdbcTemplate jdbc;

	private long post;

	@BeforeEach
	void aPost() {
		this.tables.empty();
		long vera = this.blog.account("vera", "Vera Lund", "ADMINISTRATOR");
		this.post = this.blog.post(vera, "talks", LocalDate.of(2017, 12, 18), Map.of("title", "The Talks"));
	}

	@AfterEach
	void close() {
		this.site.close();
	}

	private void linkTo(String... targets) {
		StringBuilder body = new StringBuilder("<p>See");
		for (String target : targets) {
			body.append(" <a href=\"").append(target).append("\">there</a>");
		}
		long text = this.blog.text(BlogWriter.noted(body + ".</p>"));
		this.blog.sql("update post set text_id = ? where id = ?", text, this.post);
		publish(true);
	}

	private void publish(boolean published) {
		this.transaction
			.executeWithoutResult((status) -> this.events.publishEvent(new PostStanding(this.post, published)));
	}

	/** What an endpoint gets when a post links to a page. */
	private void discovers(String endpoint, String html, String... headers) {
		this.site.page("/test", 200, "<!doctype html><title>Test</title><body>" + html, headers);
		this.site.page(endpoint, 202, "");
		linkTo(this.site.url("/test"));
		this.telling.tellDue();
		assertThat(this.site.forms(endpoint)).containsExactly(form(TARGET, this.site.url("/test")));
		assertThat(this.site.asked()).noneMatch((line) -> line.contains("/wrong"));
		assertThat(this.jdbc.queryForObject("select state from outgoing_mention", String.class)).isEqualTo("SENT");
	}

	private static String form(String source, String target) {
		return "source=" + URLEncoder.encode(source, StandardCharsets.UTF_8) + "&target="
				+ URLEncoder.encode(target, StandardCharsets.UTF_8);
	}

	@Test
	void discovery1HttpLinkHeaderUnquotedRelRelativeUrl() {
		discovers("/endpoint", "", "Link", "</endpoint>; rel=webmention");
	}

	@Test
	void discovery2HttpLinkHeaderUnquotedRelAbsoluteUrl() {
		discovers("/endpoint", "", "Link", "<" + this.site.url("/endpoint") + ">; rel=webmention");
	}

	@Test
	void discovery3HtmlLinkTagRelativeUrl() {
		discovers("/endpoint", "<link rel=\"webmention\" href=\"/endpoint\">");
	}

	@Test
	void discovery4HtmlLinkTagAbsoluteUrl() {
		discovers("/endpoint", "<link rel=\"webmention\" href=\"" + this.site.url("/endpoint") + "\">");
	}

	@Test
	void discovery5HtmlATagRelativeUrl() {
		discovers("/endpoint", "<a rel=\"webmention\" href=\"/endpoint\">tell</a>");
	}

	@Test
	void discovery6HtmlATagAbsoluteUrl() {
		discovers("/endpoint", "<a rel=\"webmention\" href=\"" + this.site.url("/endpoint") + "\">tell</a>");
	}

	@Test
	void discovery7HttpLinkHeaderWithStrangeCasing() {
		discovers("/endpoint", "", "LinK", "</endpoint>; ReL=\"WebMention\"");
	}

	@Test
	void discovery8HttpLinkHeaderQuotedRel() {
		discovers("/endpoint", "", "Link", "</endpoint>; rel=\"webmention\"");
	}

	@Test
	void discovery9MultipleRelValuesOnALinkTag() {
		discovers("/endpoint", "<link rel=\"webmention somethingelse\" href=\"/endpoint\">");
	}

	@Test
	void discovery10MultipleRelValuesOnALinkHeader() {
		discovers("/endpoint", "", "Link", "</endpoint>; rel=\"webmention somethingelse\"");
	}

	@Test
	void discovery11MultipleWebmentionEndpointsAdvertisedLinkLinkTagATag() {
		discovers("/endpoint", "<link rel=webmention href=/wrong1><a rel=webmention href=/wrong2>tell</a>", "Link",
				"</endpoint>; rel=webmention");
	}

	@Test
	void discovery12CheckingForExactMatchOfRelWebmention() {
		discovers("/endpoint",
				"<link rel=\"not-webmention\" href=\"/wrong\"><a rel=webmention href=/endpoint>tell</a>");
	}

	@Test
	void discovery13FalseEndpointInsideAnHtmlComment() {
		discovers("/endpoint",
				"<!-- <a rel=webmention href=/wrong>no</a> --><a rel=webmention href=/endpoint>tell</a>");
	}

	@Test
	void discovery14FalseEndpointInEscapedHtml() {
		discovers("/endpoint", "<code>&lt;a href=\"/wrong\" rel=\"webmention\"&gt;&lt;/a&gt;</code>"
				+ "<a rel=webmention href=/endpoint>tell</a>");
	}

	@Test
	void discovery15WebmentionHrefIsAnEmptyString() {
		this.site.page("/test", 200, "<!doctype html><title>Test</title><link rel=\"webmention\" href=\"\">");
		linkTo(this.site.url("/test"));
		this.telling.tellDue();
		assertThat(this.site.forms("/test")).containsExactly(form(TARGET, this.site.url("/test")));
	}

	@Test
	void discovery16MultipleWebmentionEndpointsAdvertisedATagLinkTag() {
		discovers("/endpoint", "<a rel=webmention href=/endpoint>tell</a><link rel=webmention href=/wrong>");
	}

	@Test
	void discovery17MultipleWebmentionEndpointsAdvertisedLinkTagATag() {
		discovers("/endpoint", "<link rel=webmention href=/endpoint><a rel=webmention href=/wrong>tell</a>");
	}

	@Test
	void discovery18MultipleHttpLinkHeaders() {
		discovers("/endpoint", "", "Link", "</wrong>; rel=\"other\"", "Link", "</endpoint>; rel=\"webmention\"");
	}

	@Test
	void discovery19SingleHttpLinkHeaderWithMultipleValues() {
		discovers("/endpoint", "", "Link",
				"</wrong>; rel=\"other\"; title=\"a, <b>; rel=webmention\", </endpoint>; rel=\"webmention\"");
	}

	@Test
	void discovery20LinkTagWithNoHrefAttribute() {
		discovers("/endpoint", "<link rel=\"webmention\"><a rel=webmention href=/endpoint>tell</a>");
	}

	@Test
	void discovery21WebmentionEndpointHasQueryStringParameters() {
		discovers("/endpoint?query=yes", "<link rel=webmention href=\"/endpoint?query=yes\">");
	}

	@Test
	void discovery22WebmentionEndpointIsRelativeToThePath() {
		this.site.page("/posts/22", 200, "<a rel=webmention href=\"22/endpoint\">tell</a>")
			.page("/posts/22/endpoint", 202, "");
		linkTo(this.site.url("/posts/22"));
		this.telling.tellDue();
		assertThat(this.site.forms("/posts/22/endpoint")).hasSize(1);
	}

	@Test
	void discovery23WebmentionTargetIsARedirectAndTheEndpointIsRelative() {
		this.site.page("/moved", 302, "", "Location", "/new/place")
			.page("/new/place", 200, "<link rel=webmention href=\"endpoint\">")
			.page("/new/endpoint", 202, "");
		linkTo(this.site.url("/moved"));
		this.telling.tellDue();
		assertThat(this.site.forms("/new/endpoint")).containsExactly(form(TARGET, this.site.url("/moved")));
	}

	@Test
	void update1And2TellsWhatWasAddedAndWhatWasToldBefore() {
		for (String page : List.of("/one", "/two")) {
			this.site.page(page, 200, "<link rel=webmention href=\"/endpoint\">");
		}
		this.site.page("/endpoint", 202, "");
		linkTo(this.site.url("/one"));
		tellAll();
		linkTo(this.site.url("/two"));
		tellAll();
		assertThat(this.site.forms("/endpoint")).containsExactlyInAnyOrder(form(TARGET, this.site.url("/one")),
				form(TARGET, this.site.url("/one")), form(TARGET, this.site.url("/two")));
	}

	@Test
	void delete1TellsThatAPostIsGone() {
		this.site.page("/one", 200, "<link rel=webmention href=\"/endpoint\">").page("/endpoint", 202, "");
		linkTo(this.site.url("/one"));
		tellAll();
		this.blog.sql("update post set status = 'TRASHED' where id = ?", this.post);
		publish(false);
		tellAll();
		assertThat(this.site.forms("/endpoint")).hasSize(2);
	}

	private void tellAll() {
		for (int i = 0; i < 3; i++) {
			this.telling.tellDue();
		}
	}

	@Test
	void triesAgainLaterWhereASiteFails() {
		this.site.page("/one", 200, "<link rel=webmention href=\"/endpoint\">").page("/endpoint", 503, "");
		linkTo(this.site.url("/one"), "https://blog.example/about/");
		tellAll();
		assertThat(this.site.forms("/endpoint")).hasSize(1);
		assertThat(this.jdbc.queryForMap("select state, tries, problem from outgoing_mention"))
			.containsEntry("state", "WAITING")
			.containsEntry("problem", "It answers 503");
		this.site.page("/endpoint", 200, "");
		this.blog.sql("update outgoing_mention set due_at = current_timestamp - interval '1' minute");
		tellAll();
		assertThat(this.jdbc.queryForObject("select state from outgoing_mention", String.class)).isEqualTo("SENT");
	}

	@Test
	void tellsTheLinksOfNotesAndNobodyWhereThatIsTurnedOff() {
		this.site.page("/note", 200, "<link rel=webmention href=\"/endpoint\">").page("/endpoint", 202, "");
		long text = this.blog
			.text(BlogWriter.noted("<p>As said.</p>", "<a href=\"" + this.site.url("/note") + "\">There</a>."));
		this.blog.sql("update post set text_id = ? where id = ?", text, this.post);
		this.settings.change(new HashMap<>(Map.of("mentions.tell", "false")));
		publish(true);
		tellAll();
		assertThat(this.site.asked()).isEmpty();
		this.settings.change(new HashMap<>(Map.of("mentions.tell", "true")));
		publish(true);
		tellAll();
		assertThat(this.site.forms("/endpoint")).hasSize(1);
	}

	private Visitor.Answer tell(String source, String target) {
		return this.visitor.stranger().post("/webmention", "source", source, "target", target);
	}

	private void receive(String path) {
		assertThat(tell(this.site.url(path), TARGET).status()).isEqualTo(202);
		this.receiving.receiveDue();
	}

	private List<String> mentions() {
		return this.visitor.page(POST).select(".mentions li a").eachText();
	}

	private void approveAll() {
		this.settings.change(new HashMap<>(Map.of("comments.moderation", "NONE")));
	}

	@Test
	void receiver1AcceptsAWebmention() {
		approveAll();
		assertThat(this.visitor.get(POST).header("Link")).isEqualTo("</webmention>; rel=\"webmention\"");
		assertThat(this.visitor.page(POST).select("head link[rel=webmention]").attr("href")).isEqualTo("/webmention");
		this.site.page("/reply", 200,
				"<title>A reply</title><p>They met, says <a href=\"" + TARGET + "\">Vera</a>.</p>");
		receive("/reply");
		assertThat(mentions()).containsExactly("A reply");
		assertThat(this.visitor.page(POST).select("#thoughts h2").text()).isEqualTo("One thought on “The Talks”");
		assertThat(this.visitor.page(POST).select(".mentions a").attr("href")).isEqualTo(this.site.url("/reply"));
	}

	@Test
	void receiver2RefusesAPageThatDoesNotLinkToTheTarget() {
		approveAll();
		this.site.page("/no", 200, "<p>https://blog.example/ <!-- <a href=\"" + TARGET + "\">x</a> --><a href=\""
				+ TARGET + "more/\">x</a></p>");
		receive("/no");
		assertThat(mentions()).isEmpty();
	}

	@Test
	void updatesWhatItHasWhenToldAgain() {
		approveAll();
		this.site.page("/reply", 200, "<title>First</title><a href=\"" + TARGET + "\">x</a>");
		receive("/reply");
		this.site.page("/reply", 200, "<title>Second</title><a href=\"" + TARGET + "\">x</a>");
		receive("/reply");
		assertThat(mentions()).containsExactly("Second");
		assertThat(this.tables.count("comment")).isEqualTo(1);
		assertThat(this.site.asked()).hasSize(2);
	}

	@Test
	void deletesWhatIsGoneOrDoesNotLinkAnyMore() {
		approveAll();
		this.site.page("/gone", 200, "<title>Gone</title><a href=\"" + TARGET + "\">x</a>");
		this.site.page("/lost", 200, "<title>Lost</title><a href=\"" + TARGET + "\">x</a>");
		receive("/gone");
		receive("/lost");
		assertThat(mentions()).hasSize(2);
		this.site.page("/gone", 410, "");
		receive("/gone");
		assertThat(mentions()).containsExactly("Lost");
		this.site.page("/lost", 200, "<p>Nothing.</p>");
		receive("/lost");
		assertThat(mentions()).isEmpty();
		assertThat(this.tables.count("comment")).isZero();
	}

	@Test
	void keepsWhatItHasWhileASiteIsDown() {
		approveAll();
		this.site.page("/reply", 200, "<title>First</title><a href=\"" + TARGET + "\">x</a>");
		receive("/reply");
		this.site.page("/reply", 503, "");
		receive("/reply");
		assertThat(mentions()).containsExactly("First");
		assertThat(this.jdbc.queryForObject("select state from incoming_mention", String.class)).isEqualTo("WAITING");
	}

	@Test
	void holdsMentionsAsTheRuleForRepliesSays() {
		this.site.page("/reply", 200, "<title>First</title><a href=\"" + TARGET + "\">x</a>");
		receive("/reply");
		assertThat(mentions()).isEmpty();
		assertThat(this.visitor.author("vera").page("/admin/comments").select(".list .title").text())
			.isEqualTo("First");
	}

	@Test
	void answersOnlyToWhatMakesSense() {
		String source = this.site.url("/reply");
		assertThat(tell(source, "https://elsewhere.example/").status()).isEqualTo(400);
		assertThat(tell(source, "https://blog.example/2017/12/18/nothing/").status()).isEqualTo(400);
		assertThat(tell(TARGET, TARGET).status()).isEqualTo(400);
		assertThat(tell("https://blog.example/about/", TARGET).status()).isEqualTo(400);
		assertThat(tell("ftp://a.example/", TARGET).status()).isEqualTo(400);
		assertThat(tell("http://user@a.example/", TARGET).status()).isEqualTo(400);
		assertThat(tell("", "").status()).isEqualTo(400);
		assertThat(this.tables.count("incoming_mention")).isZero();
	}

	@Test
	void takesASiteNoMoreThanTwentyAtOnce() {
		for (int i = 0; i < 20; i++) {
			assertThat(tell("https://many.example/" + i, TARGET).status()).isEqualTo(202);
		}
		assertThat(tell("https://many.example/20", TARGET).status()).isEqualTo(429);
		assertThat(tell("https://another.example/", TARGET).status()).isEqualTo(202);
		assertThat(tell("https://many.example/3", TARGET).status()).as("one that waits already").isEqualTo(202);
	}

	@Test
	void knowsAPostByItsOldAddressToo() {
		approveAll();
		this.blog.oldAddress("/2016/01/01/old-talks", this.post);
		String old = "https://blog.example/2016/01/01/old-talks/";
		this.site.page("/reply", 200, "<title>First</title><a href=\"" + old + "\">x</a>");
		assertThat(tell(this.site.url("/reply"), old).status()).isEqualTo(202);
		this.receiving.receiveDue();
		assertThat(mentions()).containsExactly("First");
	}

	@Test
	void showsNothingOfAPageAsMarkup() {
		approveAll();
		String attack = "</a><script>alert(1)</script><img src=x onerror=alert(2)>";
		String written = attack.replace("<", "&lt;");
		this.site.page("/evil", 200, "<title>" + written + "</title><div class=\"h-entry\"><b class=\"p-author\">"
				+ written + "</b><p>" + written + " <a href=\"" + TARGET + "\">x</a></p></div>");
		receive("/evil");
		assertThat(this.visitor.page(POST).select(".mentions script, .mentions img, [onerror]")).isEmpty();
		assertThat(mentions()).containsExactly(attack);
		Document feed = Jsoup.parse(this.visitor.get("/comments/feed/").body(), "", Parser.xmlParser());
		assertThat(Jsoup.parse(feed.select("item > content|encoded").text()).select("script, img")).isEmpty();
	}

	@Test
	void readsPlainTextAndJsonToo() {
		URI source = URI.create("https://a.example/x");
		var text = new Fetched(source, 200, "text/plain", List.of(), "See " + TARGET + " there");
		assertThat(Source.read(source, text, TARGET)).isPresent();
		var json = new Fetched(source, 200, "application/json", List.of(),
				"{\"url\":\"" + TARGET.replace("/", "\\/") + "\"}");
		assertThat(Source.read(source, json, TARGET)).isPresent();
		assertThat(Source.read(source, json, "https://blog.example/other/")).isEmpty();
	}

	@Test
	void canBeTurnedOff() {
		var vera = this.visitor.author("vera");
		vera.page("/admin/settings/mentions");
		vera.post("/admin/settings/mentions", "tells", "true");
		assertThat(tell("https://a.example/", TARGET).status()).isEqualTo(403);
		assertThat(this.visitor.get(POST).header("Link")).isEmpty();
	}

}
