package blog.ibid.author;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * The accounts that may sign in, by login in whatever case, or by mail address.
 */
@Component
class Accounts implements UserDetailsService {

	private final JdbcClient jdbc;

	private final ObjectProvider<PasswordEncoder> encoder;

	private final Clock clock;

	private volatile @Nullable String matchesNothing;

	Accounts(JdbcClient jdbc, ObjectProvider<PasswordEncoder> encoder, Clock clock) {
		this.jdbc = jdbc;
		this.encoder = encoder;
		this.clock = clock;
	}

	@Override
	public SignedIn loadUserByUsername(String name) {
		return this.jdbc
			.sql("""
					select a.id, a.login, c.role, c.password_hash, c.password_once from account c join author a on a.id = c.author_id
					where lower(a.login) = lower(:name) or lower(a.email) = lower(:name)
					order by case when lower(a.login) = lower(:name) then 0 else 1 end limit 1""")
			.param("name", name)
			.query((row, number) -> new SignedIn(row.getLong(1), row.getString(2), Role.valueOf(row.getString(3)),
					hash(row.getString(4)), row.getBoolean(5)))
			.optional()
			.orElseThrow(() -> new UsernameNotFoundException(name));
	}

	/** One without a password takes as long to refuse as others. */
	private String hash(@Nullable String kept) {
		if (kept == null && this.matchesNothing == null) {
			this.matchesNothing = this.encoder.getObject().encode(Secret.draw().text());
		}
		return (kept != null) ? kept : Objects.requireNonNull(this.matchesNothing);
	}

	/** Whether anybody can sign in. */
	boolean any() {
		return this.jdbc.sql("select count(*) from account").query(Long.class).single() > 0;
	}

	/** Whether anybody has a password that was not only given out. */
	boolean anyWithPassword() {
		return this.jdbc.sql("select count(*) from account where password_hash is not null and password_once = false")
			.query(Long.class)
			.single() > 0;
	}

	boolean has(long author) {
		return this.jdbc.sql("select count(*) from account where author_id = :id")
			.param("id", author)
			.query(Long.class)
			.single() > 0;
	}

	/** Whether that author signs in by that name. */
	boolean isNamed(long author, String name) {
		return author > 0 && this.jdbc.sql("""
				select count(*) from author where id = :id
				and (lower(login) = lower(:name) or lower(email) = lower(:name))""")
			.param("id", author)
			.param("name", name)
			.query(Long.class)
			.single() > 0;
	}

	Optional<SignedIn> byId(long author) {
		return this.jdbc.sql("select login from author where id = :id")
			.param("id", author)
			.query(String.class)
			.optional()
			.map(this::loadUserByUsername);
	}

	/**
	 * Lets an author in who had no account. To be called in the transaction of the
	 * caller.
	 */
	void open(long author, Role role, String password) {
		this.jdbc
			.sql("insert into account (author_id, role, password_hash, created_at) values (:id, :role, :hash, :now)")
			.param("id", author)
			.param("role", role.name())
			.param("hash", this.encoder.getObject().encode(password))
			.param("now", Timestamp.from(this.clock.instant()))
			.update();
	}

}
