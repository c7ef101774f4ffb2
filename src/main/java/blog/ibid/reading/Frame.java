package blog.ibid.reading;

import java.util.List;

import blog.ibid.post.PostCalendar;
import blog.ibid.site.Dates;
import blog.ibid.site.Site;
import blog.ibid.site.StaticFiles;
import blog.ibid.topic.ListVersion;

import org.springframework.web.servlet.ModelAndView;

/**
 * What surrounds every page.
 *
 * @param site the blog's settings
 * @param dates how it writes its dates
 * @param base scheme, host and port
 * @param path of the request, canonical in form
 * @param menu the pages in the header
 * @param years of the archive, newest first
 * @param calendar of the posts
 * @param postsVersion the freshness of the posts
 * @param listVersion the freshness of the topical list
 * @param siteVersion that of the settings
 * @param manyAuthors whether more than one wrote them
 * @param stylesheet its content-hashed address
 * @param script its content-hashed address
 * @param files where the others are
 */
public record Frame(Site site, Dates dates, String base, String path, List<Link> menu, List<Link> years,
		PostCalendar calendar, long postsVersion, ListVersion listVersion, long siteVersion, boolean manyAuthors,
		String stylesheet, String script, StaticFiles files) {

	/** As in HTML's {@code lang}. */
	public String language() {
		return this.site.language().toLanguageTag();
	}

	/** The content-hashed address of a style sheet or script. */
	public String file(String path) {
		return this.files.address(path);
	}

	/** The address on the web of a path of this blog. */
	String absolute(String address) {
		return this.base + address;
	}

	/** A page in this frame. */
	ModelAndView show(String template, Head head, Object page) {
		return page("reading/" + template, head, page);
	}

	/** A page of any module in this frame. */
	public ModelAndView page(String view, Head head, Object page) {
		return new ModelAndView(view).addObject("frame", this).addObject("head", head).addObject("page", page);
	}

}
