package blog.ibid.post;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;

import blog.ibid.author.AuthorProfile;
import blog.ibid.author.SignedIn;
import blog.ibid.site.Settings;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Posts as readers would see them if what is being written were published now.
 */
@Component
public class Previews {

	private static final String WHOLE = """
			select p.id, p.parent_id, p.kind, p.published_on, p.path, coalesce(w.title, p.title), t.id, t.body,
			coalesce(p.excerpt, t.excerpt), t.words, t.note_count, cover.path, p.comments_open, p.published_at,
			p.changed_at, p.canonical, (select count(*) from revision r where r.post_id = p.id and r.correction is not null),\s"""
			+ AuthorProfile.COLUMNS + """
					\sfrom post p left join working_copy w on w.post_id = p.id
					join noted_text t on t.id = coalesce(w.text_id, p.text_id) join author a on a.id = p.author_id
					left join media cover on cover.id = p.cover_id\s""" + AuthorProfile.JOINS + "where p.id = :id";

	private final JdbcClient jdbc;

	private final EditablePosts posts;

	private final Settings settings;

	private final Clock clock;

	Previews(JdbcClient jdbc, EditablePosts posts, Settings settings, Clock clock) {
		this.jdbc = jdbc;
		this.posts = posts;
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * A post of this author's to change.
	 * @throws blog.ibid.site.PageNotFound if there is none
	 */
	public PublishedPost of(long id, SignedIn author) {
		this.posts.find(id, author);
		return this.jdbc.sql(WHOLE).param("id", id).query(this::read).single();
	}

	/** The title of what is being written, may be empty. */
	public String title(long id, SignedIn author) {
		return of(id, author).title();
	}

	private PublishedPost read(ResultSet row, int number) throws SQLException {
		Instant now = this.clock.instant();
		LocalDate day = Objects.requireNonNullElse(row.getObject(4, LocalDate.class),
				this.settings.site().dates().dayOf(now));
		var address = new PostAddress(PostKind.valueOf(row.getString(3)), day, row.getString(5));
		AuthorProfile author = AuthorProfile.read(row, 18);
		return new PublishedPost(row.getLong(1), row.getObject(2, Long.class), address, row.getString(6),
				row.getLong(7), row.getString(8), row.getString(9), row.getInt(10), row.getInt(11), row.getString(12),
				row.getBoolean(13), instant(row.getObject(14, OffsetDateTime.class), now),
				instant(row.getObject(15, OffsetDateTime.class), now), row.getString(16), author, row.getInt(17));
	}

	private static Instant instant(@Nullable OffsetDateTime time, Instant otherwise) {
		return (time != null) ? time.toInstant() : otherwise;
	}

}
