package blog.ibid.author;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Browsers that need not sign in again. Each use replaces the token; an old one that
 * comes later was copied, and then the browser is forgotten.
 */
@Component
class RememberedDevices {

	static final Duration LIFE = Duration.ofDays(30);

	private static final Duration UNDER_WAY = Duration.ofMinutes(1);

	private final JdbcClient jdbc;

	private final Clock clock;

	RememberedDevices(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Transactional
	public void remember(String series, long author, Secret token) {
		this.jdbc.sql("delete from remembered_device where used_at < :old")
			.param("old", Timestamp.from(this.clock.instant().minus(LIFE)))
			.update();
		this.jdbc.sql(
				"insert into remembered_device (series, author_id, token, used_at) values (:series, :id, :token, :now)")
			.param("series", series)
			.param("id", author)
			.param("token", token.digest())
			.param("now", Timestamp.from(this.clock.instant()))
			.update();
	}

	/** Whose browser it is, without using the token. */
	Optional<Long> authorOf(String series, Secret token) {
		return find(series).filter((device) -> device.token.equals(token.digest())).map(Device::author);
	}

	/**
	 * Lets a browser in.
	 * @param next its next token
	 */
	@Transactional
	public Use use(String series, Secret token, Secret next) {
		Device device = find(series).orElse(null);
		String digest = token.digest();
		if (device == null) {
			return new Use(0, false);
		}
		if (device.token.equals(digest) && replace(series, digest, next)) {
			return new Use(device.author, true);
		}
		boolean underWay = device.usedAt.plus(UNDER_WAY).isAfter(this.clock.instant());
		if (underWay && (digest.equals(device.before) || digest.equals(device.token))) {
			return new Use(device.author, false);
		}
		forget(series);
		return new Use(0, false);
	}

	private boolean replace(String series, String digest, Secret next) {
		return this.jdbc.sql("""
				update remembered_device set token = :next, token_before = token, used_at = :now
				where series = :series and token = :token""")
			.param("next", next.digest())
			.param("now", Timestamp.from(this.clock.instant()))
			.param("series", series)
			.param("token", digest)
			.update() == 1;
	}

	@Transactional
	public void forget(String series) {
		this.jdbc.sql("delete from remembered_device where series = :series").param("series", series).update();
	}

	@Transactional
	public void forgetAll(long author) {
		this.jdbc.sql("delete from remembered_device where author_id = :id").param("id", author).update();
	}

	private Optional<Device> find(String series) {
		return this.jdbc.sql("""
				select author_id, token, token_before, used_at from remembered_device
				where series = :series and used_at > :old""")
			.param("series", series)
			.param("old", Timestamp.from(this.clock.instant().minus(LIFE)))
			.query((row, number) -> new Device(row.getLong(1), row.getString(2), row.getString(3),
					row.getTimestamp(4).toInstant()))
			.optional();
	}

	private record Device(long author, String token, @Nullable String before, Instant usedAt) {
	}

	/**
	 * @param author 0 where nobody is let in
	 * @param replaced whether the browser must get the next token
	 */
	record Use(long author, boolean replaced) {
	}

}
