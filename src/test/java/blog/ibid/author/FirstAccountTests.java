package blog.ibid.author;

import java.time.Clock;

import blog.ibid.BlogWriter;
import blog.ibid.IbidTest;
import blog.ibid.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@IbidTest
class FirstAccountTests {

	@Autowired
	private Tables tables;

	@Autowired
	private BlogWriter blog;

	@Autowired
	private Accounts accounts;

	@Autowired
	private AuthorIntake authors;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private PasswordEncoder encoder;

	@BeforeEach
	void nobody() {
		this.tables.empty();
	}

	private void start(String... settings) {
		var environment = new MockEnvironment();
		for (int i = 0; i < settings.length; i += 2) {
			environment.setProperty("ibid.author." + settings[i], settings[i + 1]);
		}
		new FirstAccount(this.accounts, this.authors, this.transaction, Clock.systemUTC(), environment)
			.run(new DefaultApplicationArguments());
	}

	@Test
	void makesAnAdministrator() {
		start("login", "vera", "password", "a plain brass lantern", "email", "vera@blog.example");
		SignedIn account = this.accounts.loadUserByUsername("VERA@blog.example");
		assertThat(account.role()).isEqualTo(Role.ADMINISTRATOR);
		assertThat(this.encoder.matches("a plain brass lantern", account.getPassword())).isTrue();
	}

	@Test
	void givesAnImportedAuthorTheAccount() {
		long imported = this.blog.author("vera", "Vera Lund", null);
		start("login", "Vera", "password", "a plain brass lantern");
		assertThat(this.accounts.loadUserByUsername("vera").authorId()).isEqualTo(imported);
	}

	@Test
	void leavesABlogAloneThatHasAnAccount() {
		this.blog.account("theo", "Theo", "AUTHOR");
		start("login", "vera", "password", "a plain brass lantern");
		assertThat(this.tables.count("account")).isEqualTo(1);
		assertThat(this.tables.count("author")).isEqualTo(1);
	}

	@Test
	void makesNoAccountWithoutAPassword() {
		start("login", "vera");
		assertThat(this.tables.count("author")).isZero();
	}

}
