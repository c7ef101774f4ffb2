package blog.ibid.post;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

import blog.ibid.site.Freshness;
import blog.ibid.site.PageNotFound;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Arranges the readers' menu. The first change begins with what stands there by itself.
 */
@Component
@Transactional
class MenuChanges {

	/** More than any screen has room for. */
	static final int MOST = 100;

	private static final String BY_ITSELF = """
			insert into menu_item (position, post_id)
			select row_number() over (order by p.menu_order, p.title, p.id), p.id from post p
			where p.kind = 'PAGE' and p.parent_id is null and not exists (select 1 from menu_item) and\s"""
			+ Published.SQL;

	private static final String LAST = "(select coalesce(max(i.position), 0) + 1 from menu_item i)";

	private final JdbcTemplate batches;

	private final JdbcClient jdbc;

	private final Freshness freshness;

	MenuChanges(JdbcTemplate jdbc, Freshness freshness) {
		this.batches = jdbc;
		this.jdbc = JdbcClient.create(jdbc);
		this.freshness = freshness;
	}

	/** Adds a published page. */
	void addPage(long page) {
		begin();
		added(this.jdbc
			.sql("insert into menu_item (position, post_id) select " + LAST
					+ ", p.id from post p where p.id = :id and p.kind = 'PAGE' and " + Published.SQL)
			.param("id", page)
			.update());
	}

	void addTerm(long term) {
		begin();
		added(this.jdbc
			.sql("insert into menu_item (position, term_id) select " + LAST + ", m.id from term m where m.id = :id")
			.param("id", term)
			.update());
	}

	void addAddress(String label, String address) {
		begin();
		added(this.jdbc.sql("insert into menu_item (position, label, address) values (" + LAST + ", :label, :address)")
			.param("label", label)
			.param("address", address)
			.update());
	}

	private static void added(int rows) {
		if (rows == 0) {
			throw new PageNotFound();
		}
	}

	/**
	 * Gives a line other words.
	 * @param label empty for the name of what it leads to
	 */
	void rename(long id, String label) {
		begin();
		added(this.jdbc.sql("""
				update menu_item set label = case when address is not null and :label = '' then label
				when :label = '' then null else :label end where id = :id""")
			.param("label", label)
			.param("id", id)
			.update());
	}

	void move(long id, boolean up) {
		begin();
		List<Long> order = order();
		int from = order.indexOf(id);
		int to = from + (up ? -1 : 1);
		if (from < 0) {
			throw new PageNotFound();
		}
		if (to >= 0 && to < order.size()) {
			order.add(to, order.remove(from));
			number(order);
		}
	}

	/** Takes a line out, and returns what is needed to put it back. */
	Removed remove(long id) {
		begin();
		Removed removed = this.jdbc
			.sql("select position, label, post_id, term_id, address from menu_item where id = :id")
			.param("id", id)
			.query((row, number) -> new Removed(row.getInt(1), row.getString(2), row.getObject(3, Long.class),
					row.getObject(4, Long.class), row.getString(5)))
			.optional()
			.orElseThrow(PageNotFound::new);
		this.jdbc.sql("delete from menu_item where id = :id").param("id", id).update();
		return removed;
	}

	/** Puts a line back where it was; nothing if what it led to is gone. */
	void putBack(Removed line) {
		begin();
		this.jdbc.sql("update menu_item set position = position + 1 where position >= :position")
			.param("position", line.position)
			.update();
		this.jdbc.sql("""
				insert into menu_item (position, label, post_id, term_id, address)
				select cast(:position as int), cast(:label as varchar), cast(:post as bigint), cast(:term as bigint),
				cast(:address as varchar)
				where (cast(:post as bigint) is null or exists (select 1 from post p where p.id = :post))
				and (cast(:term as bigint) is null or exists (select 1 from term m where m.id = :term))""")
			.param("position", line.position)
			.param("label", line.label)
			.param("post", line.post)
			.param("term", line.term)
			.param("address", line.address)
			.update();
	}

	/** Lets the pages stand there by themselves again. */
	void reset() {
		this.freshness.touch(PostLists.TAG);
		this.jdbc.sql("delete from menu_item").update();
	}

	/** Copies what stands there by itself, so that it can be changed. */
	void begin() {
		this.freshness.touch(PostLists.TAG);
		this.jdbc.sql(BY_ITSELF).update();
	}

	private List<Long> order() {
		return new ArrayList<>(
				this.jdbc.sql("select id from menu_item order by position, id").query(Long.class).list());
	}

	private void number(List<Long> order) {
		List<Object[]> rows = new ArrayList<>();
		for (int i = 0; i < order.size(); i++) {
			rows.add(new Object[] { i + 1, order.get(i) });
		}
		this.batches.batchUpdate("update menu_item set position = ? where id = ?", rows);
	}

	/** A line that was taken out. */
	record Removed(int position, @Nullable String label, @Nullable Long post, @Nullable Long term,
			@Nullable String address) implements Serializable {
	}

}
