package blog.ibid.source;

import java.time.Instant;

import blog.ibid.site.Dates;
import org.jspecify.annotations.Nullable;

/**
 * A source as its authors see it.
 *
 * @param source what is kept of it
 * @param newest when it was cited last, empty if never
 * @param checked when the link was looked at, empty if never
 * @param since when nobody answers, empty if somebody does
 */
record DeskSource(CitedSource source, String newest, String checked, String since) {

	static DeskSource of(CitedSource source, Dates dates) {
		return new DeskSource(source, text(source.last(), dates), text(source.checked(), dates),
				text(source.failing(), dates));
	}

	private static String text(@Nullable Instant time, Dates dates) {
		return (time != null) ? dates.text(time) : "";
	}

}
