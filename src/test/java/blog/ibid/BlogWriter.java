package blog.ibid;

import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import blog.ibid.post.PostLists;
import blog.ibid.site.Freshness;
import blog.ibid.store.NotedTexts;
import blog.ibid.text.Note;
import blog.ibid.text.NoteKey;
import blog.ibid.text.NotedText;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.SimpleJdbcInsert;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills the tables for tests that read.
 */
public class BlogWriter {

	/** Of every account that {@link #account} makes. */
	public static final String PASSWORD = "a plain brass lantern";

	private static final String HASH = "{argon2}"
			+ Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8().encode(PASSWORD);

	private final JdbcTemplate jdbc;

	private final NotedTexts texts;

	private final TransactionTemplate transaction;

	private final Freshness freshness;

	BlogWriter(JdbcTemplate jdbc, NotedTexts texts, TransactionTemplate transaction, Freshness freshness) {
		this.jdbc = jdbc;
		this.texts = texts;
		this.transaction = transaction;
		this.freshness = freshness;
	}

	/** A text with as many notes, each with a marker at the end of the body. */
	public static NotedText noted(String body, String... notes) {
		StringBuilder marked = new StringBuilder(body);
		List<Note> list = new ArrayList<>();
		for (int i = 0; i < notes.length; i++) {
			marked.append("<p>So it is said.<sup data-fn=\"k").append(i + 1).append("\"></sup></p>");
			list.add(new Note(new NoteKey("k" + (i + 1)), notes[i]));
		}
		return new NotedText(marked.toString(), list);
	}

	public long text(NotedText text) {
		Long id = this.transaction.execute((status) -> this.texts.keep(text));
		return (id != null) ? id : 0;
	}

	public long author(String slug, String name, @Nullable NotedText bio) {
		return insert("author", row("login", slug, "slug", slug, "display_name", name, "bio_id",
				(bio != null) ? text(bio) : null, "created_at", time(LocalDate.of(2010, 1, 1)), "version", 0));
	}

	/** An author who can sign in, with the role ADMINISTRATOR, EDITOR or AUTHOR. */
	public long account(String slug, String name, String role) {
		long author = author(slug, name, null);
		sql("insert into account (author_id, role, password_hash, created_at) values (?, ?, ?, current_timestamp)",
				author, role, HASH);
		return author;
	}

	/** A published post with a title made of its slug, at noon. */
	public long post(long author, String slug, LocalDate day) {
		return post(author, slug, day, Map.of());
	}

	public long post(long author, String slug, LocalDate day, Map<String, Object> columns) {
		return post(author, slug, day, noted("<p>The words of " + slug + ".</p>"), columns);
	}

	public long post(long author, String slug, LocalDate day, NotedText text, Map<String, Object> columns) {
		Long id = this.jdbc.queryForObject("select coalesce(max(id), 0) + 1 from post", Long.class);
		Map<String, @Nullable Object> row = row("id", id, "kind", "POST", "status", "PUBLISHED", "title", slug, "slug",
				slug, "path", slug, "menu_order", 0, "author_id", author, "text_id", text(text), "sticky", false,
				"comments_open", true, "published_at", time(day), "published_on", day, "changed_at", time(day),
				"version", 0);
		row.putAll(columns);
		write("post", row);
		changed();
		return ((Number) row.getOrDefault("id", 0)).longValue();
	}

	public long page(long author, String path, @Nullable Long parent, int menuOrder) {
		Map<String, Object> columns = new HashMap<>(Map.of("kind", "PAGE", "path", path, "menu_order", menuOrder));
		if (parent != null) {
			columns.put("parent_id", parent);
		}
		return post(author, path.substring(path.lastIndexOf('/') + 1), LocalDate.of(2012, 5, 5), columns);
	}

	public long term(String kind, String path, String name, @Nullable Long parent) {
		return insert("term", row("kind", kind, "slug", path.substring(path.lastIndexOf('/') + 1), "name", name,
				"description", "", "parent_id", parent, "path", path, "version", 0));
	}

	public void file(long post, long term, boolean direct) {
		this.transaction.executeWithoutResult((status) -> this.jdbc.update("""
				insert into post_term (term_id, post_id, direct, published_on, published_at)
				select ?, id, ?, published_on, published_at from post where id = ?""", term, direct, post));
		changed();
	}

