package blog.ibid.notify;

import java.util.LinkedHashMap;
import java.util.Map;

import blog.ibid.text.SafeHtml;
import org.jspecify.annotations.Nullable;

/**
 * A letter as its templates show it. Addresses are absolute.
 *
 * @param subject one line
 * @param blog the blog's name
 * @param home where the blog is
 * @param name who said it, empty where nobody tells
 * @param post what it was said on
 * @param title of what was said, empty without one
 * @param words what was said
 * @param quoted the same in plain words, each line with a mark before it
 * @param waits whether it has to be approved
 * @param links by the name of what they do
 */
record LetterView(String subject, String blog, String home, String name, String post, String title, SafeHtml words,
		String quoted, boolean waits, Map<String, String> links) {

	/** The address of a link, null if the letter has none of that name. */
	public @Nullable String link(String name) {
		return this.links.get(name);
	}

	/** Links in the order they are given: names and addresses in turn. */
	static Map<String, String> links(String... namesAndAddresses) {
		Map<String, String> links = new LinkedHashMap<>();
		for (int i = 0; i < namesAndAddresses.length; i += 2) {
			links.put(namesAndAddresses[i], namesAndAddresses[i + 1]);
		}
		return links;
	}

}
