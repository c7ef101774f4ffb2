package blog.ibid.comment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import blog.ibid.store.NotedTexts;
import blog.ibid.text.NotedText;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes a comment away for good. What answered it moves up to what it answered, or begins
 * a thread of its own.
 */
@Component
class Removal {

	private final JdbcTemplate jdbc;

	private final JdbcClient client;

	private final NotedTexts texts;

	Removal(JdbcTemplate jdbc, NotedTexts texts) {
		this.jdbc = jdbc;
		this.client = JdbcClient.create(jdbc);
		this.texts = texts;
	}

	/**
	 * Takes a comment's words and its writer's name away; its place stays, if others
	 * answered. In the caller's transaction.
	 */
	void erase(long id) {
		boolean answered = this.client.sql("select count(*) from comment where parent_id = :id")
			.param("id", id)
			.query(Long.class)
			.single() > 0;
		if (!answered) {
			remove(id);
			return;
		}
		long text = this.client.sql("select text_id from comment where id = :id")
			.param("id", id)
			.query(Long.class)
			.single();
		this.client
			.sql("""
					update comment set status = 'TRASHED', earlier_status = null, author_name = '', author_email = null,
					author_url = null, author_ip = null, title = null, digest = null, text_id = :empty, version = version + 1
					where id = :id""")
			.param("empty", this.texts.keep(NotedText.EMPTY))
			.param("id", id)
			.update();
		this.texts.drop(text);
	}

	/** To be called in the caller's transaction. */
	void remove(long id) {
		var comment = this.client.sql("select parent_id, text_id from comment where id = :id")
			.param("id", id)
			.query((row, number) -> new Removed(row.getObject(1, Long.class), row.getLong(2)))
			.single();
		this.client.sql("update comment set parent_id = :parent where parent_id = :id")
			.param("parent", comment.parent)
			.param("id", id)
			.update();
		if (comment.parent == null) {
			begin(id);
		}
		this.client.sql("delete from comment where id = :id").param("id", id).update();
		this.texts.drop(comment.textId);
	}

	/** Gives each thread that is left of a removed one its own root. */
	private void begin(long removed) {
		Map<Long, @Nullable Long> parents = new HashMap<>();
		RowCallbackHandler collect = (row) -> parents.put(row.getLong(1), row.getObject(2, Long.class));
		this.client.sql("select id, parent_id from comment where root_id = :id and id <> :id")
			.param("id", removed)
			.query(collect);
		List<Object[]> rows = new ArrayList<>();
		for (Long id : parents.keySet()) {
			Long root = id;
			while (parents.get(root) != null) {
				root = Objects.requireNonNull(parents.get(root));
			}
			rows.add(new Object[] { root, id });
		}
		this.jdbc.batchUpdate("update comment set root_id = ? where id = ?", rows);
	}

	private record Removed(@Nullable Long parent, long textId) {
	}

}
