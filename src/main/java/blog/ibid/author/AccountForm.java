package blog.ibid.author;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A new account.
 *
 * @param login what its owner signs in with
 * @param name that readers see
 * @param email may be empty
 * @param role what it may do
 */
record AccountForm(
		@NotBlank(message = "{authors.login.missing}") @Pattern(regexp = "|[\\p{L}\\p{N}._-]{1,60}",
				message = "{authors.login.wrong}") String login,
		@NotBlank(message = "{authors.name.missing}") @Size(max = 250, message = "{authors.name.long}") String name,
		@Nullable @Email(message = "{authors.email.wrong}") @Size(max = 320,
				message = "{authors.email.wrong}") String email,
		@NotNull(message = "{settings.choose}") @Nullable Role role) {
}
