package blog.ibid.proof;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which pages of a crawl stand for all of their kind: of each the richest.
 */
final class Kinds {

	private static final String POST = "/\\d{4}/\\d\\d/\\d\\d/[^/]+/";

	private static final Map<String, Predicate<Crawl.Answer>> KINDS = kinds();

	private Kinds() {
	}

	private static Map<String, Predicate<Crawl.Answer>> kinds() {
		var kinds = new LinkedHashMap<String, Predicate<Crawl.Answer>>();
		kinds.put("home", at("/"));
		kinds.put("next page", at("/page/\\d+/"));
		kinds.put("post", at(POST));
		kinds.put("post with notes", at(POST).and(holds("doc-endnotes")));
		kinds.put("post with comments", at(POST).and(holds("u-comment")));
		kinds.put("post with picture", at(POST).and(holds("<figure")));
		kinds.put("post with table", at(POST).and(holds("<table")));
		kinds.put("post with code", at(POST).and(holds("<pre")));
		kinds.put("category", at("/category/.+/"));
		kinds.put("tag", at("/tag/.+/"));
		kinds.put("author", at("/author/[^/]+/"));
		kinds.put("year", at("/\\d{4}/"));
		kinds.put("month", at("/\\d{4}/\\d\\d/"));
		kinds.put("day", at("/\\d{4}/\\d\\d/\\d\\d/"));
		kinds.put("page", at("/(?!category|tag|author|page|\\d{4}/).+/"));
		return kinds;
	}

	private static Predicate<Crawl.Answer> at(String path) {
		return (page) -> page.path().matches(path);
	}

	private static Predicate<Crawl.Answer> holds(String text) {
		return (page) -> page.text().contains(text);
	}

	/** One address of each kind that there is, and one that does not exist. */
	static List<String> of(List<Crawl.Answer> pages) {
		var paths = KINDS.values()
			.stream()
			.map((kind) -> pages.stream().filter(kind).max((a, b) -> Integer.compare(a.body().length, b.body().length)))
			.flatMap(Optional::stream)
			.map(Crawl.Answer::path)
			.distinct();
		return Stream.concat(paths, Stream.of("/no/such/page/")).toList();
	}

}
