package blog.ibid.transfer;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * How an export's characters are encoded.
 *
 * @param markLength bytes of the byte order mark
 */
record TextEncoding(Charset charset, int markLength) {

	/** Bytes that show it. */
	static final int HEAD = 1024;

	private static final Pattern DECLARED = Pattern
		.compile("^\\s*<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([^\"'>]{1,60})[\"']");

	/**
	 * Sees the encoding from the first bytes.
	 * @throws ExportFlaw if a declared encoding is unknown here
	 */
	static TextEncoding of(byte[] head, int length) throws ExportFlaw {
		int four = (length < 4) ? 0
				: (head[0] & 0xff) << 24 | (head[1] & 0xff) << 16 | (head[2] & 0xff) << 8 | (head[3] & 0xff);
		if (four == 0xFFFE0000 || four == 0x0000FEFF) {
			return new TextEncoding(Charset.forName((four == 0x0000FEFF) ? "UTF-32BE" : "UTF-32LE"), 4);
		}
		if (four >>> 8 == 0xEFBBBF) {
			return new TextEncoding(StandardCharsets.UTF_8, 3);
		}
		if (four >>> 16 == 0xFEFF || four >>> 16 == 0x003C) {
			return new TextEncoding(StandardCharsets.UTF_16BE, (four >>> 16 == 0xFEFF) ? 2 : 0);
		}
		if (four >>> 16 == 0xFFFE || four >>> 16 == 0x3C00) {
			return new TextEncoding(StandardCharsets.UTF_16LE, (four >>> 16 == 0xFFFE) ? 2 : 0);
		}
		return new TextEncoding(declared(head, length), 0);
	}

	private static Charset declared(byte[] head, int length) throws ExportFlaw {
		var declaration = DECLARED.matcher(new String(head, 0, Math.min(length, HEAD), StandardCharsets.ISO_8859_1));
		if (!declaration.find()) {
			return StandardCharsets.UTF_8;
		}
		try {
			Charset charset = Charset.forName(declaration.group(1).strip());
			// the declaration was read byte by byte, so it is not true
			return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32") ? StandardCharsets.UTF_8
					: charset;
		}
		catch (IllegalArgumentException ex) {
			throw new ExportFlaw("The file says that it is in the encoding “" + declaration.group(1).strip()
					+ "”, which is unknown here. Convert it to UTF-8.", 1, 1);
		}
	}

}
