package blog.ibid.dialect;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What the name of an anchor says, where a program gave it that name to link a marker and
 * a note.
 *
 * @param isNote whether the note bears the name, else its marker does
 * @param key what both have in common where the program names them by one number (Word,
 * LibreOffice, Google Docs); else the name itself
 * @param isPaired whether the key is the same for the note and for its marker, so that
 * each proves the other even with a link missing
 */
record AnchorName(boolean isNote, String key, boolean isPaired) {

	private static final Pattern WORD = Pattern.compile("_?(ftn|edn)(ref)?(\\d{1,5})");

	private static final Pattern LIBRE_OFFICE = Pattern.compile("sd(foot|end)note(\\d{1,5})(sym|anc)?");

	private static final Pattern GOOGLE_DOCS = Pattern.compile("(ftnt|cmnt)(_ref)?(\\d{1,5})");

	private static final Pattern MARKER = Pattern.compile("(?:user-content-)?fnref.*|cite_ref-.*|easy-footnote-\\d.*"
			+ "|(?:return-|ref-)(?:foot|end)note-?.*|(?:foot|end)note-?_?(?:ref|anchor|return).*");

	private static final Pattern NOTE = Pattern.compile("(?:user-content-)?fn(?:[:_-].+|\\d.*)|cite_note-.*"
			+ "|easy-footnote-bottom-.*|(?:foot|end)note[:_-]?\\d.*|(?:foot|end)note-.*\\d.*");

	/** The meaning of an id, a name or a fragment, null if it has none known here. */
	static @Nullable AnchorName of(String name) {
		if (name.length() < 3) {
			return null;
		}
		Matcher word = WORD.matcher(name);
		if (word.matches()) {
			return new AnchorName(word.group(2) == null, word.group(1) + word.group(3), true);
		}
		Matcher libre = LIBRE_OFFICE.matcher(name);
		if (libre.matches()) {
			return new AnchorName(!"anc".equals(libre.group(3)), libre.group(1) + libre.group(2), true);
		}
		Matcher google = GOOGLE_DOCS.matcher(name);
		if (google.matches()) {
			return new AnchorName(google.group(2) == null, google.group(1) + google.group(3), true);
		}
		if (MARKER.matcher(name).matches()) {
			return new AnchorName(false, "#" + name, false);
		}
		return NOTE.matcher(name).matches() ? new AnchorName(true, "#" + name, false) : null;
	}

	/**
	 * What follows the {@code #} of an address, the last if a path has more, empty if
	 * nothing does.
	 */
	static String fragment(String address) {
		int hash = address.startsWith("#") ? 0 : address.lastIndexOf('#');
		return (hash < 0) ? "" : address.substring(hash + 1);
	}

}
