package blog.ibid.reading;

import java.util.regex.Pattern;

import blog.ibid.text.SafeHtml;

/**
 * Puts the headings of a text, which begin at 2, below one that stands over it.
 */
final class Headings {

	private static final Pattern TAG = Pattern.compile("(</?h)([2-6])(?=[\\s>])");

	private static final int LOWEST = 6;

	private static final int TOP = 2;

	private Headings() {
	}

	/**
	 * @param level of the heading over the text
	 */
	static SafeHtml below(SafeHtml html, int level) {
		return new SafeHtml(TAG.matcher(html.value())
			.replaceAll((tag) -> tag.group(1) + Math.min(LOWEST, Integer.parseInt(tag.group(2)) + level + 1 - TOP)));
	}

}
