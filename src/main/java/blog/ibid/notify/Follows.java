package blog.ibid.notify;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who follows which conversation. Nobody is told before they have confirmed it, and
 * nobody can be made to get many mails that ask.
 */
@Component
class Follows {

	/** Mails in a day that ask one address to confirm. */
	private static final int MOST_A_DAY = 3;

	/** Mails in an hour that ask anybody. */
	private static final int MOST_AN_HOUR = 100;

	private static final Pattern ADDRESS = Pattern
		.compile("[^\\s\\p{Cc}@<>(),;:\\\\\"\\[\\]]{1,64}@[^\\s\\p{Cc}@<>(),;:\\\\\"\\[\\]]{1,250}");

	private final JdbcClient jdbc;

	private final Clock clock;

	Follows(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Whether that can be one mail address and nothing else. */
	static boolean isAddress(String written) {
		return ADDRESS.matcher(written).matches();
	}

	/**
	 * Notes that somebody wants to follow. To be called in the caller's transaction.
	 * @param comment whose answers; null for the whole conversation
	 * @return the number of the wish; empty if there is one already, or there are too
	 * many
	 */
	Optional<Long> ask(String email, long post, @Nullable Long comment) {
		String address = email.strip().toLowerCase(Locale.ROOT);
		if (!isAddress(address) || isKnown(address, post, comment) || asked(address, Duration.ofDays(1)) >= MOST_A_DAY
				|| asked(null, Duration.ofHours(1)) >= MOST_AN_HOUR) {
			return Optional.empty();
		}
		var keys = new GeneratedKeyHolder();
		this.jdbc
			.sql("insert into follow (email, post_id, comment_id, asked_at) values (:email, :post, :comment, :now)")
			.param("email", address)
			.param("post", post)
			.param("comment", comment)
			.param("now", Timestamp.from(this.clock.instant()))
			.update(keys, "id");
		return Optional.ofNullable(keys.getKeyAs(Long.class));
	}

	private boolean isKnown(String address, long post, @Nullable Long comment) {
		return this.jdbc.sql("""
				select count(*) from follow where email = :email and post_id = :post and confirmed_at is not null
				and (comment_id is null or comment_id = :comment)""")
			.param("email", address)
			.param("post", post)
			.param("comment", (comment != null) ? comment : 0)
			.query(Long.class)
			.single() > 0;
	}

	private long asked(@Nullable String address, Duration time) {
		return this.jdbc
			.sql("select count(*) from follow where asked_at > :since and confirmed_at is null"
					+ ((address != null) ? " and email = :email" : ""))
			.param("since", Timestamp.from(this.clock.instant().minus(time)))
			.params((address != null) ? Map.of("email", address) : Map.of())
			.query(Long.class)
			.single();
	}

	/** Wishes that came with a comment, and wait for it to be approved. */
	List<Long> withComment(long comment) {
		return this.jdbc.sql("select id from follow where comment_id = :comment and confirmed_at is null")
			.param("comment", comment)
			.query(Long.class)
			.list();
	}

	/** Those who are told of a comment, each address once, but not who wrote it. */
	List<Long> toldOf(long post, @Nullable Long parent, @Nullable String writer) {
		return this.jdbc.sql("""
				select min(id) from follow where post_id = :post and confirmed_at is not null
				and (comment_id is null or comment_id = :parent) and email <> :writer group by email""")
			.param("post", post)
			.param("parent", (parent != null) ? parent : 0)
			.param("writer", (writer != null) ? writer.strip().toLowerCase(Locale.ROOT) : "")
			.query(Long.class)
			.list();
	}

	Optional<Follow> find(long id) {
		return this.jdbc.sql("""
				select f.email, f.post_id, p.title, f.comment_id, f.confirmed_at is not null from follow f
				join post p on p.id = f.post_id where f.id = :id""")
			.param("id", id)
			.query((row, number) -> new Follow(id, row.getString(1), row.getLong(2), row.getString(3),
					row.getObject(4, Long.class), row.getBoolean(5)))
			.optional();
	}

	@Transactional
	public boolean confirm(long id) {
		return this.jdbc.sql("update follow set confirmed_at = coalesce(confirmed_at, :now) where id = :id")
			.param("now", Timestamp.from(this.clock.instant()))
			.param("id", id)
			.update() > 0;
	}

	/** Ends it, and whatever else that address follows on the same post. */
	@Transactional
	public void end(long id) {
		find(id).ifPresent((follow) -> this.jdbc.sql("delete from follow where email = :email and post_id = :post")
			.param("email", follow.email)
			.param("post", follow.post)
			.update());
	}

	/**
	 * @param comment whose answers; null for the whole conversation
	 */
	record Follow(long id, String email, long post, String postTitle, @Nullable Long comment, boolean confirmed) {
	}

}
