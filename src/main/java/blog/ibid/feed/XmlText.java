package blog.ibid.feed;

/**
 * Which characters XML 1.0 knows (its production Char).
 */
final class XmlText {

	private XmlText() {
	}

	/** A text without the characters that no XML document may have. */
	static String allowed(String text) {
		if (text.codePoints().allMatch(XmlText::isAllowed)) {
			return text;
		}
		return text.codePoints()
			.filter(XmlText::isAllowed)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
	}

	/** An unpaired surrogate is a code point of its own, and not among these. */
	private static boolean isAllowed(int code) {
		return code == '\t' || code == '\n' || code == '\r' || (code >= 0x20 && code <= 0xD7FF)
				|| (code >= 0xE000 && code <= 0xFFFD) || code >= 0x10000;
	}

}
