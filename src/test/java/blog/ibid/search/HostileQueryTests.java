package blog.ibid.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import blog.ibid.BlogWriter;
import blog.ibid.IbidTest;
import blog.ibid.Tables;
import blog.ibid.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.util.UriUtils;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Whatever somebody types, the answer is a page. */
@IbidTest
class HostileQueryTests {

	private static final int QUERIES = 5000;

	private static final int OVER_HTTP = 250;

	private static final List<String> PIECES = List.of("brass", "lantern", " ", " ", "\"", "“", "”", "«", "-", "--",
			"−", "+", "*", "?", "~", "^2", ":", "title:", "text:brass", "(", ")", "[a TO z]", "{", "}", "\\", "/",
			"/.*/", "AND", "OR", "NOT", "&&", "||", "!", "'", "’", "\u0000", "\u0007", "\u001B", "\u0085", "\u200F",
			"\u202E", "\u2066", "\uFEFF", "\uD83D", "\uDE00", "😀", "👩‍👩‍👧", "é", "e\u0301\u0302\u0303", "ß", "İ",
			"漢字", "ع", "\n", "\t", "%", "%zz", "_", "<script>", "&amp;", "<mark>", "'; drop table post; --", "${7*7}",
			"#{q}", "__${1}__", "a".repeat(300), "-".repeat(50), "\"\"\"\"", "1e309", "-9223372036854775808");

	@Autowired
	private Tables tables;

	@Autowired
	private BlogWriter blog;

	@Autowired
	private Visitor visitor;

	@Autowired
	private Indexing indexing;

	@Autowired
	private Searching searching;

	private final Random random = new Random(20171218);

	@BeforeEach
	void aBlog() {
		this.tables.empty();
		long ada = this.blog.author("ada", "Ada", null);
		for (int i = 0; i < 12; i++) {
			this.blog.post(ada, "lantern-" + i, LocalDate.of(2017, 12, 18),
					BlogWriter.noted("<p>Brass &lt;script&gt; lantern 😀 漢字 " + i + ".</p>", "A note of brass."),
					Map.of());
		}
		this.indexing.catchUp();
	}

	private String query() {
		var query = new StringBuilder();
		int length = switch (this.random.nextInt(10)) {
			case 0 -> 10_000;
			case 1 -> 500;
			default -> 60;
		};
		while (query.length() < this.random.nextInt(length) + 1) {
			if (this.random.nextInt(4) == 0) {
				query.append((char) this.random.nextInt(0x10000));
			}
			else {
				query.append(PIECES.get(this.random.nextInt(PIECES.size())));
			}
		}
		return query.toString();
	}

	@Test
	@Timeout(value = 5, unit = TimeUnit.MINUTES)
	void findsSomethingOrNothingButNeverFails() {
		for (int i = 0; i < QUERIES; i++) {
			String query = query();
			Asked asked = Asked.of(query);
			Found found = this.searching.find(asked, Narrowed.NOT, Mark.read(query).orElse(null)).orElseThrow();
			assertThat(found.hits()).hasSizeLessThanOrEqualTo(Searching.AT_ONCE);
			if (asked.text().codePointCount(0, asked.text().length()) <= Asked.LONGEST) {
				assertThat(Asked.of(asked.text())).as(asked.text()).isEqualTo(asked);
			}
			assertThat(this.searching.suggest(query)).hasSizeLessThanOrEqualTo(8);
		}
	}

	@Test
	void answersWithAPage() {
		for (int i = 0; i < OVER_HTTP; i++) {
			String query = query();
			String sent = UriUtils.encode(query.substring(0, Math.min(query.length(), 800)), UTF_8);
			Visitor.Answer answer = this.visitor.get("/search/?q=" + sent + "&after=" + sent.replaceAll("%.*", ""));
			assertThat(answer.status()).as(sent).isEqualTo(200);
			assertThat(answer.page().select("main h1").text()).isEqualTo("Search");
			assertThat(answer.page().select("main script, main .hits script")).isEmpty();
			assertThat(this.visitor.get("/search/suggest/?q=" + sent).status()).as(sent).isEqualTo(200);
		}
	}

	@Test
	void answersTenThousandCharactersAndWhatIsNoEncodingAtAll() {
		assertThat(this.visitor.get("/search/?q=" + "brass+".repeat(1700)).status()).isEqualTo(200);
		assertThat(this.visitor.get("/search/?q=%E2%80%8F" + "%00".repeat(3000)).status()).isEqualTo(200);
		assertThat(this.visitor.get("/search/?q=a&q=b&q=").page().select("main h1").text()).isEqualTo("Search");
		for (String path : new String[] { "/search/?q=%ff%fe%80brass", "/search/?q=%C3%28brass&year=%C3",
				"/search/?kind=post&q=%E2%82brass" }) {
			Visitor.Answer answer = this.visitor.get(path);
			assertThat(answer.status()).isEqualTo(302);
			assertThat(this.visitor.page(answer.location()).select(".hits > li")).as(path).isNotEmpty();
		}
	}

}
