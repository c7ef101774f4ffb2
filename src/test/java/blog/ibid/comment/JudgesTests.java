package blog.ibid.comment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

import blog.ibid.BlogWriter;
import blog.ibid.Corpora;
import blog.ibid.IbidTest;
import blog.ibid.Tables;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What the judges find in honest and in dishonest replies. */
@IbidTest
class JudgesTests {

	private static final String CITING = """
			The first account differs from what the board wrote that week.[1] Nor did the press see it so: the Courier
			counted forty people,[2] the Herald sixty.[3] I was there and would say fifty, but see the photograph.[4]

			Sources
			[1] Harbour Board, Minutes, May 3, 2017, https://board.example/minutes/2017-05-03
			[2] The Courier, May 4, 2017, https://courier.example/2017/05/04/harbour
			[3] The Herald, May 4, 2017, http://www.herald.example/news/1234
			[4] City archive, picture 12, https://archive.example/pictures/12""";

	private static final String ARGUING = """
			You say that nobody has asked the question, but it was asked at least four times, and each time in print. The
			board asked it in its own minutes (https://board.example/minutes/2017-05-03), which the secretary read out to
			all of us before the vote was taken. The Courier asked it on its first page the next morning, in so many words
			(https://courier.example/2017/05/04/harbour), and the Herald asked it twice, once before the talks had even
			begun and once when they were over (http://www.herald.example/news/1234). What is true is that nobody has
			answered it, and that those who could have done so are all listed in the register of the city, where anybody
			who likes can look them up: https://archive.example/register/2017. I have done so, and am none the wiser.""";

	@Autowired
	private Tables tables;

	@Autowired
	private BlogWriter blog;

	@Autowired
	private Judges judges;

	@Autowired
	private ReplyKey key;

	@Autowired
	private SpamWords words;

	private OpenPost post;

	@BeforeEach
	void aPost() {
		this.tables.empty();
		long ada = this.blog.author("ada", "Ada Quill", null);
		long text = this.blog.text(BlogWriter.noted("<p>See <a href=\"https://known.example/a\">it</a>.</p>",
				"In the <a href=\"https://www.cited.example/b\">paper</a>."));
		long id = this.blog.post(ada, "the-talks", LocalDate.of(2017, 12, 18), Map.of("text_id", text));
		this.post = new OpenPost(id, text);
	}

	private List<Verdict> verdicts(String name, String url, String text, long secondsAgo) {
		long second = Instant.now().getEpochSecond() - secondsAgo;
		String stamp = second + "-" + this.key.seal("stamp", this.post.id(), second);
		var form = new ReplyForm(this.post.id(), 0L, name, "", url, text, stamp, "");
		return this.judges.judge(
				Suspect.of(1, this.post, form, Sender.at("203.0.113.7"), CommentSpelling.read(form.comment(), false)));
	}

	private List<String> reasons(String text) {
		return verdicts("Rosa", "", text, 60).stream().map(Verdict::judge).toList();
	}

	private int score(String text) {
		return Judges.score(verdicts("Rosa", "", text, 60));
	}

	@Test
	void letPassWhoCitesFourSources() {
		assertThat(verdicts("Rosa", "https://rosa.example", CITING, 240)).isEmpty();
		assertThat(score(ARGUING)).isPositive().isLessThan(Verdict.HOLDS);
	}

	@Test
	void knowWhatThePostCites() {
		assertThat(reasons("See https://known.example/c and https://cited.example/d")).isEmpty();
		assertThat(reasons("See https://one.example/ and https://two.example/")).containsExactly("bare");
		assertThat(reasons("[url=https://one.example]cheap[/url]")).containsExactly("code");
	}

	@Test
	void seeHaste() {
		assertThat(verdicts("Rosa", "", "Hello there", 0)).extracting(Verdict::judge).containsExactly("haste");
		assertThat(verdicts("Rosa", "", "Hello there", 400_000)).extracting(Verdict::judge).containsExactly("stale");
	}

	@Test
	void seeFieldsThatPeopleDoNotAndForgedStamps() {
		for (String[] traits : new String[][] { { "", "x", "trap" }, { "12-" + "0".repeat(64), "", "forged" },
				{ "nonsense", "", "forged" }, { "", "", "stampless" } }) {
			var form = new ReplyForm(this.post.id(), 0L, "Rosa", "", "", "Hello there", traits[0], traits[1]);
			assertThat(this.judges.judge(Suspect.of(1, this.post, form, Sender.at("203.0.113.7"),
					CommentSpelling.read(form.comment(), false))))
				.extracting(Verdict::judge)
				.containsExactly(traits[2]);
		}
	}

