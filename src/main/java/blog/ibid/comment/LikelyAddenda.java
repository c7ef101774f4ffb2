package blog.ibid.comment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds replies by the blog's authors that begin with a line like a title, as on blogs
 * that know no addenda.
 */
@Component
class LikelyAddenda {

	/** On a page. */
	static final int AT_ONCE = 20;

	/** Replies that are read for a page, before it ends without being full. */
	private static final int READ = 200;

	/** A title stands in so many characters, if there is one. */
	private static final int BEGINNING = 2000;

	private final JdbcClient jdbc;

	LikelyAddenda(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A page of them, newest first. */
	@Transactional(readOnly = true)
	public Page page(DeskQuery.@Nullable Place before) {
		List<Candidate> read = read(before);
		List<Likely> found = new ArrayList<>();
		DeskQuery.Place last = null;
		for (Candidate candidate : read) {
			if (found.size() == AT_ONCE) {
				return new Page(found, last);
			}
			candidate.likely().ifPresent(found::add);
			last = new DeskQuery.Place(candidate.createdAt, candidate.id);
		}
		return new Page(found, (read.size() == READ) ? last : null);
	}

	private List<Candidate> read(DeskQuery.@Nullable Place before) {
		Map<String, Object> values = new HashMap<>(Map.of("limit", READ, "beginning", BEGINNING));
		String from = "";
		if (before != null) {
			from = " and c.created_at <= :time and (c.created_at < :time or c.id < :id)";
			values.put("time", before.time().atOffset(ZoneOffset.UTC));
			values.put("id", before.id());
		}
		return this.jdbc.sql("""
				select c.id, p.id, p.title, p.status = 'PUBLISHED', c.author_name, c.created_at,
				substring(t.body, 1, :beginning), t.excerpt, t.note_count
				from (select c.id from comment c where\s""" + Addenda.POSSIBLE + """
				\sand c.status = 'APPROVED' and c.no_addendum = false""" + from + """
				\sorder by c.created_at desc, c.id desc limit :limit) chosen join comment c on c.id = chosen.id
				join post p on p.id = c.post_id join noted_text t on t.id = c.text_id
				order by c.created_at desc, c.id desc""")
			.params(values)
			.query((row, number) -> Candidate.read(row))
			.list();
	}

	/**
	 * Remembers that replies are no addenda, or forgets that.
	 * @return how many it changed
	 */
	@Transactional
	public int dismiss(Collection<Long> ids, boolean none) {
		return ids.isEmpty() ? 0
				: this.jdbc.sql("""
						update comment set no_addendum = :none, version = version + 1
						where id in (:ids) and author_id is not null and no_addendum <> :none""")
					.param("none", none)
					.param("ids", ids)
					.update();
	}

	/**
	 * @param more where the list goes on, null at its end
	 */
	record Page(List<Likely> found, DeskQuery.@Nullable Place more) {
	}

	/**
	 * @param title that it begins with
	 * @param place where readers see it, null if they don't
	 */
	record Likely(long id, String title, String postTitle, @Nullable String place, String name, Instant createdAt,
			String beginning, int notes) {
	}

	private record Candidate(long id, String postTitle, boolean published, String name, Instant createdAt, String body,
			String beginning, int notes) {

		static Candidate read(ResultSet row) throws SQLException {
			return new Candidate(row.getLong(1), row.getString(3), row.getBoolean(4), row.getString(5),
					row.getObject(6, OffsetDateTime.class).toInstant(), row.getString(7), row.getString(8),
					row.getInt(9));
		}

		Optional<Likely> likely() {
			return TitleLine.in(this.body)
				.map((line) -> new Likely(this.id, line.title(), this.postTitle,
						this.published ? "/comments/" + this.id + "/" : null, this.name, this.createdAt, this.beginning,
						this.notes));
		}

	}

}
