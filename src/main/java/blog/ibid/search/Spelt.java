package blog.ibid.search;

import java.io.IOException;

import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Makes one word of its spellings: {@code don’t} and {@code don't}, {@code U.S.} and
 * {@code US}.
 */
final class Spelt extends TokenFilter {

	private static final String APOSTROPHES = "'’‘ʼ＇´`";

	private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

	Spelt(TokenStream input) {
		super(input);
	}

	@Override
	public boolean incrementToken() throws IOException {
		if (!this.input.incrementToken()) {
			return false;
		}
		boolean initials = isInitials();
		int length = 0;
		char[] buffer = this.term.buffer();
		for (int i = 0; i < this.term.length(); i++) {
			if (APOSTROPHES.indexOf(buffer[i]) < 0 && !(initials && buffer[i] == '.')) {
				buffer[length++] = buffer[i];
			}
		}
		this.term.setLength(length);
		return true;
	}

	/** Letters with a full stop after each, but perhaps the last. */
	private boolean isInitials() {
		char[] buffer = this.term.buffer();
		boolean initials = this.term.length() > 2;
		for (int i = 0; i < this.term.length() && initials; i++) {
			initials = (i % 2 == 0) ? Character.isLetter(buffer[i]) : buffer[i] == '.';
		}
		return initials;
	}

}
