package blog.ibid.notify;

import java.util.Locale;

/**
 * What a letter says.
 */
enum LetterKind {

	/** To an author: somebody said something. */
	RECEIVED,
	/** To a reader who follows. */
	REPLY,
	/** To a reader who wants to follow. */
	CONFIRM;

	/** Its template, and part of the names of its words. */
	String word() {
		return name().toLowerCase(Locale.ROOT);
	}

}
