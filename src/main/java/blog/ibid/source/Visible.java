package blog.ibid.source;

import blog.ibid.post.Published;

/**
 * Which citations readers may see, said once.
 */
final class Visible {

	/** In SQL, a citation with its source and what it stands in. */
	static final String FROM = """
			citation c join source s on s.id = c.source_id left join post p on p.id = c.post_id
			left join comment r on r.id = c.comment_id left join topic t on t.id = c.topic_id\s""";

	/** In SQL, what has to be true of them. */
	static final String SQL = "(" + Published.SQL + " and (c.comment_id is null or r.status = 'APPROVED')"
			+ " or t.removed_at is null and t.intro_id = c.text_id)";

	private Visible() {
	}

}
