package blog.ibid.transfer;

/**
 * Which characters may stand in XML 1.0, and which mean something where.
 */
final class XmlCharacters {

	/** Characters at which bare text may end. */
	static final int ENDS_TEXT = 1;

	/** Characters at which a tag or one of its values may end. */
	static final int ENDS_TAG = 2;

	/** Characters at which a CDATA section may end. */
	static final int ENDS_CDATA = 4;

	private static final byte[] ENDS = ends();

	private XmlCharacters() {
	}

	private static byte[] ends() {
		byte[] ends = new byte[128];
		for (int c = 0; c < 0x20; c++) {
			ends[c] = (byte) (isAllowed(c) ? 0 : ENDS_TEXT | ENDS_TAG | ENDS_CDATA);
		}
		ends['&'] = ENDS_TEXT | ENDS_TAG;
		ends['<'] = ENDS_TEXT;
		ends[']'] = ENDS_TEXT | ENDS_CDATA;
		ends['>'] = ENDS_TAG;
		ends['"'] = ENDS_TAG;
		ends['\''] = ENDS_TAG;
		return ends;
	}

	/** Whether that place may end here, or must be looked at for another reason. */
	static boolean ends(char c, int place) {
		return (c < 128) ? (ENDS[c] & place) != 0 : c >= 0xFFFE;
	}

	/** Of single code units; surrogates are judged by whoever decodes them. */
	static boolean isIllegal(char c) {
		return !Character.isSurrogate(c) && !isAllowed(c);
	}

	/** The production Char. */
	static boolean isAllowed(int code) {
		return code == '\t' || code == '\n' || code == '\r' || (code >= 0x20 && code <= 0xD7FF)
				|| (code >= 0xE000 && code <= 0xFFFD) || (code >= 0x10000 && code <= 0x10FFFF);
	}

	/** Whether it may follow the {@code <} of a tag. */
	static boolean beginsTag(char c) {
		return c == '/' || c == '_' || c == ':' || Character.isLetter(c);
	}

	/** Whether it may stand between {@code &} and {@code ;}. */
	static boolean isOfReference(char c) {
		return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '#';
	}

}