	/** An approved reply, and the size of the post's conversation with it. */
	public long comment(long post, @Nullable Long parent, String name, Map<String, Object> columns) {
		Long id = (columns.get("id") instanceof Number chosen) ? Long.valueOf(chosen.longValue())
				: this.jdbc.queryForObject("select coalesce(max(id), 1000) + 1 from comment", Long.class);
		Long root = (parent == null) ? id
				: this.jdbc.queryForObject("select root_id from comment where id = ?", Long.class, parent);
		Map<String, @Nullable Object> row = row("id", id, "post_id", post, "parent_id", parent, "root_id", root, "kind",
				"REPLY", "status", "APPROVED", "from_own_site", false, "author_name", name, "created_at",
				time(LocalDate.of(2018, 1, 1)).plusMinutes((id != null) ? id : 0), "version", 0);
		row.putAll(columns);
		row.computeIfAbsent("text_id", (column) -> text(noted("<p>I say so.</p>")));
		write("comment", row);
		count(post);
		return (id != null) ? id : 0;
	}

	private void count(long post) {
		this.transaction.executeWithoutResult((status) -> {
			this.freshness.touch("comments");
			this.jdbc.update("delete from thread where post_id = ?", post);
			this.jdbc.update(
					"""
							insert into thread (post_id, heads, thoughts, mentions) values (?,
							(select count(*) from comment h where h.post_id = ? and h.parent_id is null
							and h.kind in ('REPLY', 'ADDENDUM') and exists
							(select 1 from comment b where b.root_id = h.id and b.status = 'APPROVED')),
							(select count(*) from comment c where c.post_id = ? and c.status = 'APPROVED' and not c.from_own_site),
							(select count(*) from comment c where c.post_id = ? and c.status = 'APPROVED' and not c.from_own_site
							and c.kind not in ('REPLY', 'ADDENDUM')))""",
					post, post, post, post);
		});
	}

	public void oldAddress(String path, @Nullable Long post) {
		write("old_address", row("path", path, "post_id", post));
	}

	public void imported(String kind, String foreignId, long localId) {
		write("import_reference", row("source", "old.example", "kind", kind, "foreign_id", foreignId, "local_id",
				localId, "digest", 0, "local_version", 0));
	}

	public void media(String path, @Nullable String contentType) {
		insert("media", row("path", path, "title", "", "alt", "", "caption", "", "content_type", contentType, "present",
				true, "uploaded_at", time(LocalDate.of(2017, 1, 1)), "version", 0));
	}

	/** The highest id in a table. */
	public long newest(String table) {
		Long id = this.jdbc.queryForObject("select max(id) from " + table, Long.class);
		return (id != null) ? id : 0;
	}

	/** Writes much, and waits for the disk once. */
	public void atOnce(Runnable writing) {
		this.transaction.executeWithoutResult((status) -> writing.run());
	}

	/** Runs any statement. */
	public void sql(String statement, Object... parameters) {
		this.transaction.executeWithoutResult((status) -> this.jdbc.update(statement, parameters));
		changed();
	}

	public void changed() {
		this.transaction.executeWithoutResult((status) -> this.freshness.touch(PostLists.TAG));
	}

	public static OffsetDateTime time(LocalDate day) {
		return OffsetDateTime.of(day, LocalTime.NOON, ZoneOffset.UTC);
	}

	private static Map<String, @Nullable Object> row(@Nullable Object... namesAndValues) {
		Map<String, @Nullable Object> row = new HashMap<>();
		for (int i = 0; i < namesAndValues.length; i += 2) {
			row.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
		}
		return row;
	}

	private long insert(String table, Map<String, @Nullable Object> row) {
		Number id = this.transaction.execute((status) -> new SimpleJdbcInsert(this.jdbc).withTableName(table)
			.usingColumns(row.keySet().toArray(new String[0]))
			.usingGeneratedKeyColumns("id")
			.executeAndReturnKey(typed(row)));
		return (id != null) ? id.longValue() : 0;
	}

	private void write(String table, Map<String, @Nullable Object> row) {
		this.transaction.executeWithoutResult((status) -> new SimpleJdbcInsert(this.jdbc).withTableName(table)
			.usingColumns(row.keySet().toArray(new String[0]))
			.execute(typed(row)));
	}

	/** PostgreSQL tells Spring of a time stamp, but not that it has a time zone. */
	private static Map<String, @Nullable Object> typed(Map<String, @Nullable Object> row) {
		Map<String, @Nullable Object> typed = new HashMap<>(row);
		typed.replaceAll((column, value) -> (value instanceof OffsetDateTime)
				? new SqlParameterValue(Types.TIMESTAMP_WITH_TIMEZONE, value) : value);
		return typed;
	}

}
