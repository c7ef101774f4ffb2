package blog.ibid.site;

import java.time.LocalDate;
import java.util.Locale;

import org.springframework.web.util.UriUtils;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The form of a post's address, as WordPress names the three: "day and name", "month and
 * name", "post name". It is a setting, which {@code ibid.permalinks} overrides; whatever
 * is set, a post's other forms lead to it.
 */
public enum Permalink {

	DAY, MONTH, NAME;

	/**
	 * Where a post is read.
	 * @param day on which it was published, in the blog's own calendar
	 * @param slug as stored, not percent-encoded
	 * @return an encoded path with both its slashes
	 */
	public String of(LocalDate day, String slug) {
		String date = switch (this) {
			case DAY ->
				String.format(Locale.ROOT, "%04d/%02d/%02d/", day.getYear(), day.getMonthValue(), day.getDayOfMonth());
			case MONTH -> String.format(Locale.ROOT, "%04d/%02d/", day.getYear(), day.getMonthValue());
			case NAME -> "";
		};
		return "/" + date + UriUtils.encodePath(slug, UTF_8) + "/";
	}

}
