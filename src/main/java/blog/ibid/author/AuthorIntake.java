package blog.ibid.author;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/**
 * Takes in authors whom an import brings. To be called in the transaction of the caller.
 */
@Component
public class AuthorIntake {

	private final JdbcClient jdbc;

	AuthorIntake(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The author with that login, in whatever case it is written. */
	public Optional<Kept> byLogin(String login) {
		return this.jdbc.sql("select id, version from author where lower(login) = lower(:login)")
			.param("login", login)
			.query((row, number) -> new Kept(row.getLong(1), row.getLong(2)))
			.optional();
	}

	/**
	 * Adds an author.
	 * @param slug for the author's address; another is found where it is taken
	 * @return the new author's number
	 */
	public long add(String login, String slug, String displayName, @Nullable String email, Instant now) {
		var key = new GeneratedKeyHolder();
		this.jdbc.sql("""
				insert into author (login, slug, display_name, email, created_at, version)
				values (:login, :slug, :name, :email, :now, 0)""")
			.param("login", login)
			.param("slug", free(slug))
			.param("name", displayName)
			.param("email", email)
			.param("now", Timestamp.from(now))
			.update(key, "id");
		return Objects.requireNonNull(key.getKey()).longValue();
	}

	private String free(String slug) {
		String candidate = slug;
		for (int n = 2; isTaken(candidate); n++) {
			candidate = slug + "-" + n;
		}
		return candidate;
	}

	private boolean isTaken(String slug) {
		return this.jdbc.sql("select count(*) from author where slug = :slug")
			.param("slug", slug)
			.query(Integer.class)
			.single() > 0;
	}

	/** Changes what readers see of an author, and returns the new version. */
	public long rename(Kept author, String displayName, @Nullable String email) {
		this.jdbc.sql("update author set display_name = :name, email = :email, version = version + 1 where id = :id")
			.param("name", displayName)
			.param("email", email)
			.param("id", author.id())
			.update();
		return author.version() + 1;
	}

	/**
	 * Says who an author is, under each of the author's posts.
	 * @param displayName empty to keep it
	 */
	public void introduce(long author, String displayName, long bio) {
		this.jdbc.sql("""
				update author set bio_id = :bio, version = version + 1,
				display_name = case when :name = '' then display_name else :name end where id = :id""")
			.param("name", displayName)
			.param("bio", bio)
			.param("id", author)
			.update();
	}

	/**
	 * @param version grows with every change
	 */
	public record Kept(long id, long version) {
	}

}
