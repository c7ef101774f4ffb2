package blog.ibid.post;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import blog.ibid.site.PageNotFound;
import blog.ibid.text.Slug;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Knows which addresses posts and pages can have.
 */
@Component
class FreePaths {

	static final int LONGEST = 1000;

	/** What stands at the top of the site already, or may some day. */
	private static final Set<String> SITE = Set.of("account", "actuator", "admin", "api", "archive", "archives",
			"author", "category", "comment", "comments", "css", "error", "favicon", "feeds", "health", "images",
			"index", "js", "login", "logout", "media", "opensearch", "password", "robots", "search", "setup", "sitemap",
			"sources", "subscribe", "subscriptions", "tag", "topics", "webauthn", "well-known", "wp-admin",
			"wp-content", "wp-includes", "wp-json", "wp-login");

	/** What follows the address of a page, or of a day. */
	private static final Pattern VIEW = Pattern
		.compile("[0-9]+|page|feed|amp|embed|rss|atom|json|trackback|comment-page-[0-9]+");

	private static final int TRIED_AT_ONCE = 20;

	private final JdbcClient jdbc;

	FreePaths(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Whether something else answers at such an address. */
	static boolean isReserved(PostKind kind, String slug, @Nullable Long parent) {
		return VIEW.matcher(slug).matches() || kind == PostKind.PAGE && parent == null && SITE.contains(slug);
	}

	/** The path of a slug below a page. */
	String below(@Nullable Long parent, String slug) {
		if (parent == null) {
			return slug;
		}
		String above = this.jdbc.sql("select path from post where kind = 'PAGE' and id = :id")
			.param("id", parent)
			.query(String.class)
			.optional()
			.orElseThrow(PageNotFound::new);
		return Standing.unbinned(above) + "/" + slug;
	}

	/** Whether another post, or page, than this one has a path. */
	boolean isTaken(PostKind kind, String path, long own) {
		return !taken(kind, List.of(path), own).isEmpty();
	}

	/**
	 * The slug that was wished for, or the first one with a number that is free and may
	 * be had.
	 */
	Slug nearest(PostKind kind, @Nullable Long parent, Slug wish, long own) {
		if (!isReserved(kind, wish.value(), parent) && !isTaken(kind, below(parent, wish.value()), own)) {
			return wish;
		}
		for (int first = 2;; first += TRIED_AT_ONCE) {
			List<Slug> tried = new ArrayList<>();
			for (int number = first; number < first + TRIED_AT_ONCE; number++) {
				tried.add(wish.numbered(number));
			}
			String prefix = below(parent, "");
			Set<String> taken = taken(kind, tried.stream().map((slug) -> prefix + slug).toList(), own);
			for (Slug slug : tried) {
				if (!taken.contains(prefix + slug) && !isReserved(kind, slug.value(), parent)) {
					return slug;
				}
			}
		}
	}

	private Set<String> taken(PostKind kind, List<String> paths, long own) {
		return Set.copyOf(this.jdbc.sql("select path from post where kind = :kind and path in (:paths) and id <> :own")
			.param("kind", kind.name())
			.param("paths", paths)
			.param("own", own)
			.query(String.class)
			.list());
	}

}
