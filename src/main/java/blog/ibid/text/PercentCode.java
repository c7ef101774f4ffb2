package blog.ibid.text;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Percent-encoding of UTF-8 (RFC 3986, 2.1).
 */
final class PercentCode {

	private PercentCode() {
	}

	static boolean isAt(String text, int at) {
		return at + 2 < text.length() && Character.digit(text.charAt(at + 1), 16) >= 0 && text.charAt(at + 1) < 0x80
				&& Character.digit(text.charAt(at + 2), 16) >= 0 && text.charAt(at + 2) < 0x80;
	}

	/** Upper-case digits, as RFC 3986 prefers. */
	static void encode(StringBuilder out, byte[] bytes) {
		for (byte value : bytes) {
			out.append('%')
				.append(Character.toUpperCase(Character.forDigit((value >> 4) & 15, 16)))
				.append(Character.toUpperCase(Character.forDigit(value & 15, 16)));
		}
	}

	/** The text with every run of codes decoded that is UTF-8; others stay. */
	static String decode(String text) {
		if (text.indexOf('%') < 0) {
			return text;
		}
		var out = new StringBuilder(text.length());
		for (int at = 0; at < text.length();) {
			int end = at;
			var bytes = new ByteArrayOutputStream();
			while (end < text.length() && text.charAt(end) == '%' && isAt(text, end)) {
				bytes.write(Integer.parseInt(text.substring(end + 1, end + 3), 16));
				end += 3;
			}
			if (end == at) {
				out.append(text.charAt(at++));
				continue;
			}
			out.append(utf8(bytes.toByteArray(), text.substring(at, end)));
			at = end;
		}
		return out.toString();
	}

	private static String utf8(byte[] bytes, String otherwise) {
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
		}
		catch (CharacterCodingException ex) {
			return otherwise;
		}
	}

}
