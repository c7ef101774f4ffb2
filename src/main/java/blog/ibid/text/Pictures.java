package blog.ibid.text;

import org.jspecify.annotations.Nullable;

/**
 * What is known of the blog's own pictures when a text that shows them is printed.
 */
@FunctionalInterface
public interface Pictures {

	/** Nothing. */
	Pictures NONE = (path) -> null;

	/**
	 * A picture, null if nothing is known of it.
	 * @param path of its address, decoded, without a leading slash
	 */
	@Nullable Picture at(String path);

	/**
	 * A picture of the blog.
	 *
	 * @param width in pixels
	 * @param height in pixels
	 * @param srcset its files of all sizes as in HTML, empty if there is only one
	 * @param version how often its file was replaced under the same address
	 */
	record Picture(int width, int height, String srcset, int version) {

		/** As wide as a column of text. */
		private static final int COLUMN = 544;

		/**
		 * The attributes that a browser can lay out a page with before it has the file.
		 */
		String attributes(@Nullable String givenWidth, boolean isSized, boolean hasSrcset) {
			var out = new StringBuilder();
			if (!isSized) {
				out.append(" width=\"").append(this.width).append("\" height=\"").append(this.height).append('"');
			}
			if (hasSrcset && !this.srcset.isEmpty()) {
				out.append(" srcset=\"").append(this.srcset).append("\" sizes=\"");
				out.append(sizes(givenWidth)).append('"');
			}
			return out.toString();
		}

		private String sizes(@Nullable String givenWidth) {
			boolean isGiven = givenWidth != null && givenWidth.matches("[0-9]{1,4}");
			int shown = isGiven ? Integer.parseInt(String.valueOf(givenWidth)) : this.width;
			return (shown < COLUMN) ? "(max-width: " + shown + "px) 100vw, " + shown + "px"
					: "(min-width: 34rem) 32rem, 100vw";
		}

	}

}
