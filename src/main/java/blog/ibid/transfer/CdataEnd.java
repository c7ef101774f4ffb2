package blog.ibid.transfer;

import java.io.IOException;

/**
 * Tells the end of a CDATA section from a {@code ]]>} that was meant as text. WordPress
 * escapes the latter; other exporters forget to.
 */
final class CdataEnd {

	/** How far to look, in characters. */
	private static final int FAR = 4096;

	private static final int LENGTH = 3;

	private CdataEnd() {
	}

	/**
	 * Whether the {@code ]]>} just ahead is the end. It was meant as text when bare text
	 * follows in which another one is found, which no good XML has.
	 */
	static boolean isAhead(MendingBuffer buffer) throws IOException {
		int first = LENGTH;
		while (first < FAR && buffer.has(first + 1) && Character.isWhitespace(buffer.at(first))) {
			first++;
		}
		if (first == FAR || !buffer.has(first + 1) || buffer.at(first) == '<') {
			return true;
		}
		buffer.has(FAR);
		return !hasStrayEnd(buffer.peek(FAR).substring(first));
	}

	/** Whether text outside CDATA sections, up to the next tag, holds their end mark. */
	private static boolean hasStrayEnd(String text) {
		for (int from = 0; from >= 0;) {
			int end = text.indexOf("]]>", from);
			int markup = text.indexOf('<', from);
			if (end < 0 || (markup >= 0 && markup < end && !text.startsWith("<![CDATA[", markup))) {
				return false;
			}
			if (markup < 0 || end < markup) {
				return true;
			}
			from = end + LENGTH;
		}
		return false;
	}

}
