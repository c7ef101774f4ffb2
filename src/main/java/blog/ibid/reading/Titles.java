package blog.ibid.reading;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Words for the head of a page, in the language of the blog.
 */
@Component
class Titles {

	private final MessageSource words;

	Titles(MessageSource words) {
		this.words = words;
	}

	String word(Frame frame, String name, Object... values) {
		return this.words.getMessage(name, values, frame.site().language());
	}

	/** What a tab and a bookmark are called: the page first, the blog last. */
	String of(Frame frame, String name) {
		return word(frame, name) + " · " + frame.site().title();
	}

}
