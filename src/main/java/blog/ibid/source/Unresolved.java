package blog.ibid.source;

import java.util.List;
import java.util.Set;

import blog.ibid.site.Freshness;
import blog.ibid.topic.OwnPlaces;
import blog.ibid.topic.Target;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Links to the blog itself at whose end nothing was read when they were written: the post
 * may come later, as within an import.
 */
@Component
class Unresolved {

	private static final int AT_ONCE = 300;

	private final JdbcClient jdbc;

	private final OwnPlaces places;

	private final Freshness freshness;

	Unresolved(JdbcClient jdbc, OwnPlaces places, Freshness freshness) {
		this.jdbc = jdbc;
		this.places = places;
		this.freshness = freshness;
	}

	/** Looks whether it is read now; to be called in a transaction. */
	void lookAgain() {
		List<Row> rows = this.jdbc.sql("""
				select id, address from citation where target_post_id is null and source_id is null
				order by id desc limit :limit""")
			.param("limit", AT_ONCE)
			.query((row, number) -> new Row(row.getLong(1), row.getString(2)))
			.list();
		if (rows.isEmpty()) {
			return;
		}
		Set<String> hosts = this.places.hosts();
		boolean found = false;
		for (Row row : rows) {
			Target target = this.places.find(row.address, hosts).orElse(null);
			if (target != null) {
				this.jdbc.sql("""
						update citation set target_post_id = :post, target_comment_id = :comment where id = :id""")
					.param("post", target.post())
					.param("comment", target.comment())
					.param("id", row.id)
					.update();
				found = true;
			}
		}
		if (found) {
			this.freshness.touch(Sources.TAG);
		}
	}

	private record Row(long id, String address) {
	}

}
