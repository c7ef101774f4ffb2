package blog.ibid.media;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What an author says of a picture or document.
 */
record MediumForm(@Size(max = 2000, message = "{media.alt.long}") String alt, Boolean decorative,
		@Size(max = 10000, message = "{media.caption.long}") String caption,
		@Size(max = 1000, message = "{media.title.long}") String title) {

	/** What a form does not send is empty. */
	MediumForm(@Nullable String alt, @Nullable Boolean decorative, @Nullable String caption, @Nullable String title) {
		this.alt = (alt != null) ? alt : "";
		this.decorative = Boolean.TRUE.equals(decorative);
		this.caption = (caption != null) ? caption : "";
		this.title = (title != null) ? title : "";
	}

	static MediumForm of(Medium medium) {
		return new MediumForm(medium.alt(), medium.decorative(), medium.caption(), medium.title());
	}

}
