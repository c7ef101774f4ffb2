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

}
