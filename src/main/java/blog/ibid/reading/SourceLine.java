package blog.ibid.reading;

import java.util.List;

import blog.ibid.source.CitingLine;
import org.jspecify.annotations.Nullable;

/**
 * A source on a page.
 *
 * @param anchor its id on the page
 * @param name as it is cited
 * @param address where it is read elsewhere
 * @param plain the address as readers read it, empty where it is the name
 * @param href where all its citations are read
 * @param uses how often it is cited
 * @param archived where a copy may be, null as long as the link is not broken
 * @param movedTo where it is read now, null if it has not moved
 * @param lines where it is cited
 * @param more whether there are more places than are shown
 */
record SourceLine(String anchor, String name, String address, String plain, String href, int uses,
		@Nullable String archived, @Nullable String movedTo, List<CitingLine> lines, boolean more) {
}
