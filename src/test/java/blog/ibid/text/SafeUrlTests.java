package blog.ibid.text;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import blog.ibid.Corpora;
import org.junit.jupiter.api.Test;

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
