package blog.ibid.author;

import java.net.URI;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import blog.ibid.site.BaseAddress;
import blog.ibid.site.PageNotFound;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The passkeys of accounts, as their owners see them.
 */
@Component
class Passkeys {

	private static final String OWN = """
			credential_id = :key and user_entity_user_id =
			(select passkey_handle from account where author_id = :id)""";

	private static final int LONGEST_NAME = 60;

	private final JdbcClient jdbc;

	private final BaseAddress base;

	Passkeys(JdbcClient jdbc, BaseAddress base) {
		this.jdbc = jdbc;
		this.base = base;
	}

	/**
	 * The host that passkeys are for: the operator's word or this machine, no request's.
	 */
	String host() {
		return Objects.requireNonNullElse(URI.create(this.base.own()).getHost(), "localhost");
	}

	@Transactional(readOnly = true)
	public List<Passkey> of(long author) {
		return this.jdbc.sql("""
				select c.credential_id, c.label, c.created, c.last_used from user_credentials c
				join account a on a.passkey_handle = c.user_entity_user_id
				where a.author_id = :id order by c.created, c.credential_id limit 50""")
			.param("id", author)
			.query((row, number) -> new Passkey(row.getString(1), row.getString(2), instant(row.getTimestamp(3)),
					instant(row.getTimestamp(4))))
			.list();
	}

	private static @Nullable Instant instant(@Nullable Timestamp time) {
		return (time != null) ? time.toInstant() : null;
	}

	@Transactional
	public void rename(long author, String key, @Nullable String name) {
		String tidy = (name != null) ? name.strip() : "";
		if (!tidy.isEmpty()) {
			found(this.jdbc.sql("update user_credentials set label = :name where " + OWN)
				.param("name", tidy.substring(0, Math.min(tidy.length(), LONGEST_NAME)))
				.param("key", key)
				.param("id", author)
				.update());
		}
	}

	@Transactional
	public void remove(long author, String key) {
		found(this.jdbc.sql("delete from user_credentials where " + OWN)
			.param("key", key)
			.param("id", author)
			.update());
	}

	private static void found(int rows) {
		if (rows == 0) {
			throw new PageNotFound();
		}
	}

	/**
	 * @param id fit for an address
	 * @param used null if never yet
	 */
	record Passkey(String id, String name, @Nullable Instant created, @Nullable Instant used) {
	}

}
