package blog.ibid.author;

import java.io.Serializable;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What an author says of herself.
 *
 * @param name that readers see
 * @param email may be empty; readers don't see it
 * @param bio as HTML or plain words, with notes
 * @param slug of her address
 * @param portrait the path or number of a picture, empty for none
 * @param language that her side speaks, empty for the blog's
 */
record ProfileForm(
		@NotBlank(message = "{authors.name.missing}") @Size(max = 250, message = "{authors.name.long}") String name,
		@Nullable @Email(message = "{authors.email.wrong}") @Size(max = 320,
				message = "{authors.email.wrong}") String email,
		@Nullable @Size(max = 20000, message = "{profile.bio.long}") String bio, @Nullable String slug,
		@Nullable @Size(max = 2000, message = "{profile.portrait.wrong}") String portrait,
		@Nullable String language) implements Serializable {

	String mail() {
		return (this.email != null) ? this.email.strip() : "";
	}

	String tongue() {
		return (this.language != null) ? this.language : "";
	}

	String words() {
		return (this.bio != null) ? this.bio.strip() : "";
	}

	String picture() {
		return (this.portrait != null) ? this.portrait.strip() : "";
	}

}
