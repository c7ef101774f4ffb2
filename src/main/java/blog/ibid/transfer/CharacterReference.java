package blog.ibid.transfer;

import java.io.IOException;
import java.util.Set;

import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/**
 * What stands between {@code &} and {@code ;} in an export.
 *
 * @param replacement what XML can read in its place, empty to drop it
 * @param length of what is replaced, in characters
 * @param mend null if it is good XML as it stands
 */
record CharacterReference(String replacement, int length, @Nullable Mend mend) {

	/** Of a name; the longest in HTML has 31 letters. */
	private static final int LONGEST = 32;

	private static final Set<String> PREDEFINED = Set.of("amp", "lt", "gt", "quot", "apos");

	/** Reads the one that begins just ahead; null if the {@code &} there is bare. */
	static @Nullable CharacterReference ahead(MendingBuffer buffer) throws IOException {
		buffer.has(LONGEST + 2);
		String ahead = buffer.peek(LONGEST + 2);
		int end = 1;
		while (end < ahead.length() && XmlCharacters.isOfReference(ahead.charAt(end))) {
			end++;
		}
		boolean whole = end > 1 && end < ahead.length() && ahead.charAt(end) == ';';
		return whole ? of(ahead.substring(1, end)) : null;
	}

	private static @Nullable CharacterReference of(String name) {
		int length = name.length() + 2;
		if (PREDEFINED.contains(name)) {
			return new CharacterReference('&' + name + ';', length, null);
		}
		if (name.startsWith("#")) {
			return numeric(name, length);
		}
		String characters = Entities.getByName(name);
		String escaped = characters.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
		return characters.isEmpty() ? null : new CharacterReference(escaped, length, Mend.HTML_ENTITY);
	}

	private static @Nullable CharacterReference numeric(String name, int length) {
		try {
			int code = name.startsWith("#x") ? Integer.parseUnsignedInt(name.substring(2), 16)
					: Integer.parseUnsignedInt(name.substring(1));
			return XmlCharacters.isAllowed(code) ? new CharacterReference('&' + name + ';', length, null)
					: new CharacterReference("", length, Mend.ILLEGAL_CHARACTER);
		}
		catch (NumberFormatException ex) {
			return null;
		}
	}

}
