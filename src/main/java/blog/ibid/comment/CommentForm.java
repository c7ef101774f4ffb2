package blog.ibid.comment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A comment as its text field shows it.
 *
 * @param version of the comment that the form was made from
 * @param title of an addendum, empty for a plain reply
 * @param text see {@link CommentSpelling}
 */
record CommentForm(long version, @Size(max = 250, message = "{comments.edit.long}") String name,
		@Size(max = 320, message = "{comments.edit.long}") String email,
		@Size(max = 2000, message = "{comments.edit.long}") @Pattern(regexp = "(?i)(https?://\\S+)?",
				message = "{comments.edit.web}") String website,
		@Size(max = 1000, message = "{comments.edit.long}") String title,
		@NotBlank(message = "{comments.edit.empty}") @Size(max = 200_000,
				message = "{comments.edit.long}") String text) {

	CommentForm(long version, @Nullable String name, @Nullable String email, @Nullable String website,
			@Nullable String title, @Nullable String text) {
		this.version = version;
		this.name = stripped(name);
		this.email = stripped(email);
		this.website = stripped(website);
		this.title = stripped(title);
		this.text = (text != null) ? text : "";
	}

	private static String stripped(@Nullable String field) {
		return (field != null) ? field.strip() : "";
	}

}
