package blog.ibid.post;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import blog.ibid.author.AuthorProfile;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds posts and pages for readers.
 */
@Component
public class PublishedPosts {

	private static final String WHOLE = """
			select p.id, p.parent_id, p.kind, p.published_on, p.path, p.title, p.text_id, t.body,
			coalesce(p.excerpt, t.excerpt), t.words, t.note_count, cover.path, p.comments_open, p.published_at,
			p.changed_at, p.canonical, (select count(*) from revision r where r.post_id = p.id and r.correction is not null),\s"""
			+ AuthorProfile.COLUMNS + """
					\sfrom post p join noted_text t on t.id = p.text_id join author a on a.id = p.author_id
					left join media cover on cover.id = p.cover_id\s""" + AuthorProfile.JOINS + "where "
			+ Published.SQL;

	private static final String LINKS = "select " + PostLink.COLUMNS + " from post p where " + Published.SQL;

	private static final String MENU = " and p.kind = 'PAGE' order by p.menu_order, p.title, p.id";

	private static final String AFTER = """
			\sand p.kind = 'POST' and p.published_on >= :day
			and (p.published_on > :day or p.published_at > :time or (p.published_at = :time and p.id > :id))
			order by p.kind, p.status, p.published_on, p.published_at, p.id limit 1""";

	private static final String BEFORE = """
			\sand p.kind = 'POST' and p.published_on <= :day
			and (p.published_on < :day or p.published_at < :time or (p.published_at = :time and p.id < :id))
			order by p.kind, p.status, p.published_on desc, p.published_at desc, p.id desc limit 1""";

	private final JdbcClient jdbc;

	PublishedPosts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The post that has a slug, whatever its date; never a page. */
	public Optional<PublishedPost> post(String slug) {
		return this.jdbc.sql(WHOLE + " and p.kind = 'POST' and p.path = :path")
			.param("path", slug)
			.query(PublishedPosts::whole)
			.optional();
	}

	/**
	 * The page with a path, or else the post with such a slug.
	 * @param path slugs joined by slashes
	 */
	public Optional<PublishedPost> at(String path) {
		return this.jdbc.sql(WHOLE + " and p.kind in ('PAGE', 'POST') and p.path = :path order by p.kind")
			.param("path", path)
			.query(PublishedPosts::whole)
			.list()
			.stream()
			.findFirst();
	}

	/** A link to a post or page; empty if readers don't see it. */
	public Optional<PostLink> link(long id) {
		return this.jdbc.sql(LINKS + " and p.id = :id")
			.param("id", id)
			.query((row, number) -> PostLink.read(row, 1))
			.optional();
	}

	/** Links to those of some posts and pages that are published, by number. */
	public Map<Long, PostLink> links(Collection<Long> ids) {
		Map<Long, PostLink> links = new HashMap<>();
		if (!ids.isEmpty()) {
			RowCallbackHandler collect = (row) -> links.put(row.getLong(1), PostLink.read(row, 2));
			this.jdbc.sql("select p.id, " + PostLink.COLUMNS + " from post p where p.id in (:ids) and " + Published.SQL)
				.param("ids", ids)
				.query(collect);
		}
		return links;
	}

	public boolean haveManyAuthors() {
		return this.jdbc.sql("select min(p.author_id) < max(p.author_id) from post p where " + Published.SQL)
			.query(Boolean.class)
			.optional()
			.orElse(false);
	}

	/** The published pages without a parent, in menu order. */
	public List<PostLink> menu() {
		return this.jdbc.sql(LINKS + " and p.parent_id is null" + MENU)
			.query((row, number) -> PostLink.read(row, 1))
			.list();
	}

	/** The published pages right below a page, in menu order. */
	public List<PostLink> below(long page) {
		return this.jdbc.sql(LINKS + " and p.parent_id = :page" + MENU)
			.param("page", page)
			.query((row, number) -> PostLink.read(row, 1))
			.list();
	}

	/** The published pages above a page, from the highest. */
	public List<PostLink> above(PublishedPost page) {
		List<String> paths = new ArrayList<>();
		String path = page.address().path();
		for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
			paths.add(path.substring(0, slash));
		}
		return paths.isEmpty() ? List.of()
				: this.jdbc.sql(LINKS + " and p.kind = 'PAGE' and p.path in (:paths) order by length(p.path)")
					.param("paths", paths)
					.query((row, number) -> PostLink.read(row, 1))
					.list();
	}

	/** The posts before and after a post by date. */
	public Neighbours neighbours(PublishedPost post) {
		Map<Boolean, PostLink> found = new HashMap<>();
		RowCallbackHandler collect = (row) -> found.put(row.getBoolean(1), PostLink.read(row, 2));
		this.jdbc
			.sql("select false, earlier.* from (" + LINKS + BEFORE + ") earlier union all select true, later.* from ("
					+ LINKS + AFTER + ") later")
			.param("day", post.address().publishedOn())
			.param("time", post.publishedAt().atOffset(ZoneOffset.UTC))
			.param("id", post.id())
			.query(collect);
		return new Neighbours(Optional.ofNullable(found.get(false)), Optional.ofNullable(found.get(true)));
	}

	/** Published posts whose slug begins so, a few. */
	public List<PostLink> beginningWith(String words, int limit) {
		return this.jdbc
			.sql(LINKS + " and p.kind = 'POST' and p.path like :prefix escape '!' order by p.path limit :limit")
			.param("prefix", words.replaceAll("([!%_])", "!$1") + "%")
			.param("limit", limit)
			.query((row, number) -> PostLink.read(row, 1))
			.list();
	}

	private static PublishedPost whole(ResultSet row, int number) throws SQLException {
		AuthorProfile author = AuthorProfile.read(row, 18);
		return new PublishedPost(row.getLong(1), row.getObject(2, Long.class), PostAddress.read(row, 3),
				row.getString(6), row.getLong(7), row.getString(8), row.getString(9), row.getInt(10), row.getInt(11),
				row.getString(12), row.getBoolean(13), row.getObject(14, OffsetDateTime.class).toInstant(),
				row.getObject(15, OffsetDateTime.class).toInstant(), row.getString(16), author, row.getInt(17));
	}

}
