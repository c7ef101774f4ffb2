package blog.ibid.post;

import java.util.List;

import blog.ibid.author.SignedIn;
import blog.ibid.site.Freshness;
import blog.ibid.site.PageNotFound;
import blog.ibid.text.Slug;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves pages to another place in their tree, with all that lies below them; their
 * earlier addresses lead there.
 */
@Component
class PageMoves {

	private final JdbcClient jdbc;

	private final EditablePosts posts;

	private final PageTree tree;

	private final FreePaths paths;

	private final Standings standings;

	private final Freshness freshness;

	PageMoves(JdbcClient jdbc, EditablePosts posts, PageTree tree, FreePaths paths, Standings standings,
			Freshness freshness) {
		this.jdbc = jdbc;
		this.posts = posts;
		this.tree = tree;
		this.paths = paths;
		this.standings = standings;
		this.freshness = freshness;
	}

	/** The pages that a page may lie below: neither itself nor any below it. */
	@Transactional(readOnly = true)
	public List<PageTree.Row> places(long page) {
		List<PageTree.Row> all = this.tree.rows();
		PageTree.Row moved = all.stream().filter((row) -> row.id() == page).findFirst().orElseThrow(PageNotFound::new);
		int from = all.indexOf(moved);
		int to = from + 1;
		while (to < all.size() && all.get(to).depth() > moved.depth()) {
			to++;
		}
		int end = to;
		return all.stream().filter((row) -> all.indexOf(row) < from || all.indexOf(row) >= end).toList();
	}

	/**
	 * Puts a page below another, after those that are there.
	 * @param parent null for the top
	 * @return the page above it until now, null if there was none
	 * @throws PageNotFound if it can't lie there
	 */
	@Transactional
	public @Nullable Long under(long page, @Nullable Long parent, SignedIn author) {
		this.freshness.touch(PostLists.TAG);
		EditablePost moved = this.posts.take(page, author);
		if (parent != null && places(page).stream().noneMatch((row) -> parent.equals(row.id()))) {
			throw new PageNotFound();
		}
		Slug wish = Slug.of(moved.slug(), "page-" + page);
		String slug = this.paths.nearest(PostKind.PAGE, parent, wish, page).value();
		String path = this.paths.below(parent, slug);
		if (path.length() > FreePaths.LONGEST) {
			throw new PathTaken(path);
		}
		this.standings.change(moved, Standing.of(moved).at(slug, path, parent));
		this.jdbc.sql("""
				update post set menu_order = (select coalesce(max(s.menu_order), 0) + 1 from post s
				where s.kind = 'PAGE' and s.id <> :id and coalesce(s.parent_id, 0) = :parent) where id = :id""")
			.param("id", page)
			.param("parent", (parent != null) ? parent : 0L)
			.update();
		return moved.parentId();
	}

}
