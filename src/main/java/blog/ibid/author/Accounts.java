package blog.ibid.author;

import java.sql.Timestamp;
import java.time.Clock;

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

	Accounts(JdbcClient jdbc, ObjectProvider<PasswordEncoder> encoder, Clock clock) {
		this.jdbc = jdbc;
		this.encoder = encoder;
		this.clock = clock;
	}

	@Override
	public SignedIn loadUserByUsername(String name) {
		return this.jdbc.sql("""
				select a.id, a.login, c.role, c.password_hash from account c join author a on a.id = c.author_id
				where lower(a.login) = lower(:name) or lower(a.email) = lower(:name)
				order by case when lower(a.login) = lower(:name) then 0 else 1 end limit 1""")
			.param("name", name)
			.query((row, number) -> new SignedIn(row.getLong(1), row.getString(2), Role.valueOf(row.getString(3)),
					row.getString(4)))
			.optional()
			.orElseThrow(() -> new UsernameNotFoundException(name));
	}

	/** Whether anybody can sign in. */
	boolean any() {
		return this.jdbc.sql("select count(*) from account").query(Long.class).single() > 0;
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
