package blog.ibid.comment;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import blog.ibid.store.NotedTexts;
import blog.ibid.text.Renderer;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * All that the blog keeps of somebody who replied, found by the mail address: to hand it
 * out, and to erase it (articles 15 and 17 of the GDPR).
 */
@Component
class PersonalData {

	private final JdbcClient jdbc;

	private final NotedTexts texts;

	private final Removal removal;

	private final CommentIntake comments;

	private final Announcements announcements;

	private final CommentLog log;

	private final List<KeptElsewhere> elsewhere;

	PersonalData(JdbcClient jdbc, NotedTexts texts, Removal removal, CommentIntake comments,
			Announcements announcements, CommentLog log, List<KeptElsewhere> elsewhere) {
		this.jdbc = jdbc;
		this.texts = texts;
		this.removal = removal;
		this.comments = comments;
		this.announcements = announcements;
		this.log = log;
		this.elsewhere = elsewhere;
	}

	/** How many comments somebody has written. */
	@Transactional(readOnly = true)
	public int count(String email) {
		return ids(email, "").size();
	}

	/** What is kept besides comments, a line each. */
	@Transactional(readOnly = true)
	public List<String> others(String email) {
		return email.isBlank() ? List.of()
				: this.elsewhere.stream().flatMap((kept) -> kept.tell(email).stream()).toList();
	}

	/** All comments, oldest first. */
	@Transactional
	public List<Kept> export(String email) {
		List<Long> ids = ids(email, "");
		this.log.write(ids, "exported", "");
		return ids.isEmpty() ? List.of() : this.jdbc
			.sql("""
					select c.id, p.title, c.status, c.author_name, c.author_email, c.author_url, c.author_ip, c.created_at,
					c.text_id from comment c join post p on p.id = c.post_id where c.id in (:ids) order by c.created_at, c.id""")
			.param("ids", ids)
			.query((row, number) -> new Kept(row.getLong(1), row.getString(2),
					CommentStatus.valueOf(row.getString(3)).name(), row.getString(4), row.getString(5),
					row.getString(6), row.getString(7), row.getObject(8, OffsetDateTime.class).toInstant().toString(),
					Renderer.ENGLISH.plain(this.texts.read(row.getLong(9)))))
			.list();
	}

	/**
	 * Takes name and addresses away, and leaves the words.
	 * @param name stands there from now on
	 * @return how many comments it concerned
	 */
	@Transactional
	public int forgetName(String email, String name) {
		this.elsewhere.forEach((kept) -> kept.erase(email));
		Map<Long, Announcements.Standing> before = this.announcements.standings(taken(email));
		if (!before.isEmpty()) {
			this.jdbc.sql("""
					update comment set author_name = :name, author_email = null, author_url = null, author_ip = null,
					version = version + 1 where id in (:ids)""")
				.param("name", name)
				.param("ids", before.keySet())
				.update();
			this.log.write(before.keySet(), "nameless", "");
			this.comments.count(posts(before.values()));
			before.forEach((comment, standing) -> this.announcements.edited(comment, standing.post()));
		}
		return before.size();
	}

	/**
	 * Takes everything away; what others answered keeps its place.
	 * @return how many comments it concerned
	 */
	@Transactional
	public int erase(String email) {
		this.elsewhere.forEach((kept) -> kept.erase(email));
		List<Long> ids = taken(email);
		Map<Long, Announcements.Standing> before = this.announcements.standings(ids);
		// answers before what they answer
		ids.forEach(this.removal::erase);
		this.log.write(ids, "erased", "");
		this.comments.count(posts(before.values()));
		this.announcements.changed(before);
		return ids.size();
	}

	/** Nobody else changes them or their posts meanwhile. */
	private List<Long> taken(String email) {
		List<Long> ids = ids(email, " for update");
		if (ids.isEmpty()) {
			return ids;
		}
		this.jdbc
			.sql("select id from post where id in (select post_id from comment where id in (:ids)) order by id"
					+ " for update")
			.param("ids", ids)
			.query()
			.listOfRows();
		return ids;
	}

	private List<Long> ids(String email, String forUpdate) {
		return email.isBlank() ? List.of()
				: this.jdbc
					.sql("select id from comment where lower(author_email) = lower(:email) and author_id is null"
							+ " order by id desc" + forUpdate)
					.param("email", email.strip())
					.query(Long.class)
					.list();
	}

	private static Set<Long> posts(Collection<Announcements.Standing> standings) {
		Set<Long> posts = new LinkedHashSet<>();
		standings.forEach((standing) -> posts.add(standing.post()));
		return posts;
	}

	/**
	 * A comment as its writer gets it.
	 *
	 * @param written ISO 8601
	 */
	record Kept(long number, String post, String status, String name, @Nullable String email, @Nullable String website,
			@Nullable String network, String written, String words) {
	}

}
