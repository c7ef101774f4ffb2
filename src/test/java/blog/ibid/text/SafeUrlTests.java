package blog.ibid.text;

import blog.ibid.Corpora;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SafeUrlTests {

	@ParameterizedTest
	@ValueSource(strings = { "javascript:alert(1)", "JaVa\tScript:alert(1)", " \u0001javascript:x",
			"java\u0000script:x", "vbscript:x", "data:text/html,x", "file:///C:/x.docx#_ftn1", "blob:x",
			"feed:javascript:x", "x:y", "", " ", "#", "http://", "http:///", "https://user@x.example/", "http://x y/",
			"http://.x/", "http://a..b/", "http://1.2.3/", "http://0x7f000001/", "http://x:99999/",
			"javascript&colon;x:", "mailto:", "mailto:a@x.example?subject=x%0aBcc:b@x.example", "\u00A0javascript:x",
			"ｊavascript:x", "C:\\x" })
	void refusesWhatIsNoLink(String url) {
		assertThat(SafeUrl.link(url)).isNull();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			http://x.example          | http://x.example
			HTTPS:x.example/a b       | https://x.example/a%20b
			//x.example/              | https://x.example/
			\\\\x.example\\a          | https://x.example/a
			/\\x.example              | https://x.example
			www.x.example/a           | https://www.x.example/a
			/2017/12/18/a/            | /2017/12/18/a/
			/a?b=c&d=e#f              | /a?b=c&d=e#f
			a/b.html                  | a/b.html
			?p=555                    | ?p=555
			http://x.example/100%     | http://x.example/100%25
			http://x.example/[a]"<>  | http://x.example/%5Ba%5D%22%3C%3E
			/a#b#c                    | /a#b%23c
			http://x.example:80/é     | http://x.example:80/é
			http://münchen.example/   | http://münchen.example/
			http://10.0.0.1/          | http://10.0.0.1/
			mailto:a@x.example?subject=b c | mailto:a@x.example?subject=b%20c
			#caf%C3%A9                | #café
			#a b                      | #a-b
			""")
	void spellsAddressesInOneWay(String url, String spelt) {
		assertThat(SafeUrl.link(url)).isEqualTo(spelt);
		assertThat(SafeUrl.link(spelt)).isEqualTo(spelt);
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://x.example:65536/", "http://x.example:123456/", "http://x.example:9a/",
			"http://x~y.example/", "http://x{y.example/", "http://x[y.example/", "http://x`y.example/", "http://[::1]/",
			"http://256.1.1.1/", "http://1.2.3.04/", "http://1.2.3.4.5/", "http://1.2.3.1000/", "http://1.2.3.4x/",
			"http://x.9/", "http://x.0/", "http://é~.example/", "http://a／b.example/", "http://é.9x/" })
	void refusesHostsThatNoBrowserOpens(String url) {
		assertThat(SafeUrl.link(url)).isNull();
	}

	@Test
	void refusesHostsThatAreTooLongToBeSpelt() {
		assertThat(SafeUrl.link("http://" + "ü".repeat(70) + ".example/")).isNull();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			http://x.example:0/             | http://x.example:0/
			http://x.example:65535/         | http://x.example:65535/
			http://x.example:/              | http://x.example:/
			http://a-z.A_Z.09.example/      | http://a-z.A_Z.09.example/
			http://0.0.0.0/                 | http://0.0.0.0/
			http://255.255.255.255/         | http://255.255.255.255/
			http://09.az/                   | http://09.az/
			/azAZ09`{}^                     | /azAZ09%60%7B%7D%5E
			a?b:c                           | a?b:c
			a#b:c                           | a#b:c
			a/b:c                           | a/b:c
			/ü😀                             | /ü%F0%9F%98%80
			/☃                              | /%E2%98%83
			#azAZ09-._:~                    | #azAZ09-._:~
			#a`b{c[d@e/f                    | #a-b-c-d-e-f
			#ü☃                             | #ü-
			""")
	void spellsTheEdgesOfWhatIsAllowed(String url, String spelt) {
		assertThat(SafeUrl.link(url)).isEqualTo(spelt);
	}

	@Test
	void readsPastBlanksThatPeopleCannotSee() {
		assertThat(SafeUrl.link(" \u200B\u00A0\u3000/a\u200B ")).isEqualTo("/a");
		assertThat(SafeUrl.link("/e\u0301")).isEqualTo("/e\u0301");
		assertThat(SafeUrl.link("/a\uD800b")).isEqualTo("/ab");
	}

	@Test
	void endsWhereNoPersonCites() {
		String longest = "/" + "a".repeat(3999);
		assertThat(SafeUrl.link(longest)).isEqualTo(longest);
		assertThat(SafeUrl.resource(longest)).isEqualTo(longest);
		assertThat(SafeUrl.link(longest + "a")).isNull();
		assertThat(SafeUrl.resource(longest + "a")).isNull();
		assertThat(SafeUrl.fragment("a".repeat(201))).hasSize(200);
	}

	@Test
	void takesNoMailNorPlaceForAResource() {
		assertThat(SafeUrl.resource("mailto:a@x.example")).isNull();
		assertThat(SafeUrl.resource("#a")).isNull();
		assertThat(SafeUrl.resource("WWW.x.example")).isEqualTo("https://WWW.x.example");
	}

	@Test
	void keepsWhatWordPressKeepsOfPlainAddresses() {
		var lines = Corpora.lines("links/wp-escUrl.jsonl");
		assertThat(lines).isNotEmpty();
		for (var line : lines) {
			String url = line.path("args").path(0).stringValue("");
			String ours = SafeUrl.link(url);
			assertThat(ours == null || ours.matches("(?s)(https?://|mailto:|/(?!/)|#|\\?|[^:/?#]+([/?#]|$)).*")).as(url)
				.isTrue();
			if (url.matches("https?://[a-z.]+/[a-z/]*")) {
				assertThat(ours).isEqualTo(url);
			}
		}
	}

}
