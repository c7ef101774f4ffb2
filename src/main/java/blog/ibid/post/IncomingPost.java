package blog.ibid.post;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import blog.ibid.store.PreparedText;
import org.jspecify.annotations.Nullable;

/**
 * A post or page that comes in with all it has, from an import or a backup.
 *
 * @param id its number here
 * @param path unique among posts or pages, see {@link PostAddress}
 * @param excerpt written by hand, null if none
 * @param publishedAt null if it never was
 * @param publishedOn the same in the blog's own calendar
 * @param terms those it is filed under; the categories above them follow
 */
public record IncomingPost(long id, PostKind kind, PostStatus status, String title, String slug, String path,
		int menuOrder, long author, PreparedText text, @Nullable String excerpt, boolean sticky, boolean commentsOpen,
		@Nullable Instant publishedAt, @Nullable LocalDate publishedOn, Instant changedAt, List<Long> terms) {
}
