package blog.ibid.post;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import blog.ibid.site.Freshness;
import blog.ibid.store.NotedTexts;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes in many posts at once. To be called in the transaction of the caller.
 */
@Component
public class PostIntake {

	private final JdbcTemplate jdbc;

	private final JdbcClient client;

	private final NotedTexts texts;

	private final TermIntake terms;

	private final Freshness freshness;

	PostIntake(JdbcTemplate jdbc, NotedTexts texts, TermIntake terms, Freshness freshness) {
		this.jdbc = jdbc;
		this.client = JdbcClient.create(jdbc);
		this.texts = texts;
		this.terms = terms;
		this.freshness = freshness;
	}

	/** The versions of those posts that exist, by number. */
	public Map<Long, Long> versions(Collection<Long> ids) {
		Map<Long, Long> versions = new HashMap<>();
		if (!ids.isEmpty()) {
			RowCallbackHandler collect = (row) -> versions.put(row.getLong(1), row.getLong(2));
			this.client.sql("select id, version from post where id in (:ids)").param("ids", ids).query(collect);
		}
		return versions;
	}

	/** Which of these paths other posts than the given one have. */
	public Set<String> taken(PostKind kind, Collection<String> paths) {
		if (paths.isEmpty()) {
			return Set.of();
		}
		return new HashSet<>(this.client.sql("""
				select p.path from unnest(cast(:paths as varchar(1000) array)) as wanted(path)
				join post p on p.kind = :kind and p.path = wanted.path""")
			.param("kind", kind.name())
			.param("paths", paths.stream().distinct().toArray(String[]::new), Types.ARRAY)
			.query(String.class)
			.list());
	}

	/** A number above all that are in use. */
	public long nextId() {
		return this.client.sql("select coalesce(max(id), 0) + 1 from post").query(Long.class).single();
	}

	/** Adds posts under their numbers, which nothing else has. */
	public void insert(List<IncomingPost> posts) {
		List<Long> textIds = this.texts.keepAll(posts.stream().map(IncomingPost::text).toList());
		List<Object[]> rows = new ArrayList<>(posts.size());
		for (int i = 0; i < posts.size(); i++) {
			IncomingPost post = posts.get(i);
			rows.add(new Object[] { post.id(), post.kind().name(), post.status().name(), post.title(), post.slug(),
					post.path(), post.menuOrder(), post.author(), textIds.get(i), post.excerpt(), post.sticky(),
					post.commentsOpen(), timestamp(post.publishedAt()), post.publishedOn(),
					timestamp(post.changedAt()) });
		}
		this.jdbc.batchUpdate("""
				insert into post (id, kind, status, title, slug, path, menu_order, author_id, text_id, excerpt,
				sticky, comments_open, published_at, published_on, changed_at, version)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)""", rows);
		this.terms.file(posts);
		this.freshness.touch("posts");
	}

	/** Replaces a post; its earlier state becomes a revision. */
	public void update(IncomingPost post, Instant now) {
		keepRevision(post, now);
		long textId = this.texts.keep(post.text());
		this.jdbc.update("""
				update post set status = ?, title = ?, slug = ?, path = ?, menu_order = ?, author_id = ?, text_id = ?,
				excerpt = ?, sticky = ?, comments_open = ?, published_at = ?, published_on = ?, changed_at = ?,
				version = version + 1 where id = ?""", post.status().name(), post.title(), post.slug(), post.path(),
				post.menuOrder(), post.author(), textId, post.excerpt(), post.sticky(), post.commentsOpen(),
				timestamp(post.publishedAt()), post.publishedOn(), timestamp(post.changedAt()), post.id());
		this.jdbc.update("delete from post_term where post_id = ?", post.id());
		this.terms.file(List.of(post));
		this.freshness.touch("posts");
	}

	private void keepRevision(IncomingPost post, Instant now) {
		this.jdbc.update("""
				insert into revision (post_id, text_id, title, excerpt, replaced_at)
				select id, text_id, title, excerpt, ? from post where id = ?""", timestamp(now), post.id());
	}

	/** Hangs a page below another; true if it was not there before. */
	public boolean hang(long page, long parent, String path) {
		return this.jdbc.update("""
				update post set parent_id = ?, path = ? where id = ? and (parent_id is null or parent_id <> ?
				or path <> ?)""", parent, path, page, parent, path) > 0;
	}

	/** The path of a post or page. */
	public String path(long id) {
		return this.client.sql("select path from post where id = :id").param("id", id).query(String.class).single();
	}

	/** Gives a post its picture. */
	public void setCover(long post, long medium) {
		this.jdbc.update("update post set cover_id = ? where id = ? and (cover_id is null or cover_id <> ?)", medium,
				post, medium);
	}

	/**
	 * Remembers addresses that a post had elsewhere; one that is remembered already stays
	 * as it is.
	 * @param addresses with a leading slash, without a trailing one, lower case
	 * @return how many are new
	 */
	public int remember(Map<String, Long> addresses) {
		if (addresses.isEmpty()) {
			return 0;
		}
		Set<String> known = new HashSet<>(this.client.sql("select path from old_address where path in (:paths)")
			.param("paths", addresses.keySet())
			.query(String.class)
			.list());
		List<Object[]> rows = new ArrayList<>();
		addresses.forEach((path, post) -> {
			if (!known.contains(path)) {
				rows.add(new Object[] { path, post });
			}
		});
		this.jdbc.batchUpdate("insert into old_address (path, post_id) values (?, ?)", rows);
		return rows.size();
	}

	/**
	 * Lets numbers of new posts begin above those taken in. On H2 this ends the
	 * transaction, so it comes last.
	 */
	public void continueNumbers() {
		this.jdbc.execute("alter sequence post_seq restart with " + nextId());
	}

	private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
		return (instant == null) ? null : Timestamp.from(instant);
	}

}
