package blog.ibid.text;

/**
 * A noted text as it is shown.
 *
 * @param body the text
 * @param notes the whole section of its notes, empty if it shows none
 */
public record RenderedText(SafeHtml body, SafeHtml notes) {

	/** Both, one after the other. */
	public SafeHtml whole() {
		return this.notes.isEmpty() ? this.body : new SafeHtml(this.body.value() + this.notes.value());
	}

}
