package blog.ibid.author;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Objects;

import blog.ibid.text.Slug;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives authors accounts, changes what these may do, and closes them. Somebody whose
 * rights change has to sign in again, and one administrator always remains.
 */
@Component
@Transactional
class AccountChanges {

	/** Without letters and digits that look like others. */
	private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

	private static final int GROUPS = 4;

	private static final int GROUP = 5;

	private final JdbcClient jdbc;

	private final Accounts accounts;

	private final AuthorIntake authors;

	private final DeskAuthors desk;

	private final ObjectProvider<PasswordEncoder> encoder;

	private final Clock clock;

	private final SecureRandom random = new SecureRandom();

	AccountChanges(JdbcClient jdbc, Accounts accounts, AuthorIntake authors, DeskAuthors desk,
			ObjectProvider<PasswordEncoder> encoder, Clock clock) {
		this.jdbc = jdbc;
		this.accounts = accounts;
		this.authors = authors;
		this.desk = desk;
		this.encoder = encoder;
		this.clock = clock;
	}

	/**
	 * Adds an author with an account.
	 * @return the password, which is kept nowhere
	 */
	String add(AccountForm wish) {
		String login = wish.login().strip();
		String email = (wish.email() != null) ? wish.email().strip() : "";
		if (this.authors.byLogin(login).isPresent()) {
			throw new AccountImpossible("login", "authors.login.taken");
		}
		if (isOthers(email, 0)) {
			throw new AccountImpossible("email", "authors.email.taken");
		}
		long author = this.authors.add(login, Slug.of(login, "author").value(), wish.name().strip(),
				email.isEmpty() ? null : email, this.clock.instant());
		return open(author, Objects.requireNonNull(wish.role()));
	}

	/** Whether another account signs in with a mail address. */
	boolean isOthers(String email, long author) {
		return !email.isEmpty() && this.jdbc.sql("""
				select count(*) from author a join account c on c.author_id = a.id
				where lower(a.email) = lower(:email) and a.id <> :author""")
			.param("email", email)
			.param("author", author)
			.query(Long.class)
			.single() > 0;
	}

	/** Lets an author in who had no account, and returns the password. */
	String open(long author, Role role) {
		if (this.desk.find(author).role() != null) {
			throw new AccountImpossible("role", "authors.account.there");
		}
		String password = password();
		this.accounts.open(author, role, password);
		return password;
	}

	/** Replaces a password that was forgotten, and returns the new one. */
	String renewPassword(long author) {
		String password = password();
		int changed = this.jdbc
			.sql("update account set password_hash = :hash, password_once = false where author_id = :id")
			.param("hash", this.encoder.getObject().encode(password))
			.param("id", author)
			.update();
		if (changed == 0) {
			throw new AccountImpossible("role", "authors.account.missing");
		}
		endSessions(author);
		return password;
	}

	void changeRole(long author, Role role) {
		keepAnAdministrator(author, role);
		int changed = this.jdbc.sql("update account set role = :role where author_id = :id and role <> :role")
			.param("role", role.name())
			.param("id", author)
			.update();
		if (changed > 0) {
			endSessions(author);
		}
	}

	/** Lets somebody in no longer; what was written stays. */
	void close(long author, SignedIn administrator) {
		if (author == administrator.authorId()) {
			throw new AccountImpossible("role", "authors.close.self");
		}
		keepAnAdministrator(author, null);
		endSessions(author);
		this.jdbc.sql("delete from setting where name = :name").param("name", SpokenLanguage.setting(author)).update();
		this.jdbc.sql("delete from account where author_id = :id").param("id", author).update();
	}

	private void keepAnAdministrator(long author, @Nullable Role role) {
		List<Long> administrators = this.jdbc
			.sql("select author_id from account where role = 'ADMINISTRATOR' order by author_id for update")
			.query(Long.class)
			.list();
		if (role != Role.ADMINISTRATOR && administrators.equals(List.of(author))) {
			throw new AccountImpossible("role", "authors.last");
		}
	}

	/** Browsers that stay signed in would come back by themselves. */
	private void endSessions(long author) {
		this.jdbc.sql("delete from remembered_device where author_id = :id").param("id", author).update();
		this.jdbc.sql("delete from one_time_link where author_id = :id").param("id", author).update();
		this.jdbc
			.sql("delete from spring_session where principal_name = (select a.login from author a where a.id = :id)")
			.param("id", author)
			.update();
	}

	private String password() {
		StringBuilder password = new StringBuilder();
		for (int i = 0; i < GROUPS * GROUP; i++) {
			password.append((i > 0 && i % GROUP == 0) ? "-" : "")
				.append(LETTERS.charAt(this.random.nextInt(LETTERS.length())));
		}
		return password.toString();
	}

}
