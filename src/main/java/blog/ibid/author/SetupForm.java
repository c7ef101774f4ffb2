package blog.ibid.author;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What the first visitor of a new blog fills in.
 *
 * @param author the number of an imported author whom the visitor is, null for somebody
 * new
 */
record SetupForm(
		@NotBlank(message = "{setup.blog.missing}") @Size(max = 200,
				message = "{setup.long}") @Nullable String blogTitle,
		@Size(max = 500, message = "{setup.long}") @Nullable String tagline, @Nullable String zone,
		@Nullable Long author, @Size(max = 200, message = "{setup.long}") @Nullable String name, @Nullable String login,
		@Email(message = "{setup.email.wrong}") @Size(max = 300, message = "{setup.long}") @Nullable String email,
		@Nullable String password, @Size(max = 20_000, message = "{setup.long}") @Nullable String bio) {

	static SetupForm empty(String blogTitle, String tagline, String zone) {
		return new SetupForm(blogTitle, tagline, zone, null, "", "", "", "", "");
	}

	/** Never null and without blanks around it. */
	static String tidy(@Nullable String text) {
		return (text != null) ? text.strip() : "";
	}

	String secret() {
		return (this.password != null) ? this.password : "";
	}

	@Override
	public String toString() {
		return "SetupForm";
	}

}
