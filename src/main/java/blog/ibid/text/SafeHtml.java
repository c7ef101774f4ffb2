package blog.ibid.text;

/**
 * HTML that may be put on a page as it stands, because this module made it. The only
 * values that a template prints unescaped.
 *
 * @param value the markup, never null
 */
public record SafeHtml(String value) {

	public static final SafeHtml EMPTY = new SafeHtml("");

	public boolean isEmpty() {
		return this.value.isEmpty();
	}

	@Override
	public String toString() {
		return this.value;
	}

}
