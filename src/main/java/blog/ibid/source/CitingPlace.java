package blog.ibid.source;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

import blog.ibid.post.PostAddress;
import blog.ibid.post.PostKind;
import org.jspecify.annotations.Nullable;

/**
 * Where something is cited.
 *
 * @param id number of the citation
 * @param source that is cited, 0 where the blog cites itself
 * @param place in the text
 * @param noteKey of the note, empty elsewhere
 * @param note number of the note, 0 elsewhere
 * @param words of the sentence, plain text
 * @param at when that was published
 * @param post number of the post, 0 of a topic
 * @param address of the post, null of a topic
 * @param comment number of the comment, 0 if it is none
 * @param addendum whether the comment is an addendum
 * @param by who wrote the comment, empty elsewhere
 * @param topic number of the topic, -1 if it is none
 * @param topicSlug its slug
 * @param title of the post or topic, or an addendum's own
 */
public record CitingPlace(long id, long source, Place place, String noteKey, int note, String words, Instant at,
		long post, @Nullable PostAddress address, long comment, boolean addendum, String by, long topic,
		String topicSlug, String title) {

	static final String COLUMNS = """
			c.id as citation, c.source_id, c.place, c.note_key, c.note_number, c.words, c.cited_at,
			p.id as post, p.kind as post_kind, p.published_on, p.path, p.title as post_title, r.id as reply, r.kind as reply_kind,
			r.author_name, r.title as reply_title, t.id as topic, t.slug as topic_slug, t.title as topic_title""";

	static CitingPlace read(ResultSet row) throws SQLException {
		long post = row.getLong("post");
		long comment = row.getLong("reply");
		boolean addendum = "ADDENDUM".equals(row.getString("reply_kind"));
		row.getLong("topic");
		long topic = row.wasNull() ? -1 : row.getLong("topic");
		PostAddress address = (post > 0) ? new PostAddress(PostKind.valueOf(row.getString("post_kind")),
				row.getObject("published_on", LocalDate.class), row.getString("path")) : null;
		String own = addendum ? text(row, "reply_title") : "";
		String title = (topic >= 0) ? text(row, "topic_title") : own.isEmpty() ? text(row, "post_title") : own;
		return new CitingPlace(row.getLong("citation"), row.getLong("source_id"), Place.valueOf(row.getString("place")),
				text(row, "note_key"), row.getInt("note_number"), row.getString("words"),
				row.getObject("cited_at", OffsetDateTime.class).toInstant(), post, address, comment, addendum,
				(comment > 0) ? text(row, "author_name") : "", topic, text(row, "topic_slug"), title);
	}

	private static String text(ResultSet row, String column) throws SQLException {
		String text = row.getString(column);
		return (text != null) ? text : "";
	}

	/** Equal for places in the same text. */
	public String textKey() {
		return (this.topic >= 0) ? "t" + this.topic : (this.comment > 0) ? "c" + this.comment : "p" + this.post;
	}

}
