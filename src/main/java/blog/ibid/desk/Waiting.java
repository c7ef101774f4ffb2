package blog.ibid.desk;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

import blog.ibid.author.SignedIn;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds what waits for an author: own work, or everybody's for those who may edit it.
 */
@Component
@Transactional(readOnly = true)
class Waiting {

	/** Things named in a list; more are only counted. */
	static final int SHOWN = 5;

	/** As far as is counted. */
	static final int COUNTED = 100;

	private final JdbcClient jdbc;

	Waiting(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	boolean isNewBlog() {
		return this.jdbc.sql("select not exists (select 1 from post)").query(Boolean.class).single();
	}

	/** What was begun and isn't published, worked on last first. */
	List<Item> drafts(SignedIn author) {
		return items("""
				select p.id, coalesce(w.title, p.title), a.display_name, coalesce(w.saved_at, p.changed_at), 0
				from post p join author a on a.id = p.author_id left join working_copy w on w.post_id = p.id
				where p.kind in ('POST', 'PAGE') and p.status in ('DRAFT', 'PENDING')""", author,
				" order by 4 desc, p.id desc");
	}

	/** What readers see in an earlier state than the one that was saved last. */
	List<Item> unfinishedChanges(SignedIn author) {
		return items("""
				select p.id, w.title, a.display_name, w.saved_at, 0 from working_copy w
				join post p on p.id = w.post_id join author a on a.id = w.author_id
				where p.status in ('PUBLISHED', 'SCHEDULED', 'PRIVATE')""", author,
				" order by w.saved_at desc, p.id desc");
	}

	/** What comes out by itself, the next first. */
	List<Item> scheduled(SignedIn author) {
		return items("""
				select p.id, p.title, a.display_name, p.published_at, 0 from post p join author a on a.id = p.author_id
				where p.kind in ('POST', 'PAGE') and p.status = 'SCHEDULED'""", author,
				" order by p.published_at, p.id");
	}

	/** Posts with notes whose words another system lost, and how many. */
	List<Item> lostNotes(SignedIn author) {
		return items("""
				select p.id, p.title, a.display_name, p.changed_at, lost.notes from (select n.text_id, count(*) as notes
				from note n where n.lost = true group by n.text_id) lost
				join post p on p.text_id = lost.text_id join author a on a.id = p.author_id
				where p.status <> 'TRASHED'""", author, " order by p.published_at desc, p.id desc");
	}

	private List<Item> items(String query, SignedIn author, String order) {
		String all = author.role().editsOthers() ? query : query + " and p.kind = 'POST' and p.author_id = :author";
		var statement = this.jdbc.sql(all + order + " limit :limit").param("limit", SHOWN + 1);
		if (!author.role().editsOthers()) {
			statement = statement.param("author", author.authorId());
		}
		return statement
			.query((row, number) -> new Item(row.getLong(1), row.getString(2), row.getString(3),
					row.getObject(4, OffsetDateTime.class).toInstant(), row.getInt(5)))
			.list();
	}

	/** Replies that wait for approval, counted as far as {@link #COUNTED}. */
	int replies(SignedIn author) {
		return author.role().editsOthers() ? this.jdbc.sql("""
				select count(*) from (select 1 from comment c where c.status = 'PENDING' limit :limit) waiting""")
			.param("limit", COUNTED)
			.query(Integer.class)
			.single() : 0;
	}

	/**
	 * A post or page.
	 *
	 * @param author who wrote it, or saved it last
	 * @param time when it was saved, or will come out
	 * @param notes how many are lost
	 */
	record Item(long id, String title, String author, Instant time, int notes) {
	}

}