	@Test
	void knowWhoIsNotTheAuthor() {
		assertThat(verdicts("ada quill", "", "I take it all back.", 60))
			.containsExactly(new Verdict("impostor", Verdict.HOLDS, "Ada Quill"));
	}

	@Test
	void findListedWordsAsWholeWordsAlone() {
		this.blog.sql("insert into setting (name, content) values ('comments.words.spam', 'cialis')");
		this.blog.sql("insert into setting (name, content) values ('comments.words.hold', '203.0.113.')");
		this.blog.sql("update freshness set version = version + 1");
		this.blog.sql("insert into freshness (tag, version) select 'site', 1 where not exists"
				+ " (select 1 from freshness where tag = 'site')");
		assertThat(reasons("Ask a specialist about socialism.")).containsExactly("listed");
		assertThat(reasons("Buy CIALIS.")).containsExactly("blocked");
	}

	@Test
	void weighLinksByTheWordsAroundThem() {
		String link = " https://one.example/a";
		for (int[] row : new int[][] { { 30, 4 }, { 29, 10 }, { 15, 10 }, { 14, 18 }, { 8, 18 }, { 7, 30 } }) {
			assertThat(verdicts("Rosa", "", "word ".repeat(row[0] - 1) + link, 60)).as(row[0] + " words")
				.containsExactly(new Verdict("links", row[1], "one.example"));
		}
		assertThat(score("a word " + "https://one.example/ https://two.example/ https://three.example/"))
			.as("hardly a word")
			.isEqualTo(55);
	}

	@Test
	void giveTheWeightiestReasonFirstAndKeepThemInThatOrder() {
		List<Verdict> verdicts = verdicts("ada quill", "", "Buy it https://one.example/a", 0);
		assertThat(verdicts).extracting(Verdict::score).isSortedAccordingTo(Collections.reverseOrder());
		assertThat(verdicts).extracting(Verdict::judge).containsExactlyInAnyOrder("impostor", "haste", "links");
		long comment = this.blog.comment(this.post.id(), null, "ada quill", Map.of());
		this.blog.atOnce(() -> this.judges.keep(comment, verdicts));
		assertThat(this.tables.count("comment_reason where position between 1 and 3")).isEqualTo(3);
		this.blog.atOnce(() -> this.judges.keep(comment, verdicts.subList(0, 1)));
		assertThat(this.tables.count("comment_reason")).isOne();
	}

	@Test
	void seeWordsOfSeveralAlphabets() {
		assertThat(reasons("Buy viagrа now")).containsExactly("mixed");
		assertThat(reasons("Слово and word")).isEmpty();
		assertThat(verdicts("best-pills.com", "", "Nice.", 60)).extracting(Verdict::judge).containsExactly("name");
	}

	@Test
	void seeWhatWasSaidBefore() {
		String text = "A sentence that nobody would write twice in the same words.";
		var form = new ReplyForm(this.post.id(), 0L, "Eve", "", "", text, "", "");
		String digest = Suspect.of(1, this.post, form, Sender.at("203.0.113.7"), CommentSpelling.read(text, false))
			.digest();
		this.blog.comment(this.post.id(), null, "Eve", Map.of("digest", digest));
		assertThat(score(text + "\n")).isEqualTo(Verdict.HOLDS);
		this.blog.sql("update comment set status = 'SPAM'");
		assertThat(reasons(text)).containsExactly("known");
	}

