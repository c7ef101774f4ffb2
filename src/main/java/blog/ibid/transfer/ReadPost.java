package blog.ibid.transfer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import blog.ibid.dialect.Reading;
import blog.ibid.post.PostKind;
import blog.ibid.post.PostStatus;
import blog.ibid.store.PreparedText;
import org.jspecify.annotations.Nullable;

/**
 * A post or page of an export, made ready to be kept.
 *
 * @param slug never empty
 * @param path what its address here should be made of, see
 * {@link blog.ibid.post.PostAddress}
 * @param digest of all that will be kept of it, but not of its comments
 * @param files paths of uploaded files that its text shows and whose bytes are at hand
 * @param remarks what its author should know
 */
record ReadPost(ExportItem item, PostKind kind, PostStatus status, String title, String slug, String path,
		Reading reading, PreparedText text, @Nullable String excerpt, @Nullable Instant publishedAt,
		@Nullable LocalDate publishedOn, Instant changedAt, long digest, Set<String> files, List<ReadComment> comments,
		List<String> remarks) {

	String foreignId() {
		return Long.toString(this.item.id());
	}

}
