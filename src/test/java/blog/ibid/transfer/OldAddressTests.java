package blog.ibid.transfer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class OldAddressTests {

	@ParameterizedTest
	@CsvSource(textBlock = """
			https://a.example/2017/12/14/slug/,              a.example, /2017/12/14/slug/
			http://www.A.example:80/2017/12/14/Slug,         a.example, /2017/12/14/slug/
			//a.example/x/#comment-12,                       a.example, /x/
			https://user:pw@a.example/x,                     a.example, /x/
			/2017//12/14/slug/?share=twitter,                '',        /2017/12/14/slug/
			/index.php/2017/12/14/slug/,                     '',        /2017/12/14/slug/
			/2017/12/14/slug/comment-page-2/#comments,       '',        /2017/12/14/slug/
			/2017/12/14/slug/feed/atom/,                     '',        /2017/12/14/slug/
			/2017/12/14/slug/amp/,                           '',        /2017/12/14/slug/
			/z%C3%BCrich/,                                   '',        /zürich/
			/100%-sure/%zz/,                                 '',        /100%-sure/%zz/
			https://a.example,                               a.example, /
			https://a.example?p=3,                           a.example, /
			/feed/,                                          '',        /
			""")
	void readsHostAndPath(String written, String host, String path) {
		assertThat(OldAddress.of(written)).extracting(OldAddress::host, OldAddress::path).containsExactly(host, path);
	}

	@ParameterizedTest
	@CsvSource({ "https://a.example/?p=555, 555", "/?page_id=2#x, 2", "/?lang=fr&p=7, 7",
			"/?lang=fr&amp;attachment_id=8, 8", "/x/?replytocom=1017, 0", "/?p=, 0", "/?p=12abc, 0",
			"/?p=99999999999999999999999, 0" })
	void readsIds(String written, long id) {
		assertThat(OldAddress.of(written)).extracting(OldAddress::id).isEqualTo(id);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "mailto:a@b.example", "#note-1", "slug", "../x/", "javascript:alert(1)",
			"ftp://a.example/x", "http://" })
	void knowsWhatLeadsNowhere(String written) {
		assertThat(OldAddress.of(written)).isNull();
	}

	@Test
	void isNotFooledIntoLongWork() {
		assertThat(OldAddress.of("https://" + "a".repeat(100_000))).isNull();
	}

}
