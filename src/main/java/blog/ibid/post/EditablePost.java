package blog.ibid.post;

import java.time.Instant;
import java.time.LocalDate;

import blog.ibid.text.Slug;
import org.jspecify.annotations.Nullable;

/**
 * A post or page as its author changes it.
 *
 * @param path a post's slug, or the slugs of a page and its parents joined by slashes
 * @param textId of what readers see or, before that, of what was saved last
 * @param excerpt by hand, null where the text's own serves
 * @param publishedAt null before it was ever published or scheduled
 */
record EditablePost(long id, PostKind kind, PostStatus status, String title, String slug, String path,
		@Nullable Long parentId, int menuOrder, long authorId, long textId, @Nullable String excerpt,
		@Nullable Long coverId, boolean sticky, boolean commentsOpen, @Nullable Instant publishedAt,
		@Nullable LocalDate publishedOn, Instant changedAt, long version) {

	boolean isPublished() {
		return this.status == PostStatus.PUBLISHED;
	}

	/** The slug that some words ask for; of those without a letter, its number. */
	Slug slugOf(String words) {
		return Slug.of(words, (this.kind == PostKind.PAGE) ? "page-" + this.id : "post-" + this.id);
	}

}
