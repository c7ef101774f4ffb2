package blog.ibid.topic;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Knows which posts and comments there are.
 */
@Component
class Targets {

	private final JdbcClient jdbc;

	Targets(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Those of some that there are, in the same order. */
	List<Target> known(List<Target> wanted) {
		if (wanted.isEmpty()) {
			return wanted;
		}
		Set<Target> known = new HashSet<>(
				this.jdbc.sql("select id from post where id in (:ids) and status <> 'TRASHED'")
					.param("ids", wanted.stream().map(Target::post).toList())
					.query((row, number) -> Target.post(row.getLong(1)))
					.list());
		List<Long> comments = wanted.stream().filter((one) -> one.comment() != null).map(Target::comment).toList();
		if (!comments.isEmpty()) {
			known.addAll(this.jdbc.sql("select post_id, id from comment where id in (:ids)")
				.param("ids", comments)
				.query((row, number) -> new Target(row.getLong(1), row.getLong(2)))
				.list());
		}
		return wanted.stream().filter(known::contains).distinct().toList();
	}

}
