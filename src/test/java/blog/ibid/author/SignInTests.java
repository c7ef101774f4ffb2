package blog.ibid.author;

import blog.ibid.BlogWriter;
import blog.ibid.IbidTest;
import blog.ibid.Tables;
import blog.ibid.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@IbidTest
class SignInTests {

	@Autowired
	private Tables tables;

	@Autowired
	private BlogWriter blog;

	@Autowired
	private Visitor visitor;

	@BeforeEach
	void anEditor() {
		this.tables.empty();
		this.blog.account("vera", "Vera Lund", "EDITOR");
	}

	@Test
	void sendsThoseWhoHaveNotSignedInToTheForm() {
		assertThat(this.visitor.get("/admin/posts").location()).isEqualTo("/login");
	}

	@Test
	void letsAnAccountInWithItsPassword() {
		assertThat(this.visitor.author("Vera").get("/admin/settings").status()).isEqualTo(403);
	}

	@Test
	void keepsTheDeskOutOfCachesAndIndexes() {
		Visitor.Answer answer = this.visitor.get("/login");
		assertThat(answer.header("Cache-Control")).contains("no-store");
		assertThat(answer.header("X-Robots-Tag")).contains("noindex");
		assertThat(answer.header("Content-Security-Policy")).doesNotContain("unsafe");
	}

}
