package blog.ibid.comment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The title that a reply gets.
 *
 * @param cut whether a first line like a title is taken out of the text
 */
record AddendumForm(
		@NotBlank(message = "{addenda.title.missing}") @Size(max = 1000, message = "{addenda.title.long}") String title,
		boolean cut) {

	AddendumForm(@Nullable String title, boolean cut) {
		this.title = (title != null) ? title.strip() : "";
		this.cut = cut;
	}

}
