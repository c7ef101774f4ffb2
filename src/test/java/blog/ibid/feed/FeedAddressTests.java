package blog.ibid.feed;

import blog.ibid.BlogWriter;
import blog.ibid.IbidTest;
import blog.ibid.Tables;
import blog.ibid.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Every rule for addresses of feeds is a row. */
@IbidTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FeedAddressTests {

	@Autowired
	private Tables tables;

	@Autowired
	private BlogWriter blog;

	@Autowired
	private Visitor visitor;

	@BeforeAll
	void writeABlog() {
		EssayBlog.write(this.tables, this.blog);
	}

	@ParameterizedTest
	@CsvSource({ "/feed, /feed/", "/feed/rss2/, /feed/", "/feed/rss/, /feed/", "/feed/rdf/, /feed/",
			"/feed/Atom, /feed/atom/", "/?feed=rss2, /feed/", "/?feed=rdf, /feed/", "/?feed=atom, /feed/atom/",
			"/?feed=comments-rss2, /comments/feed/", "/index.php/feed/, /feed/",
			"/comments/feed/rss2/, /comments/feed/", "/tag/havana/feed/rss2/, /tag/havana/feed/",
			"/category/courts/feed/, /category/law/courts/feed/",
			"/category/a/b/courts/feed/atom/, /category/law/courts/feed/atom/",
			"/2017/12/01/talks/feed/, /2017/12/18/talks/feed/",
			"/2017/12/talks/feed/atom/, /2017/12/18/talks/feed/atom/", "/talks/feed/, /2017/12/18/talks/feed/",
			"/2017/12/18/old-name/feed/, /2017/12/18/talks/feed/",
			"/2017/12/18/old-name/feed/atom/, /2017/12/18/talks/feed/atom/" })
	void leadsForGoodTo(String address, String target) {
		Visitor.Answer answer = this.visitor.get(address);
		assertThat(answer.location()).isEqualTo(target);
		assertThat(answer.status()).isEqualTo(301);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/feed/none/", "/?feed=none", "/tag/none/feed/", "/category/none/feed/",
			"/author/none/feed/", "/none/feed/", "/2014/feed/", "/2016/13/feed/", "/2016/02/30/feed/",
			"/2017/12/20/hidden-draft/feed/", "/2017/12/20/hidden-private/feed/", "/2017/12/20/feed/",
			"/sitemap-2015.xml" })
	void isNotFound(String address) {
		assertThat(this.visitor.get(address).status()).isEqualTo(404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/2015/01/01/removed/feed/", "/2015/01/01/removed/feed/atom/" })
	void isGone(String address) {
		assertThat(this.visitor.get(address).status()).isEqualTo(410);
	}

}
