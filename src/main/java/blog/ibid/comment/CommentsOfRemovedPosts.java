package blog.ibid.comment;

import java.util.List;

import blog.ibid.post.PostBelongings;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Comments go with their post, and their texts with them.
 */
@Component
class CommentsOfRemovedPosts implements PostBelongings {

	private final JdbcClient jdbc;

	CommentsOfRemovedPosts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public void removeOf(long post) {
		List<Long> texts = this.jdbc.sql("select text_id from comment where post_id = :post")
			.param("post", post)
			.query(Long.class)
			.list();
		if (texts.isEmpty()) {
			return;
		}
		// replies hold on to what they reply to
		this.jdbc.sql("update comment set parent_id = null, root_id = id where post_id = :post")
			.param("post", post)
			.update();
		this.jdbc.sql("delete from comment where post_id = :post").param("post", post).update();
		this.jdbc.sql("delete from noted_text where id in (:texts)").param("texts", texts).update();
	}

}
