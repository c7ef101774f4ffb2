package blog.ibid;

import java.util.Map;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The tables of the application under test.
 */
public class Tables {

	private static final String[] CHILDREN_FIRST = { "citation", "source", "topic_change", "topic_left_out",
			"topic_former_page", "topic_entry", "menu_item", "import_reference", "thread", "spam_word", "spent_effort",
			"service_lesson", "mail_refused", "comment_log", "comment_reason", "letter", "follow", "incoming_mention",
			"outgoing_mention", "comment", "old_address", "post_term", "term", "working_copy", "revision", "post",
			"media_gone", "media", "spring_session_attributes", "spring_session", "one_time_link", "remembered_device",
			"user_credentials", "account", "author", "note", "text_picture", "noted_text", "setting" };

	private final JdbcTemplate jdbc;

	private final TransactionTemplate transaction;

	private final Object siege;

	Tables(JdbcTemplate jdbc, TransactionTemplate transaction, @Qualifier("siege") Object siege) {
		this.jdbc = jdbc;
		this.siege = siege;
		this.transaction = transaction;
	}

	/**
	 * Makes the blog a new one; what it holds in memory notices, as versions never
	 * repeat.
	 */
	public void empty() {
		this.transaction.executeWithoutResult((status) -> {
			this.jdbc.update("update comment set parent_id = null, root_id = id");
			this.jdbc.update("update post set parent_id = null");
			this.jdbc.update("update term set parent_id = null");
			this.jdbc.update("update author set portrait_id = null");
			this.jdbc.update("update source set joined_id = null");
			this.jdbc.update("delete from citation");
			this.jdbc.update("delete from topic where id <> 0");
			this.jdbc.update("update topic set title = '', intro_id = null");
			for (String table : CHILDREN_FIRST) {
				this.jdbc.update("delete from " + table);
			}
			this.jdbc.update("update freshness set version = version + 1");
		});
		if (ReflectionTestUtils.getField(this.siege, "posts") instanceof Map<?, ?> attacked) {
			attacked.clear();
		}
	}

	public long count(String table) {
		Long count = this.jdbc.queryForObject("select count(*) from " + table, Long.class);
		return (count != null) ? count : 0;
	}

}
