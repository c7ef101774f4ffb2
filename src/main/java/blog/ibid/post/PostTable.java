package blog.ibid.post;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import blog.ibid.author.SignedIn;
import blog.ibid.site.Addresses;
import blog.ibid.site.DeskSearch;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads posts for those who write them. Numbers of posts are read from an index in the
 * order of the list, everything else for those of one page only.
 */
@Component
class PostTable {

	static final int ROWS = 25;

	private static final String COLUMNS = """
			select p.id, p.kind, p.published_on, p.path, p.status, p.title, w.title, w.saved_at, a.display_name,
			p.published_at, p.changed_at, p.sticky, p.comments_open, h.thoughts, t.note_count
			from (""";

	private static final String TABLES = """
			) chosen join post p on p.id = chosen.id join noted_text t on t.id = p.text_id
			join author a on a.id = p.author_id left join thread h on h.post_id = p.id
			left join working_copy w on w.post_id = p.id order by\s""";

	private static final String BY_DATE = "p.kind, p.status, p.published_on desc, p.published_at desc, p.id desc";

	private static final String BY_CHANGE = "p.kind, p.changed_at desc, p.id desc";

	private final JdbcClient jdbc;

	private final Terms terms;

	private final Addresses addresses;

	PostTable(JdbcClient jdbc, Terms terms, Addresses addresses) {
		this.jdbc = jdbc;
		this.terms = terms;
		this.addresses = addresses;
	}

	/** How many posts of those whom the author may see are in each tab: one query. */
	Map<PostTab, Long> counts(SignedIn author) {
		Map<PostTab, Long> counts = new EnumMap<>(PostTab.class);
		RowCallbackHandler collect = (row) -> {
			PostStatus status = PostStatus.valueOf(row.getString(1));
			for (PostTab tab : PostTab.values()) {
				if (tab.status() == status) {
					counts.merge(tab, row.getLong(2), Long::sum);
				}
			}
			if (status != PostStatus.TRASHED) {
				counts.merge(PostTab.ALL, row.getLong(2), Long::sum);
				counts.merge(PostTab.MINE, row.getLong(3), Long::sum);
			}
		};
		this.jdbc
			.sql("select p.status, count(*), sum(case when p.author_id = :me then 1 else 0 end) from post p " + "where "
					+ (author.role().editsOthers() ? "(p.kind = 'POST' or p.kind = 'PAGE' and p.status = 'TRASHED')"
							: "p.kind = 'POST' and p.author_id = :me")
					+ " group by p.status")
			.param("me", author.authorId())
			.query(collect);
		return counts;
	}

	/** The number of posts that a filter lets through. */
	long count(PostFilter filter, DeskSearch.Found found, SignedIn author) {
		Map<String, Object> parameters = new HashMap<>();
		String chosen = chosen(filter, found, author, parameters);
		return this.jdbc.sql("select count(*) from " + chosen).params(parameters).query(Long.class).single();
	}

	/** A page of them: two queries. */
	List<PostRow> rows(PostFilter filter, DeskSearch.Found found, SignedIn author) {
		Map<String, Object> parameters = new HashMap<>();
		String leading = author.role().editsOthers() && filter.tab() != PostTab.MINE && filter.author() == null ? ""
				: "p.author_id, ";
		boolean byDate = filter.tab() == PostTab.PUBLISHED || filter.tab() == PostTab.SCHEDULED;
		String order = leading + (byDate ? BY_DATE : BY_CHANGE);
		String ids = "select p.id as id from " + chosen(filter, found, author, parameters) + " order by " + order
				+ " limit :rows offset :skipped";
		parameters.put("rows", ROWS);
		parameters.put("skipped", (long) (filter.number() - 1) * ROWS);
		List<PostRow> rows = this.jdbc.sql(COLUMNS + ids + TABLES + order)
			.params(parameters)
			.query((row, number) -> read(row))
			.list();
		Map<Long, List<PublicTerm>> filed = this.terms.ofPosts(rows.stream().map(PostRow::id).toList());
		return rows.stream()
			.map((row) -> row.under(filed.getOrDefault(row.id(), List.of()).stream().map(PublicTerm::name).toList()))
			.toList();
	}

	private static String chosen(PostFilter filter, DeskSearch.Found found, SignedIn author,
			Map<String, Object> parameters) {
		var sql = new StringBuilder(found.indexed() ? found.table("f") + " join post p on p.id = f.id" : "post p");
		if (!found.indexed() && !filter.q().isEmpty()) {
			sql.append(" left join working_copy w on w.post_id = p.id");
		}
		// editors find pages there too
		boolean pages = filter.tab() == PostTab.BIN && author.role().editsOthers();
		sql.append(pages ? " where p.kind in ('POST', 'PAGE')" : " where p.kind = 'POST'");
		PostStatus status = filter.tab().status();
		sql.append((status != null) ? " and p.status = '" + status + "'" : " and p.status <> 'TRASHED'");
		if (!author.role().editsOthers() || filter.tab() == PostTab.MINE) {
			sql.append(" and p.author_id = :me");
			parameters.put("me", author.authorId());
		}
		if (filter.author() != null) {
			sql.append(" and p.author_id = :author");
			parameters.put("author", filter.author());
		}
		narrow(filter, found, sql, parameters);
		return sql.toString();
	}

	private static void narrow(PostFilter filter, DeskSearch.Found found, StringBuilder sql,
			Map<String, Object> parameters) {
		if (found.indexed()) {
			parameters.putAll(found.parameters());
		}
		else if (!filter.q().isEmpty()) {
			sql.append("""
					\sand (lower(p.title) like :q escape '!' or lower(w.title) like :q escape '!'
					or p.slug like :q escape '!')""");
			parameters.put("q", "%" + filter.q().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%");
		}
		if (filter.category() != null) {
			sql.append(" and exists (select 1 from post_term c where c.post_id = p.id and c.term_id = :category)");
			parameters.put("category", filter.category());
		}
		if (filter.tag() != null) {
			sql.append(" and exists (select 1 from post_term g where g.post_id = p.id and g.term_id = :tag)");
			parameters.put("tag", filter.tag());
		}
		if (filter.month() != null) {
			sql.append(" and p.published_on between :first and :last");
			parameters.put("first", filter.month().atDay(1));
			parameters.put("last", filter.month().atEndOfMonth());
		}
	}

	private PostRow read(ResultSet row) throws SQLException {
		PostStatus status = PostStatus.valueOf(row.getString(5));
		boolean published = status == PostStatus.PUBLISHED;
		String working = row.getString(7);
		OffsetDateTime saved = row.getObject(8, OffsetDateTime.class);
		OffsetDateTime at = row.getObject(10, OffsetDateTime.class);
		Instant changed = row.getObject(11, OffsetDateTime.class).toInstant();
		return new PostRow(row.getLong(1), PostKind.valueOf(row.getString(2)),
				(working != null && !published) ? working : row.getString(6), status, saved != null,
				published ? PostAddress.read(row, 2).in(this.addresses) : null, row.getString(9),
				row.getObject(3, LocalDate.class), (at != null) ? at.toInstant() : null,
				(saved != null) ? saved.toInstant() : changed, row.getBoolean(12), row.getBoolean(13), row.getLong(14),
				row.getInt(15), List.of());
	}

}
