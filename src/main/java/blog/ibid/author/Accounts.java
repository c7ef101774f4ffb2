package blog.ibid.author;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/**
 * The accounts that may sign in, by login in whatever case, or by mail address.
 */
@Component
class Accounts implements UserDetailsService {

	private final JdbcClient jdbc;

	Accounts(JdbcClient jdbc) {
		this.jdbc = jdbc;
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

}
