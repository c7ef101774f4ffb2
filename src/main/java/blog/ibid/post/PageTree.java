package blog.ibid.post;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import blog.ibid.site.Freshness;
import blog.ibid.site.PageNotFound;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The pages in their order, and their moves within it.
 */
@Component
class PageTree {

	/** More than anybody arranges by hand. */
	private static final int MOST = 1000;

	private static final String ROWS = """
			select p.id, p.parent_id, p.title, p.status, a.display_name, p.changed_at, p.menu_order, p.path
			from post p join author a on a.id = p.author_id where p.kind = 'PAGE' and p.status <> 'TRASHED'
			order by p.menu_order, p.title, p.id limit :limit""";

	private final JdbcClient jdbc;

	private final Freshness freshness;

	PageTree(JdbcClient jdbc, Freshness freshness) {
		this.jdbc = jdbc;
		this.freshness = freshness;
	}

	/** All pages, each followed by those below it. */
	@Transactional(readOnly = true)
	List<Row> rows() {
		List<Row> all = this.jdbc.sql(ROWS).param("limit", MOST).query(PageTree::row).list();
		List<Long> there = all.stream().map(Row::id).toList();
		Map<Long, List<Row>> byParent = all.stream()
			.collect(Collectors.groupingBy((row) -> row.isBelow(there) ? row.above() : 0L));
		List<Row> tree = new ArrayList<>();
		grow(tree, byParent, 0, 0);
		return tree;
	}

	/** One of them. */
	@Transactional(readOnly = true)
	Row row(long page) {
		return rows().stream().filter((row) -> row.id == page).findFirst().orElseThrow(PageNotFound::new);
	}

	private static void grow(List<Row> tree, Map<Long, List<Row>> byParent, long parent, int depth) {
		List<Row> siblings = byParent.getOrDefault(parent, List.of());
		for (Row row : siblings) {
			tree.add(row.at(depth, row == siblings.get(0), row == siblings.get(siblings.size() - 1)));
			grow(tree, byParent, row.id, depth + 1);
		}
	}

	private static Row row(ResultSet row, int number) throws SQLException {
		return new Row(row.getLong(1), row.getObject(2, Long.class), row.getString(3),
				PostStatus.valueOf(row.getString(4)), row.getString(5),
				row.getObject(6, OffsetDateTime.class).toInstant(), row.getInt(7), row.getString(8), 0, false, false);
	}

	/** Moves a page before or after its neighbour; those beside it are numbered anew. */
	@Transactional
	void move(long page, boolean up) {
		this.freshness.touch(PostLists.TAG);
		List<Row> all = rows();
		Row moved = all.stream().filter((row) -> row.id == page).findFirst().orElseThrow(PageNotFound::new);
		List<Row> siblings = new ArrayList<>(
				all.stream().filter((row) -> row.depth == moved.depth && row.above() == moved.above()).toList());
		int from = siblings.indexOf(moved);
		int to = from + (up ? -1 : 1);
		if (to < 0 || to >= siblings.size()) {
			return;
		}
		siblings.add(to, siblings.remove(from));
		for (int i = 0; i < siblings.size(); i++) {
			this.jdbc
				.sql("""
						update post set menu_order = :place, version = version + 1 where id = :id and menu_order <> :place""")
				.param("place", i + 1)
				.param("id", siblings.get(i).id)
				.update();
		}
	}

	/**
	 * A page.
	 *
	 * @param author who wrote it
	 * @param depth how many pages are above it
	 * @param first whether none beside it comes before it
	 * @param last whether none comes after it
	 */
	record Row(long id, @Nullable Long parentId, String title, PostStatus status, String author, Instant changedAt,
			int menuOrder, String path, int depth, boolean first, boolean last) {

		private static final int DEEPEST_SHOWN = 5;

		boolean isBelow(List<Long> others) {
			return this.parentId != null && others.contains(this.parentId);
		}

		public long above() {
			return (this.parentId != null) ? this.parentId : 0;
		}

		public boolean isPublished() {
			return this.status == PostStatus.PUBLISHED;
		}

		/** How far it is set in. */
		public int step() {
			return Math.min(this.depth, DEEPEST_SHOWN);
		}

		Row at(int itsDepth, boolean isFirst, boolean isLast) {
			return new Row(this.id, this.parentId, this.title, this.status, this.author, this.changedAt, this.menuOrder,
					this.path, itsDepth, isFirst, isLast);
		}

	}

}
