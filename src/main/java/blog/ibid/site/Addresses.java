package blog.ibid.site;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The address of everything that readers can read. All are encoded paths that begin and
 * end with a slash.
 */
@Component
public class Addresses {

	private final Settings settings;

	private final @Nullable Permalink fixed;

	Addresses(Settings settings, @Value("${ibid.permalinks:#{null}}") @Nullable Permalink fixed) {
		this.settings = settings;
		this.fixed = fixed;
	}

	/** In the form that is set, from the root. */
	public String post(LocalDate day, String slug) {
		return permalink().of(day, slug);
	}

	/** The form of posts' addresses: as the operator fixed it, or else as it is set. */
	Permalink permalink() {
		return (this.fixed != null) ? this.fixed : this.settings.latest().permalink();
	}

	boolean areFixed() {
		return this.fixed != null;
	}

	/** A page's, from the slugs of its parents and its own joined by slashes. */
	public String page(String path) {
		return "/" + encode(path) + "/";
	}

	public String category(String path) {
		return "/category/" + encode(path) + "/";
	}

	public String tag(String slug) {
		return "/tag/" + encode(slug) + "/";
	}

	public String author(String slug) {
		return "/author/" + encode(slug) + "/";
	}

	public String year(Year year) {
		return String.format(Locale.ROOT, "/%04d/", year.getValue());
	}

	public String month(YearMonth month) {
		return String.format(Locale.ROOT, "/%04d/%02d/", month.getYear(), month.getMonthValue());
	}

	public String day(LocalDate day) {
		return String.format(Locale.ROOT, "/%04d/%02d/%02d/", day.getYear(), day.getMonthValue(), day.getDayOfMonth());
	}

	/** A comment's own permalink, which leads to its place in the thread. */
	public String comment(long id) {
		return "/comments/" + id + "/";
	}

	/** Page N of what a long thread has beyond its post's page. */
	public String thread(long root, int number) {
		return page(comment(root) + "thread/", number);
	}

	/** Page N of a list that begins at an address. */
	public static String page(String list, int number) {
		return (number > 1) ? list + "page/" + number + "/" : list;
	}

	/** Page N of the conversation under a post that is read at an address. */
	public static String commentPage(String post, int number) {
		return (number > 1) ? post + "comment-page-" + number + "/" : post;
	}

	/** Of one comment within a page of the conversation. */
	public static String commentAnchor(long id) {
		return "#comment-" + id;
	}

	private static String encode(String path) {
		return UriUtils.encodePath(path, UTF_8);
	}

}
