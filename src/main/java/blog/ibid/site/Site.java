package blog.ibid.site;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What this blog is called, how it counts its days, and what its pages look like.
 *
 * @param title never empty
 * @param tagline may be empty
 * @param language of the posts, as in HTML's {@code lang}
 * @param zone in which a new post's day is taken
 * @param named whether somebody gave it its title, by hand or by an import
 * @param dateStyle how readers' dates are written
 * @param postsPerPage posts on a page of a list
 * @param permalink the form of posts' addresses, see {@link Addresses}
 * @param comments when readers may reply
 */
public record Site(String title, String tagline, Locale language, ZoneId zone, boolean named, DateStyle dateStyle,
		int postsPerPage, Permalink permalink, CommentRules comments) {

	/** Threads on a page of a post's conversation. */
	public static final int THREADS_PER_PAGE = 50;

	static final int MOST_POSTS_PER_PAGE = 50;

	private static final int POSTS_PER_PAGE = 10;

	private static final int LONGEST_TIME = 9999;

	public Dates dates() {
		return new Dates(this.language, this.zone, this.dateStyle);
	}

	/** In the words of another language than the blog's own. */
	public Dates dates(Locale words) {
		return new Dates(words, this.zone, this.dateStyle);
	}

	/**
	 * The same by another name.
	 * @param newTitle empty to keep the title
	 */
	public Site called(String newTitle, String newTagline, Locale newLanguage) {
		return new Site(newTitle.isBlank() ? this.title : newTitle, newTagline, newLanguage, this.zone,
				!newTitle.isBlank() || this.named, this.dateStyle, this.postsPerPage, this.permalink, this.comments);
	}

	/**
	 * Reads the rows of the settings; what is absent or makes no sense has its default.
	 */
	static Site of(Map<String, String> rows) {
		String title = rows.getOrDefault("title", "");
		var comments = new CommentRules(!rows.getOrDefault("comments.open", "true").equals("false"),
				number(rows, "comments.days", 0, 0, LONGEST_TIME),
				choice(rows, "comments.moderation", CommentRules.Moderation.NEWCOMERS));
		return new Site(title.isBlank() ? "Ibid" : title, rows.getOrDefault("tagline", ""),
				Locale.forLanguageTag(rows.getOrDefault("language", "en")), zone(rows.getOrDefault("zone", "UTC")),
				!title.isBlank(), choice(rows, "dates", DateStyle.LONG),
				number(rows, "posts-per-page", POSTS_PER_PAGE, 1, MOST_POSTS_PER_PAGE),
				choice(rows, "permalinks", Permalink.DAY), comments);
	}

	private static ZoneId zone(String name) {
		try {
			return ZoneId.of(name);
		}
		catch (DateTimeException ex) {
			return ZoneId.of("UTC");
		}
	}

	private static int number(Map<String, String> rows, String name, int otherwise, int least, int most) {
		String content = rows.getOrDefault(name, "");
		return content.matches("[0-9]{1,6}") ? Math.max(least, Math.min(Integer.parseInt(content), most)) : otherwise;
	}

	private static <E extends Enum<E>> E choice(Map<String, String> rows, String name, E otherwise) {
		try {
			return Enum.valueOf(otherwise.getDeclaringClass(), rows.getOrDefault(name, otherwise.name()));
		}
		catch (IllegalArgumentException ex) {
			return otherwise;
		}
	}

	/** One row a setting. */
	Map<String, String> rows() {
		Map<String, String> rows = new HashMap<>();
		rows.put("title", this.named ? this.title : "");
		rows.put("tagline", this.tagline);
		rows.put("language", this.language.toLanguageTag());
		rows.put("zone", this.zone.getId());
		rows.put("dates", this.dateStyle.name());
		rows.put("posts-per-page", Integer.toString(this.postsPerPage));
		rows.put("permalinks", this.permalink.name());
		rows.put("comments.open", Boolean.toString(this.comments.open()));
		rows.put("comments.days", Integer.toString(this.comments.closeAfterDays()));
		rows.put("comments.moderation", this.comments.moderation().name());
		return rows;
	}

}
