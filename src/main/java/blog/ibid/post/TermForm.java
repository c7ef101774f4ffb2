package blog.ibid.post;

import java.io.Serializable;

import blog.ibid.text.Slug;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wishes a category or tag to be.
 *
 * @param slug of its address, empty for one made of the name
 * @param parent the number of the category above, empty for none
 */
record TermForm(@NotBlank(message = "{terms.name.missing}") @Size(max = 250, message = "{terms.name.long}") String name,
		@Nullable String slug, @Nullable @Size(max = 9000, message = "{terms.description.long}") String description,
		@Nullable @Pattern(regexp = "|[0-9]{1,18}", message = "{terms.parent.gone}") String parent)
		implements
			Serializable {

	static TermForm of(DeskTerm term) {
		return new TermForm(term.name(), term.slug(), term.description(),
				(term.parentId() != null) ? Long.toString(term.parentId()) : "");
	}

	Slug wish(TermKind kind) {
		String words = (this.slug == null || this.slug.isBlank()) ? this.name : this.slug;
		return Slug.of(words, (kind == TermKind.TAG) ? "tag" : "category");
	}

	String words() {
		return (this.description != null) ? this.description.strip() : "";
	}

	@Nullable Long parentId(TermKind kind) {
		boolean top = kind == TermKind.TAG || this.parent == null || this.parent.isEmpty();
		return (top || this.parent == null) ? null : Long.valueOf(this.parent);
	}

}
