package blog.ibid.topic;

import java.util.List;

import blog.ibid.site.Freshness;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Remembers what its author leaves off the list on purpose.
 */
@Component
class LeftOut {

	private final JdbcClient jdbc;

	private final Freshness freshness;

	LeftOut(JdbcClient jdbc, Freshness freshness) {
		this.jdbc = jdbc;
		this.freshness = freshness;
	}

	/** What was left off last. */
	List<Item> newest(int limit) {
		return this.jdbc
			.sql("""
					select o.post_id, cast(null as bigint), p.title, o.id from topic_left_out o join post p on p.id = o.post_id
					union all select c.post_id, c.id, coalesce(c.title, p.title), o.id from topic_left_out o
					join comment c on c.id = o.comment_id join post p on p.id = c.post_id order by 4 desc limit :limit""")
			.param("limit", limit)
			.query((row, number) -> new Item(new Target(row.getLong(1), row.getObject(2, Long.class)),
					row.getString(3)))
			.list();
	}

	@Transactional
	public void add(List<Target> targets) {
		for (Target target : targets) {
			forget(target);
			Long post = (target.comment() == null) ? Long.valueOf(target.post()) : null;
			this.jdbc.sql("""
					insert into topic_left_out (post_id, comment_id)
					select p.id, cast(null as bigint) from post p where p.id = :post
					union all select cast(null as bigint), c.id from comment c where c.id = :comment""")
				.param("post", post)
				.param("comment", target.comment())
				.update();
		}
		this.freshness.touch(TopicalList.TAG);
	}

	@Transactional
	public void forget(Target target) {
		this.jdbc
			.sql("delete from topic_left_out where "
					+ ((target.comment() != null) ? "comment_id = :id" : "post_id = :id"))
			.param("id", (target.comment() != null) ? target.comment() : target.post())
			.update();
		this.freshness.touch(TopicalList.TAG);
	}

	/** What stands nowhere on purpose. */
	record Item(Target target, String title) {

		/** How it is named in a form. */
		public String what() {
			return this.target.toString();
		}

	}

}