	@Test
	void learnWhatTheAuthorTakesForSpam() throws IOException {
		List<String[]> ham = ham();
		List<String[]> spam = spam(400);
		this.blog.atOnce(() -> {
			learn(ham.subList(0, ham.size() / 2), 1, 0);
			learn(spam.subList(0, 200), 0, 1);
		});
		Map<CommentStatus, Integer> hamAs = results(ham.subList(ham.size() / 2, ham.size()));
		Map<CommentStatus, Integer> spamAs = results(spam.subList(200, 400));
		int stopped = 200 - spamAs.getOrDefault(CommentStatus.APPROVED, 0);
		int wronglyStopped = hamAs.getOrDefault(CommentStatus.PENDING, 0) + hamAs.getOrDefault(CommentStatus.SPAM, 0);
		double precision = (double) stopped / (stopped + wronglyStopped);
		double recall = stopped / 200.0;
		String report = String.format("honest %s, spam %s: precision %.3f, recall %.3f%n", hamAs, spamAs, precision,
				recall);
		Files.writeString(Path.of("target", "judges.txt"), report);
		assertThat(recall).as(report).isGreaterThanOrEqualTo(0.98);
		assertThat(precision).as(report).isGreaterThanOrEqualTo(0.95);
		assertThat(hamAs.getOrDefault(CommentStatus.SPAM, 0)).as(report).isLessThanOrEqualTo((ham.size() / 2) / 20);
	}

	private void learn(List<String[]> replies, int ham, int spam) {
		for (String[] reply : replies) {
			this.words.learn(SpamWords.of(reply[0], reply[1], CommentSpelling.read(reply[2], false).plainText()), ham,
					spam);
		}
	}

	private Map<CommentStatus, Integer> results(List<String[]> replies) {
		Map<CommentStatus, Integer> results = new TreeMap<>();
		for (String[] reply : replies) {
			int score = Judges.score(verdicts(reply[0], reply[1], reply[2], 90));
			results.merge(
					(score >= Verdict.SPAM) ? CommentStatus.SPAM
							: (score >= Verdict.HOLDS) ? CommentStatus.PENDING : CommentStatus.APPROVED,
					1, Integer::sum);
		}
		return results;
	}

	/** What people have said on real blogs, and was approved there. */
	private static List<String[]> ham() throws IOException {
		List<String[]> ham = new ArrayList<>();
		for (String file : List.of("wxr/real/cc-labs.xml", "wxr/real/alienlebarge.a.xml")) {
			var document = Jsoup.parse(Corpora.text(file), "", Parser.xmlParser());
			for (Element comment : document.select("wp|comment")) {
				String type = comment.select("wp|comment_type").text();
				String text = comment.select("wp|comment_content").text();
				if (comment.select("wp|comment_approved").text().equals("1") && Set.of("", "comment").contains(type)
						&& !text.isBlank()) {
					ham.add(new String[] { comment.select("wp|comment_author").text().replaceFirst("^$", "Reader"), "",
							text });
				}
			}
		}
		Collections.shuffle(ham, new Random(7));
		return ham.subList(0, Math.min(300, ham.size()));
	}

	/** What robots write, in five manners. */
	private static List<String[]> spam(int count) {
		var random = new Random(11);
		String[] wares = { "replica watches", "payday loans", "casino bonus", "weight loss pills", "cheap essays",
				"bitcoin profit", "designer handbags", "male enhancement", "seo backlinks", "online pharmacy" };
		String[] praise = { "Wow, this article is pleasant, my younger sister is analyzing such things",
				"I am truly pleased to glance at this weblog posts which carries plenty of helpful data",
				"Hey there! Do you know if they make any plugins to assist with Search Engine Optimization",
				"Thanks for sharing such a fastidious thought, paragraph is good, thats why i have read it entirely",
				"Hello my family member! I want to say that this post is awesome, great written" };
		String[] calls = { "Click here", "Visit my homepage", "Best price guaranteed", "Check out my web site",
				"Limited offer, order now" };
		List<String[]> spam = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			String ware = wares[random.nextInt(wares.length)];
			String site = ware.replace(" ", "-") + random.nextInt(90) + ".example";
			String said = praise[random.nextInt(praise.length)] + ". " + calls[random.nextInt(calls.length)];
			spam.add(switch (i % 5) {
				case 0 -> new String[] { ware, "https://" + site, said + " " + i + "!" };
				case 1 ->
					new String[] { "Anna", "", "<a href=\"https://" + site + "\">" + ware + "</a> " + said + "!" };
				case 2 -> new String[] { "John", "", "[url=https://" + site + "]" + ware + "[/url]" };
				case 3 -> new String[] { "Maria", "", ware + " https://" + site + " https://a" + site };
				default -> new String[] { ware, "https://" + site,
						said + ". Buy " + ware + " online without delay, " + calls[random.nextInt(calls.length)] };
			});
		}
		return spam;
	}

}
