package blog.ibid.topic;

import java.util.Objects;

/**
 * @param version that was seen
 * @param title of a topic; of an entry, instead of the post's own
 * @param words an introduction, or a gloss
 */
record WordsForm(long version, String title, String words) {

	@SuppressWarnings("NullAway") // binding gives null for what a browser doesn't send
	WordsForm {
		title = Objects.requireNonNullElse(title, "").strip();
		words = Objects.requireNonNullElse(words, "").strip();
	}

}
