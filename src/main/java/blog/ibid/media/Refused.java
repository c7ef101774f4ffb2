package blog.ibid.media;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;

/**
 * A file that is not taken in, and why.
 */
final class Refused extends RuntimeException {

	private final HttpStatus status;

	private final String key;

	private final Object[] details;

	/**
	 * @param key names a whole sentence in the messages
	 * @param details what the sentence needs
	 */
	Refused(HttpStatus status, String key, Object... details) {
		super(key, null, false, false);
		this.status = status;
		this.key = key;
		this.details = details;
	}

	HttpStatus status() {
		return this.status;
	}

	String in(MessageSource words) {
		return words.getMessage(this.key, this.details, LocaleContextHolder.getLocale());
	}

}
