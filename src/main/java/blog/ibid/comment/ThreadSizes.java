package blog.ibid.comment;

import blog.ibid.site.Freshness;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts one more reply without counting the others again. All in the transaction of the
 * caller.
 */
@Component
class ThreadSizes {

	private final JdbcClient jdbc;

	private final Freshness freshness;

	ThreadSizes(JdbcClient jdbc, Freshness freshness) {
		this.jdbc = jdbc;
		this.freshness = freshness;
	}

	/** Nobody else changes the conversation on a post until the transaction ends. */
	static void lock(JdbcClient jdbc, long post) {
		jdbc.sql("select id from post where id = :id for update").param("id", post).query().listOfRows();
	}

	/** A new reply is shown, and its thread with it, if nothing of that was shown yet. */
	void shown(long reply, long post, long root) {
		boolean first = this.jdbc.sql("""
				select count(*) from (select 1 from comment where root_id = :root and id <> :reply
				and status = 'APPROVED' limit 1) other""")
			.param("root", root)
			.param("reply", reply)
			.query(Long.class)
			.single() == 0;
		int counted = this.jdbc
			.sql("update thread set thoughts = thoughts + 1, heads = heads + :heads where post_id = :post")
			.param("heads", first ? 1 : 0)
			.param("post", post)
			.update();
		if (counted == 0) {
			this.jdbc.sql("insert into thread (post_id, heads, thoughts, mentions) values (:post, 1, 1, 0)")
				.param("post", post)
				.update();
		}
		touch();
	}

	/** What waits or lies with the spam is counted, too. */
	void touch() {
		this.freshness.touch("comments");
	}

}
