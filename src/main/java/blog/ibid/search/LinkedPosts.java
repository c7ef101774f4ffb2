package blog.ibid.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the posts to which a text links, by the slug at the end of such an address.
 * Whether there is such a post is asked when it matters: it may come and go.
 */
final class LinkedPosts {

	private static final Pattern LINK = Pattern
		.compile("href=\"(?:https?://[^\"/]{1,250})?/[0-9]{4}/[0-9]{2}/(?:[0-9]{2}/)?([^\"/?#]{1,200})/?[\"#?]");

	private static final int MOST = 50;

	private LinkedPosts() {
	}

	static List<String> in(String body) {
		Set<String> slugs = new LinkedHashSet<>();
		if (body.contains("href=")) {
			Matcher links = LINK.matcher(body);
			while (links.find() && slugs.size() < MOST) {
				slugs.add(links.group(1));
			}
		}
		return List.copyOf(slugs);
	}

}
