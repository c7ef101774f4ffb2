package blog.ibid.reading;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Where else readers go from a post or page.
 *
 * @param above the pages above a page
 * @param below the pages below a page
 * @param earlier the post before it by date
 * @param later the post after it
 * @param places where it stands on the topical list
 * @param related other posts that are near to it
 * @param citedIn later posts and addenda that cite it
 */
record Surroundings(List<Link> above, List<Link> below, @Nullable Link earlier, @Nullable Link later,
		List<TopicPlace> places, List<Link> related, List<LaterCitations.CitedIn> citedIn) {
}
