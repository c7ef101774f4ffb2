package blog.ibid.source;

import java.util.Optional;

/**
 * What has a text that cites.
 */
enum CitingKind {

	/** Posts and pages. */
	POST("post", "post_id in (:ids) and comment_id is null", """
			select p.id, p.id, p.text_id, t.body, p.published_at from post p join noted_text t on t.id = p.text_id
			where p.id in (:ids) and p.status = 'PUBLISHED'"""),
	/** Replies and addenda; mentions of other sites cite nothing. */
	COMMENT("comment", "comment_id in (:ids)", """
			select c.id, c.post_id, c.text_id, t.body, c.created_at from comment c join noted_text t on t.id = c.text_id
			where c.id in (:ids) and c.status = 'APPROVED' and c.kind in ('REPLY', 'ADDENDUM')"""),
	/** Introductions of topics. */
	TOPIC("topic", "topic_id in (:ids)", """
			select c.id, null, c.intro_id, t.body, c.made_at from topic c join noted_text t on t.id = c.intro_id
			where c.id in (:ids) and c.removed_at is null""");

	private final String table;

	private final String rows;

	private final String texts;

	CitingKind(String table, String rows, String texts) {
		this.table = table;
		this.rows = rows;
		this.texts = texts;
	}

	/** In SQL, where they are kept. */
	String table() {
		return this.table;
	}

	/** In SQL, the citations of some of them. */
	String rows() {
		return this.rows;
	}

	/** In SQL, the texts of some of them that readers may see. */
	String texts() {
		return this.texts;
	}

	static Optional<CitingKind> named(String name) {
		for (CitingKind kind : values()) {
			if (kind.name().equals(name)) {
				return Optional.of(kind);
			}
		}
		return Optional.empty();
	}

}
