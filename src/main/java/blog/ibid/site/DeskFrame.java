package blog.ibid.site;

import java.util.List;
import java.util.Locale;

/**
 * What stands around every page of the author's side: {@code desk} in its templates.
 *
 * @param site this blog
 * @param rail what this author may see of it
 * @param login of whom is signed in, empty before
 * @param language that the author's side speaks
 * @param files where style sheets and scripts are
 */
public record DeskFrame(Site site, List<Line> rail, String login, Locale language, StaticFiles files) {

	/**
	 * @param label names its word in the messages
	 * @param current whether this page is below it
	 * @param waiting 0 for nothing to say
	 */
	public record Line(String label, String path, boolean current, long waiting) {
	}

	/** The address of a style sheet or script, as in {@code /js/desk.js}. */
	public String file(String path) {
		return this.files.address(path);
	}

	public Dates dates() {
		return this.site.dates(this.language);
	}

}
