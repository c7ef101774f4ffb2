package blog.ibid.transfer;

import java.time.Instant;

import blog.ibid.comment.CommentKind;
import blog.ibid.comment.CommentStatus;
import blog.ibid.dialect.Reading;
import blog.ibid.store.PreparedText;
import org.jspecify.annotations.Nullable;

/**
 * A comment of an export, made ready to be kept.
 *
 * @param fromOwnSite whether it is a mention by the old blog itself
 * @param digest of all that will be kept of it
 */
record ReadComment(ExportComment comment, CommentKind kind, CommentStatus status, boolean fromOwnSite, String name,
		@Nullable String email, @Nullable String url, @Nullable String ip, Reading reading, PreparedText text,
		Instant createdAt, long digest) {

	/** An addendum's, null if it has none. */
	@Nullable String title() {
		String title = this.comment.meta(ExportedComments.TITLE);
		String words = (title != null) ? PlainWords.of(title, 1000) : "";
		return words.isEmpty() ? null : words;
	}

	String foreignId() {
		return Long.toString(this.comment.id());
	}

}
