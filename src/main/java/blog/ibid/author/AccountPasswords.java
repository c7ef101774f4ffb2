package blog.ibid.author;

import java.util.List;
import java.util.Optional;

import blog.ibid.site.Settings;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives accounts other passwords. Ending the sessions that came in by the earlier one is
 * for the caller, after the transaction.
 */
@Component
class AccountPasswords {

	private final JdbcClient jdbc;

	private final PasswordEncoder encoder;

	private final OneTimeLinks links;

	private final Settings settings;

	AccountPasswords(JdbcClient jdbc, PasswordEncoder encoder, OneTimeLinks links, Settings settings) {
		this.jdbc = jdbc;
		this.encoder = encoder;
		this.links = links;
		this.settings = settings;
	}

	/** Whether the account has one that lasts, which has to be given to change it. */
	boolean isKnown(long author) {
		return this.jdbc.sql(
				"select count(*) from account where author_id = :id and password_hash is not null and password_once = false")
			.param("id", author)
			.query(Long.class)
			.single() > 0;
	}

	boolean matches(long author, String password) {
		return this.jdbc.sql("select password_hash from account where author_id = :id")
			.param("id", author)
			.query(String.class)
			.optional()
			.filter((hash) -> this.encoder.matches(password, hash))
			.isPresent();
	}

	/** What is wrong with a password for that account. */
	Optional<String> objection(long author, String password) {
		List<String> known = this.jdbc.sql("""
				select login from author where id = :id union select display_name from author where id = :id""")
			.param("id", author)
			.query(String.class)
			.list();
		return PasswordRules.objection(password, List.of(String.join(" ", known), this.settings.site().title()));
	}

	@Transactional
	public void change(long author, String password) {
		set(author, password, false);
		this.jdbc.sql("delete from one_time_link where author_id = :id").param("id", author).update();
		this.jdbc.sql("delete from remembered_device where author_id = :id").param("id", author).update();
	}

	/**
	 * By a one-time link.
	 * @return the author whose password it is, empty if the link was used or is too old
	 */
	@Transactional
	public Optional<Long> change(String token, String password) {
		Optional<Long> author = this.links.authorOf(token).filter((id) -> this.links.use(token));
		author.ifPresent((id) -> change(id, password));
		return author;
	}

	/**
	 * Uses up a password that works once, and returns whether there still was that one.
	 */
	@Transactional
	public boolean useUp(long author, @Nullable String hash) {
		return this.jdbc.sql(
				"update account set password_hash = null, password_once = false where author_id = :id and password_hash = :hash")
			.param("id", author)
			.param("hash", hash)
			.update() == 1;
	}

	/** To be called in a transaction. */
	void set(long author, String password, boolean once) {
		this.jdbc.sql("update account set password_hash = :hash, password_once = :once where author_id = :id")
			.param("hash", this.encoder.encode(password))
			.param("once", once)
			.param("id", author)
			.update();
	}

}
