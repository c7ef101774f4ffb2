package blog.ibid.author;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links that let somebody in once. Of each kind only the newest works.
 */
@Component
class OneTimeLinks {

	private final JdbcClient jdbc;

	private final Clock clock;

	OneTimeLinks(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** The path of a link to set the blog up with. */
	@Transactional
	public String forSetup() {
		this.jdbc.sql("delete from one_time_link where purpose = 'SETUP'").update();
		return "/setup?token=" + keep("SETUP", null, null).text();
	}

	/** The path of a link to choose a new password with. */
	@Transactional
	public String forPassword(long author, Duration life) {
		this.jdbc.sql("delete from one_time_link where purpose = 'PASSWORD' and (author_id = :id or expires_at < :now)")
			.param("id", author)
			.param("now", now())
			.update();
		return "/password/new?token="
				+ keep("PASSWORD", author, Timestamp.from(this.clock.instant().plus(life))).text();
	}

	private Secret keep(String purpose, @Nullable Long author, @Nullable Timestamp end) {
		Secret secret = Secret.draw();
		this.jdbc.sql(
				"insert into one_time_link (digest, purpose, author_id, expires_at) values (:digest, :purpose, :id, :end)")
			.param("digest", secret.digest())
			.param("purpose", purpose)
			.param("id", author)
			.param("end", end)
			.update();
		return secret;
	}

	/** Whether that would set the blog up. */
	boolean isForSetup(String token) {
		return this.jdbc.sql("select count(*) from one_time_link where digest = :digest and purpose = 'SETUP'")
			.param("digest", new Secret(token).digest())
			.query(Long.class)
			.single() > 0;
	}

	/** Whose password it would change. */
	Optional<Long> authorOf(String token) {
		return this.jdbc.sql(
				"select author_id from one_time_link where digest = :digest and purpose = 'PASSWORD' and expires_at > :now")
			.param("digest", new Secret(token).digest())
			.param("now", now())
			.query(Long.class)
			.optional();
	}

	/**
	 * Uses a link up. To be called in the transaction of what it is used for.
	 * @return whether it was there
	 */
	boolean use(String token) {
		return this.jdbc.sql("delete from one_time_link where digest = :digest")
			.param("digest", new Secret(token).digest())
			.update() == 1;
	}

	private Timestamp now() {
		return Timestamp.from(this.clock.instant());
	}

}
