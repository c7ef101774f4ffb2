package blog.ibid.post;

import java.time.Instant;

import blog.ibid.author.AuthorProfile;
import org.jspecify.annotations.Nullable;

/**
 * A published post or page, whole.
 *
 * @param id its number
 * @param parentId the page above a page, null for a post
 * @param address where it is read
 * @param title may be empty
 * @param textId the number of its text
 * @param body its text's body in the stored form
 * @param excerpt plain text, by hand or from its text; may be empty
 * @param words of the text
 * @param noteCount notes that the text uses
 * @param coverPath of its cover picture below the blog's address, null without one
 * @param commentsOpen whether readers may reply
 * @param publishedAt when it was published
 * @param changedAt when it last changed
 * @param canonical where it is read in the first place, if that is elsewhere
 * @param author who wrote it
 * @param corrections that readers are told of
 */
public record PublishedPost(long id, @Nullable Long parentId, PostAddress address, String title, long textId,
		String body, String excerpt, int words, int noteCount, @Nullable String coverPath, boolean commentsOpen,
		Instant publishedAt, Instant changedAt, @Nullable String canonical, AuthorProfile author, int corrections) {

	/** The post as it stood earlier, without what it was told since. */
	public PublishedPost as(EarlierState state) {
		return new PublishedPost(this.id, this.parentId, this.address, state.title(), state.textId(), state.body(),
				state.excerpt(), state.words(), state.noteCount(), this.coverPath, this.commentsOpen, this.publishedAt,
				state.until(), this.canonical, this.author, 0);
	}

	public boolean isPage() {
		return this.address.kind() == PostKind.PAGE;
	}

}
