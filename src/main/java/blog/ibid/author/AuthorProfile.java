package blog.ibid.author;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What readers know of an author.
 *
 * @param id the author's number
 * @param slug in the author's address
 * @param name as shown
 * @param bioId the number of the bio's text, null where there is none
 * @param bioBody the bio's body in the stored form, null where there is none
 */
public record AuthorProfile(long id, String slug, String name, @Nullable Long bioId, @Nullable String bioBody) {

	/** The bio's text number, where the author has written one. */
	public Optional<Long> bio() {
		return Optional.ofNullable(this.bioId);
	}

}
