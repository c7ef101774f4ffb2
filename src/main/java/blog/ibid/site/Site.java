package blog.ibid.site;

import java.time.ZoneId;
import java.util.Locale;

/**
 * What this blog is called and how it counts its days.
 *
 * @param title never empty
 * @param tagline may be empty
 * @param language of the posts, as in HTML's {@code lang}
 * @param zone in which a new post's day is taken
 * @param named whether somebody gave it its title, by hand or by an import
 */
public record Site(String title, String tagline, Locale language, ZoneId zone, boolean named) {

	/** Posts on a page of a list. */
	public static final int POSTS_PER_PAGE = 10;

	/** Threads on a page of a post's conversation. */
	public static final int THREADS_PER_PAGE = 50;

	public Dates dates() {
		return new Dates(this.language, this.zone);
	}

}
