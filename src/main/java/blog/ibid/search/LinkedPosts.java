package blog.ibid.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds the posts to which texts link, by the slug at the end of an address of this blog.
 */
@Component
class LinkedPosts {

	private static final Pattern LINK = Pattern
		.compile("href=\"(?:https?://[^\"/]{1,250})?/[0-9]{4}/[0-9]{2}/(?:[0-9]{2}/)?([^\"/?#]{1,200})/?[\"#?]");

	private static final int MOST_OF_ONE = 50;

	private static final int AT_ONCE = 1000;

	private final JdbcClient jdbc;

	LinkedPosts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The posts that each body links to, by the body's key; texts without are absent. */
	Map<Long, List<Long>> of(Map<Long, String> bodies) {
		Map<Long, Set<String>> slugs = new LinkedHashMap<>();
		bodies.forEach((id, body) -> slugs.put(id, slugs(body)));
		Set<String> all = new HashSet<>();
		slugs.values().forEach(all::addAll);
		Map<String, Long> posts = posts(new ArrayList<>(all));
		Map<Long, List<Long>> linked = new HashMap<>();
		slugs.forEach((id, named) -> linked.put(id,
				named.stream().filter(posts::containsKey).map(posts::get).filter((post) -> !post.equals(id)).toList()));
		return linked;
	}

	private static Set<String> slugs(String body) {
		Set<String> slugs = new LinkedHashSet<>();
		if (body.contains("href=")) {
			Matcher links = LINK.matcher(body);
			while (links.find() && slugs.size() < MOST_OF_ONE) {
				slugs.add(links.group(1));
			}
		}
		return slugs;
	}

	private Map<String, Long> posts(List<String> slugs) {
		Map<String, Long> posts = new HashMap<>();
		RowCallbackHandler collect = (row) -> posts.put(row.getString(1), row.getLong(2));
		for (int from = 0; from < slugs.size(); from += AT_ONCE) {
			this.jdbc.sql("select path, id from post where kind = 'POST' and path in (:slugs)")
				.param("slugs", slugs.subList(from, Math.min(slugs.size(), from + AT_ONCE)))
				.query(collect);
		}
		return posts;
	}

}
