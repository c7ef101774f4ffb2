package blog.ibid.post;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

import blog.ibid.site.Addresses;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What stands in the readers' menu: as it was arranged, or else the pages that lie below
 * no other, in their order.
 */
@Component
public class Menu {

	private static final String LINES = "select i.id, i.label, i.address, i.post_id, p.title, p.status = 'PUBLISHED', "
			+ PostAddress.COLUMNS + ", m.name, m.kind, m.path from menu_item i left join post p on p.id = i.post_id "
			+ "left join term m on m.id = i.term_id order by i.position, i.id";

	private final JdbcClient jdbc;

	private final PublishedPosts posts;

	private final Addresses addresses;

	Menu(JdbcClient jdbc, PublishedPosts posts, Addresses addresses) {
		this.jdbc = jdbc;
		this.posts = posts;
		this.addresses = addresses;
	}

	/**
	 * What readers see: the lines that were chosen, or else all published pages at the
	 * top.
	 */
	public List<MenuLink> shown() {
		List<Line> lines = lines();
		if (lines.isEmpty()) {
			return this.posts.menu()
				.stream()
				.map((page) -> new MenuLink(page.title(), page.address().in(this.addresses)))
				.toList();
		}
		return lines.stream().filter(Line::shown).map((line) -> new MenuLink(line.text(), line.href())).toList();
	}

	/**
	 * All that was arranged, those too that readers don't see while a page is not public.
	 */
	@Transactional(readOnly = true)
	List<Line> lines() {
		return this.jdbc.sql(LINES).query(this::line).list();
	}

	private Line line(ResultSet row, int number) throws SQLException {
		String label = row.getString(2);
		if (row.getString(3) != null) {
			return new Line(row.getLong(1), Objects.requireNonNullElse(label, ""), "", row.getString(3), "address",
					true);
		}
		if (row.getObject(4, Long.class) != null) {
			boolean shown = row.getBoolean(6);
			String href = shown ? PostAddress.read(row, 7).in(this.addresses) : "";
			return new Line(row.getLong(1), label, row.getString(5), href, "page", shown);
		}
		boolean tag = TermKind.valueOf(row.getString(11)) == TermKind.TAG;
		String path = row.getString(12);
		return new Line(row.getLong(1), label, row.getString(10),
				tag ? this.addresses.tag(path) : this.addresses.category(path), tag ? "tag" : "category", true);
	}

	/**
	 * A line as it is arranged.
	 *
	 * @param label chosen for it, null for the name of what it leads to
	 * @param name of what it leads to
	 * @param href empty while readers don't see it
	 * @param kind page, category, tag or address
	 * @param shown whether readers see it
	 */
	record Line(long id, @Nullable String label, String name, String href, String kind, boolean shown) {

		public String text() {
			return (this.label != null) ? this.label : this.name;
		}

	}

}
