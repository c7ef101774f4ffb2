package blog.ibid.site;

import java.io.Serial;
import java.io.Serializable;

/**
 * What the page after a change says of it: {@code redirect.addFlashAttribute("notice",
 * …)}.
 *
 * @param text a whole sentence, in the words of the reader
 * @param bad whether it did not work
 * @param undo where a POST takes the change back, empty if it can't
 */
public record Notice(String text, boolean bad, String undo) implements Serializable {

	@Serial
	private static final long serialVersionUID = 1;

	public static Notice done(String text) {
		return new Notice(text, false, "");
	}

	public static Notice done(String text, String undo) {
		return new Notice(text, false, undo);
	}

	public static Notice failed(String text) {
		return new Notice(text, true, "");
	}

}
