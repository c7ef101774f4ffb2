package blog.ibid.reading;

import java.time.LocalDate;
import java.util.Map;

import blog.ibid.BlogWriter;
import blog.ibid.IbidTest;
import blog.ibid.Tables;
import blog.ibid.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Every rule for addresses is a row. */
@IbidTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AddressTests {

	@Autowired
	private Tables tables;

	@Autowired
	private BlogWriter blog;

	@Autowired
	private Visitor visitor;

	@BeforeAll
	void writeABlog() {
		this.tables.empty();
		long author = this.blog.author("ada", "Ada", null);
		for (int i = 1; i <= 11; i++) {
			this.blog.post(author, "older-" + i, LocalDate.of(2016, 3, i));
		}
		this.blog.post(author, "the-talks", LocalDate.of(2017, 12, 18), Map.of("id", 77));
		this.blog.post(author, "über-grün", LocalDate.of(2017, 1, 2), Map.of("id", 78));
		this.blog.post(author, "a-draft", LocalDate.of(2017, 12, 19), Map.of("status", "DRAFT"));
		long about = this.blog.page(author, "about", null, 1);
		this.blog.page(author, "about/method", about, 1);
		long law = this.blog.term("CATEGORY", "law", "Law", null);
		long courts = this.blog.term("CATEGORY", "law/courts", "Courts", law);
		this.blog.file(77, courts, true);
		this.blog.file(77, law, false);
		this.blog.file(77, this.blog.term("TAG", "havana", "Havana", null), true);
		this.blog.comment(77, null, "Reader", Map.of("id", 1017));
		this.blog.oldAddress("/2017/12/18/old-name", 77L);
		this.blog.oldAddress("/2015/01/01/removed", null);
		this.blog.oldAddress("/2017/12/19/draft-before", 79L);
		this.blog.imported("POST", "555", 77);
		this.blog.imported("COMMENT", "9", 1017);
		this.blog.imported("TERM", "#3", courts);
		this.blog.imported("AUTHOR", "#2", author);
	}

	@ParameterizedTest
	@CsvSource({ "/", "/page/2/", "/2017/12/18/the-talks/", "/2017/01/02/%C3%BCber-gr%C3%BCn/",
			"/2017/01/02/%c3%bcber-gr%c3%bcn/", "/about/", "/about/method/", "/2016/", "/2016/page/2/", "/2016/03/",
			"/2016/03/page/2/", "/2016/03/04/", "/category/law/", "/category/law/courts/", "/tag/havana/",
			"/author/ada/", "/author/ada/page/2/", "/?utm_source=x" })
	void answers(String address) {
		assertThat(this.visitor.get(address).status()).isEqualTo(200);
	}

	@ParameterizedTest
	@CsvSource({ "/2017/12/18/the-talks, /2017/12/18/the-talks/", "/2017/12/18/The-Talks/, /2017/12/18/the-talks/",
			"/index.php/2017/12/18/the-talks/, /2017/12/18/the-talks/", "/index.php, /", "/?m=2016, /2016/",
			"/?m=201603, /2016/03/", "/?m=20160304, /2016/03/04/", "/?paged=2, /page/2/", "/page/1/, /",
			"/page/02/, /page/2/", "/2017/12/01/the-talks/, /2017/12/18/the-talks/",
			"/2017/12/the-talks/, /2017/12/18/the-talks/", "/the-talks/, /2017/12/18/the-talks/",
			"/2017/12/18/the-talks/2/, /2017/12/18/the-talks/", "/about/2/, /about/",
			"/2017/12/18/the-talks/comment-page-1/, /2017/12/18/the-talks/", "/category/courts/, /category/law/courts/",
			"/category/wrong/courts/page/1/, /category/law/courts/", "/2017/12/18/old-name/, /2017/12/18/the-talks/",
			"/2017/12/18/Old-Name, /2017/12/18/old-name/", "/?p=555, /2017/12/18/the-talks/",
			"/?p=78, /2017/01/02/%C3%BCber-gr%C3%BCn/", "/?page_id=77, /2017/12/18/the-talks/",
			"/?cat=3, /category/law/courts/", "/?category_name=law/courts, /category/law/courts/",
			"/?tag=havana, /tag/havana/", "/?author=2, /author/ada/", "/?author_name=ada, /author/ada/",
			"/?s=two+words, /search/?q=two%20words", "/2017/12/18/the-talks/?replytocom=9, /comments/1017/",
			"/2017/12/18/the-talks/?amp, /2017/12/18/the-talks/",
			"/2017/12/18/the-talks/?amp=1&b=2, /2017/12/18/the-talks/?b=2", "/2016?x=y, /2016/?x=y", "/feed, /feed/" })
	void leadsForGoodTo(String address, String target) {
		Visitor.Answer answer = this.visitor.get(address);
		assertThat(answer.location()).isEqualTo(target);
		assertThat(answer.status()).isEqualTo(301);
	}

	@ParameterizedTest
	@CsvSource("/comments/1017/, /2017/12/18/the-talks/#comment-1017")
	void leadsForNowTo(String address, String target) {
		Visitor.Answer answer = this.visitor.get(address);
		assertThat(answer.location()).isEqualTo(target);
		assertThat(answer.status()).isEqualTo(302);
	}

	@ParameterizedTest
	@CsvSource({ "/nothing/", "/page/3/", "/page/0/", "/2016/page/3/", "/2014/", "/2016/13/", "/2016/02/30/",
			"/2017/12/19/a-draft/", "/2017/12/19/draft-before/", "/2017/12/18/the-talks/comment-page-2/",
			"/category/none/", "/tag/none/", "/author/none/", "/comments/1/", "/about/none/", "/wp-login.php",
			"/css/none.css", "/error/", "/?cat=4", "/?author=3" })
	void isNotFound(String address) {
		assertThat(this.visitor.get(address).status()).isEqualTo(404);
	}

	@ParameterizedTest
	@CsvSource({ "/2015/01/01/removed/" })
	void isGone(String address) {
		assertThat(this.visitor.get(address).status()).isEqualTo(410);
	}

}
