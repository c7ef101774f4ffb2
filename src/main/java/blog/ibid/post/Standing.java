package blog.ibid.post;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Whether a post is public, since when, and where.
 *
 * @param path see {@link PostAddress}; of a post in the bin {@link #binned}
 */
record Standing(PostStatus status, String slug, String path, @Nullable Long parentId, @Nullable Instant publishedAt,
		@Nullable LocalDate publishedOn) {

	/** No slug has it: what is in the bin holds no address back. */
	private static final String BIN_MARK = "~";

	private static final int LONGEST_KEPT = 950;

	static Standing of(EditablePost post) {
		return new Standing(post.status(), post.slug(), post.path(), post.parentId(), post.publishedAt(),
				post.publishedOn());
	}

	Standing with(PostStatus now) {
		return new Standing(now, this.slug, this.path, this.parentId, this.publishedAt, this.publishedOn);
	}

	Standing at(String itsSlug, String itsPath, @Nullable Long parent) {
		return new Standing(this.status, itsSlug, itsPath, parent, this.publishedAt, this.publishedOn);
	}

	Standing since(Instant time, LocalDate day) {
		return new Standing(this.status, this.slug, this.path, this.parentId, time, day);
	}

	/** The path with the mark of the bin, which nothing else has. */
	static String binned(String path, long id) {
		return path.substring(0, Math.min(LONGEST_KEPT, path.length())) + BIN_MARK + id;
	}

	/** A path without that mark. */
	static String unbinned(String path) {
		return path.replaceFirst(BIN_MARK + "[0-9]+$", "");
	}

}
