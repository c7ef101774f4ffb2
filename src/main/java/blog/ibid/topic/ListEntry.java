package blog.ibid.topic;

import java.time.Instant;

import blog.ibid.post.PostAddress;
import org.jspecify.annotations.Nullable;

/**
 * What stands under a topic.
 *
 * @param id number
 * @param kind what it is
 * @param postId the post, or the one that a comment belongs to; null of others
 * @param commentId null of others
 * @param address of the post, or of the one that a comment belongs to; null of others
 * @param url where an outside link leads, null of others
 * @param title as shown, plain text; empty of a paragraph
 * @param ownTitle whether it was written for the list
 * @param gloss sanitised HTML, may be empty
 * @param time when the post or comment was published; null of others
 * @param notes of the post or comment
 * @param thoughts on the post
 * @param sub whether it belongs to the entry above: a comment to its post
 * @param madeAt when it was put on the list
 * @param revisedAt when its words changed last; null: never
 * @param shown whether readers may see it
 * @param version what a change must name
 */
public record ListEntry(long id, EntryKind kind, @Nullable Long postId, @Nullable Long commentId,
		@Nullable PostAddress address, @Nullable String url, String title, boolean ownTitle, String gloss,
		@Nullable Instant time, int notes, int thoughts, boolean sub, Instant madeAt, @Nullable Instant revisedAt,
		boolean shown, long version) {

	ListEntry below() {
		return new ListEntry(this.id, this.kind, this.postId, this.commentId, this.address, this.url, this.title,
				this.ownTitle, this.gloss, this.time, this.notes, this.thoughts, true, this.madeAt, this.revisedAt,
				this.shown, this.version);
	}

	/** When something of it last changed. */
	public Instant touchedAt() {
		return (this.revisedAt != null) ? this.revisedAt : this.madeAt;
	}

}
