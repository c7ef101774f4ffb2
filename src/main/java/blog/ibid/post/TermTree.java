package blog.ibid.post;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps what follows from the tree of categories as the tree says: their paths, and the
 * posts that a category lists from those below it. To be called in the caller's
 * transaction.
 */
@Component
class TermTree {

	private static final int LONGEST_PATH = 1000;

	private final JdbcTemplate batches;

	private final JdbcClient jdbc;

	TermTree(JdbcTemplate jdbc) {
		this.batches = jdbc;
		this.jdbc = JdbcClient.create(jdbc);
	}

	/**
	 * Gives every category the path that follows from those above it.
	 * @throws TermImpossible if one would be too long
	 */
	void straighten() {
		Map<Long, Node> nodes = nodes();
		List<Object[]> changed = new ArrayList<>();
		nodes.forEach((id, node) -> {
			StringBuilder path = new StringBuilder(node.slug);
			for (Long above : above(id, nodes)) {
				path.insert(0, nodes.getOrDefault(above, node).slug + "/");
			}
			if (path.length() > LONGEST_PATH) {
				throw new TermImpossible("parent", "terms.parent.deep");
			}
			if (!path.toString().equals(node.path)) {
				changed.add(new Object[] { path.toString(), id });
			}
		});
		this.batches.batchUpdate("update term set path = ? where id = ?", changed);
	}

	/** Lists the posts of a category, and of those below it, where they belong now. */
	void refile(long category) {
		Map<Long, Node> nodes = nodes();
		Set<Long> branch = new HashSet<>(Set.of(category));
		nodes.keySet().stream().filter((id) -> above(id, nodes).contains(category)).forEach(branch::add);
		this.jdbc
			.sql("delete from post_term where direct = false and post_id in "
					+ "(select b.post_id from post_term b where b.term_id in (:branch))")
			.param("branch", branch)
			.update();
		List<Object[]> pairs = new ArrayList<>();
		nodes.keySet().forEach((id) -> above(id, nodes).forEach((top) -> pairs.add(new Object[] { top, id, top })));
		this.batches.batchUpdate("""
				insert into post_term (term_id, post_id, direct, published_on, published_at)
				select cast(? as bigint), s.post_id, false, s.published_on, s.published_at from post_term s
				where s.term_id = ? and s.direct = true and not exists
				(select 1 from post_term x where x.post_id = s.post_id and x.term_id = ?)""", pairs);
	}

	/** Whether a category is another, or lies somewhere below it. */
	boolean isWithin(long category, long other) {
		return category == other || above(category, nodes()).contains(other);
	}

	/** From the nearest to the highest. */
	private static List<Long> above(long category, Map<Long, Node> nodes) {
		List<Long> above = new ArrayList<>();
		Node node = nodes.get(category);
		while (node != null && node.parent != null && !above.contains(node.parent)) {
			above.add(node.parent);
			node = nodes.get(node.parent);
		}
		return above;
	}

	private Map<Long, Node> nodes() {
		Map<Long, Node> nodes = new HashMap<>();
		this.jdbc.sql("select id, parent_id, slug, path from term where kind = 'CATEGORY'").query((row) -> {
			nodes.put(row.getLong(1), new Node(row.getObject(2, Long.class), row.getString(3), row.getString(4)));
		});
		return nodes;
	}

	private record Node(@Nullable Long parent, String slug, String path) {
	}

}
