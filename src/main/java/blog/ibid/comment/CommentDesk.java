package blog.ibid.comment;

import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import blog.ibid.site.DeskSearch;
import blog.ibid.site.Freshness;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists comments for those who decide on them, newest first.
 */
@Component
@Transactional(readOnly = true)
class CommentDesk {

	/** Comments on a page. */
	static final int AT_ONCE = 50;

	private static final String WHOLE = "select " + DeskComment.COLUMNS + """
			from (%s) chosen join comment c on c.id = chosen.id join post p on p.id = c.post_id
			join noted_text t on t.id = c.text_id left join comment parent on parent.id = c.parent_id
			left join noted_text said on said.id = parent.text_id
			order by c.created_at desc, c.id desc""";

	private final JdbcClient jdbc;

	private final Freshness freshness;

	private volatile Counted counted = new Counted(-1, Map.of());

	CommentDesk(JdbcClient jdbc, Freshness freshness) {
		this.jdbc = jdbc;
		this.freshness = freshness;
	}

	/** One page of a list, and one comment more if it goes on. */
	public List<DeskComment> list(DeskQuery query, DeskSearch.Found found) {
		Map<String, Object> values = new HashMap<>(Map.of("limit", AT_ONCE + 1));
		var chosen = new StringBuilder("select c.id from ")
			.append(found.indexed() ? found.table("f") + " join comment c on c.id = f.id " : "comment c ");
		boolean asTyped = !found.indexed() && !query.words().isEmpty();
		if (asTyped) {
			chosen.append("join noted_text t on t.id = c.text_id ");
		}
		chosen.append("where ").append(query.tab().condition());
		if (query.post() != null) {
			chosen.append(" and c.post_id = :post");
			values.put("post", query.post());
		}
		if (query.before() != null) {
			chosen.append(" and c.created_at <= :time and (c.created_at < :time or c.id < :id)");
			values.put("time", query.before().time().atOffset(ZoneOffset.UTC));
			values.put("id", query.before().id());
		}
		if (found.indexed()) {
			values.putAll(found.parameters());
		}
		if (asTyped) {
			chosen.append("""
					\sand (lower(c.author_name) like :words or lower(c.author_email) like :words
					or lower(t.body) like :spelt)""");
			String words = query.words().toLowerCase(Locale.ROOT);
			values.put("words", pattern(words));
			values.put("spelt", pattern(words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")));
		}
		chosen.append(" order by ").append(query.tab().order()).append(", c.created_at desc, c.id desc limit :limit");
		return this.jdbc.sql(WHOLE.formatted(chosen)).params(values).query(DeskComment::read).list();
	}

	/** Some comments by number; those that are not there are absent. */
	public List<DeskComment> list(List<Long> ids) {
		return this.jdbc.sql(WHOLE.formatted("select c.id from comment c where c.id in (:ids)"))
			.param("ids", ids)
			.query(DeskComment::read)
			.list();
	}

	private static String pattern(String words) {
		return "%" + words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
	}

	/** How many lie on each pile: counted once after each change. */
	public Map<DeskTab, Long> counts() {
		long version = this.freshness.version("comments");
		Counted last = this.counted;
		if (last.version != version) {
			last = new Counted(version, count(""));
			this.counted = last;
		}
		return last.counts;
	}

	public Map<DeskTab, Long> counts(long post) {
		return count("where post_id = " + post);
	}

	private Map<DeskTab, Long> count(String condition) {
		Map<DeskTab, Long> counts = new EnumMap<>(DeskTab.class);
		RowCallbackHandler collect = (row) -> counts
			.merge(DeskTab.of(CommentStatus.valueOf(row.getString(2)), row.getBoolean(1)), row.getLong(3), Long::sum);
		this.jdbc.sql("select mention, status, count(*) from comment " + condition + " group by mention, status")
			.query(collect);
		return counts;
	}

	public Optional<String> postTitle(@Nullable Long post) {
		return this.jdbc.sql("select title from post where id = :id").param("id", post).query(String.class).optional();
	}

	private record Counted(long version, Map<DeskTab, Long> counts) {
	}

}
