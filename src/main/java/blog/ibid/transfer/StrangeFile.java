package blog.ibid.transfer;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Tells what a file is that is not an export, from its first bytes.
 */
final class StrangeFile {

	static final String NEEDED = "Needed is the XML file that WordPress makes under Tools > Export,"
			+ " as it is, gzipped, or in a zip.";

	private static final Map<String, String> BEGINNINGS = new LinkedHashMap<>();

	static {
		BEGINNINGS.put("%PDF", "a PDF document");
		BEGINNINGS.put("\u0089PNG", "a PNG image");
		BEGINNINGS.put("\u00ff\u00d8\u00ff", "a JPEG image");
		BEGINNINGS.put("GIF8", "a GIF image");
		BEGINNINGS.put("7z\u00bc\u00af", "a 7-Zip archive");
		BEGINNINGS.put("Rar!", "a RAR archive");
		BEGINNINGS.put("BZh", "a bzip2 archive");
		BEGINNINGS.put("\u00fd7zXZ", "an xz archive");
		BEGINNINGS.put("SQLite format", "a SQLite database");
		BEGINNINGS.put("\u00d0\u00cf\u0011\u00e0", "an old Office document");
		BEGINNINGS.put("-- ", "a database dump");
		BEGINNINGS.put("/*", "a database dump or a program");
		BEGINNINGS.put("{", "a JSON file");
		BEGINNINGS.put("[", "a JSON file");
	}

	private StrangeFile() {
	}

	/** What begins so, or null if these bytes could begin an export. */
	static @Nullable String kind(byte[] head, int length) {
		String beginning = new String(head, 0, Math.min(length, 16), StandardCharsets.ISO_8859_1);
		if (isGzip(head, length)) {
			return "a gzip file inside another archive; unpack it once";
		}
		if (isZip(head, length)) {
			return "a zip inside another archive; unpack it once";
		}
		for (var known : BEGINNINGS.entrySet()) {
			if (beginning.startsWith(known.getKey())) {
				return known.getValue();
			}
		}
		return null;
	}

	/** RFC 1952, 2.3.1. */
	static boolean isGzip(byte[] head, int length) {
		return length >= 2 && head[0] == 0x1f && head[1] == (byte) 0x8b;
	}

	/** A local header, or the end record of an empty archive (APPNOTE 4.3.7, 4.3.16). */
	static boolean isZip(byte[] head, int length) {
		return length >= 4 && head[0] == 'P' && head[1] == 'K'
				&& ((head[2] == 3 && head[3] == 4) || (head[2] == 5 && head[3] == 6));
	}

}
