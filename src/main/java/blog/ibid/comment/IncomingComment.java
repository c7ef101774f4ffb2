package blog.ibid.comment;

import java.time.Instant;

import blog.ibid.store.PreparedText;
import org.jspecify.annotations.Nullable;

/**
 * A comment that comes in with all it has, from an import or a backup.
 *
 * @param id its number here
 * @param parent the comment it answers, null at the top
 * @param root the comment its thread begins with, itself if it is the first
 * @param fromOwnSite whether it is a mention by this blog itself
 * @param author the blog's author who wrote it, null for a visitor
 * @param title of an addendum
 */
public record IncomingComment(long id, long post, @Nullable Long parent, long root, CommentKind kind,
		CommentStatus status, boolean fromOwnSite, @Nullable Long author, String name, @Nullable String email,
		@Nullable String url, @Nullable String ip, @Nullable String title, PreparedText text, Instant createdAt) {
}
