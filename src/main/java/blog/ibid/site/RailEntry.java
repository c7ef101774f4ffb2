package blog.ibid.site;

import java.util.function.LongSupplier;

/**
 * A line of the rail beside every page of the author's side. A module that has such pages
 * declares one as a bean.
 *
 * @param order of the line, from the top: 10 for the first
 * @param label names its word in the messages
 * @param path of its page; it is the current one on all pages below that
 * @param role that sees it: AUTHOR, EDITOR or ADMINISTRATOR
 * @param waiting how many things wait there for the author, asked on every page: one
 * cheap query, or nothing
 */
public record RailEntry(int order, String label, String path, String role, LongSupplier waiting) {

	/** A line without a count. */
	public static RailEntry of(int order, String label, String path, String role) {
		return new RailEntry(order, label, path, role, () -> 0);
	}

}
