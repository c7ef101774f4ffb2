package blog.ibid.post;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import blog.ibid.site.OldNumber;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds categories and tags for readers.
 */
@Component
public class Terms {

	private final JdbcClient jdbc;

	Terms(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The term that has a slug, or else the one that had it last. */
	public Optional<PublicTerm> bySlug(TermKind kind, String slug) {
		return this.jdbc.sql("select " + PublicTerm.COLUMNS + " from term m where m.kind = :kind and m.slug = :slug")
			.param("kind", kind.name())
			.param("slug", slug)
			.query((row, number) -> PublicTerm.read(row, 1))
			.optional()
			.or(() -> byOldSlug(kind, slug));
	}

	private Optional<PublicTerm> byOldSlug(TermKind kind, String slug) {
		return this.jdbc
			.sql("select " + PublicTerm.COLUMNS
					+ " from old_address o join term m on m.id = o.term_id where o.path = :path and m.kind = :kind")
			.param("path", oldAddress(kind, slug))
			.param("kind", kind.name())
			.query((row, number) -> PublicTerm.read(row, 1))
			.optional();
	}

	/** The category or tag that had a number on the imported blog. */
	public Optional<PublicTerm> numbered(long number) {
		return this.jdbc.sql("select " + PublicTerm.COLUMNS + """
				\sfrom term m where m.id = (select min(r.local_id) from import_reference r
				where r.kind = 'TERM' and r.foreign_id = :foreign)""")
			.param("foreign", new OldNumber(number).key())
			.query((row, n) -> PublicTerm.read(row, 1))
			.optional();
	}

	/** Under which a slug that changed is remembered, whatever path it stood in. */
	static String oldAddress(TermKind kind, String slug) {
		return ((kind == TermKind.TAG) ? "/tag/" : "/category/") + slug;
	}

	/**
	 * The categories above a category, from the highest, and those right below it, by
	 * name.
	 */
	public Family family(PublicTerm category) {
		List<PublicTerm> above = new ArrayList<>();
		List<PublicTerm> below = new ArrayList<>();
		RowCallbackHandler collect = (row) -> {
			PublicTerm term = PublicTerm.read(row, 1);
			(Long.valueOf(category.id()).equals(term.parentId()) ? below : above).add(term);
		};
		this.jdbc.sql("select " + PublicTerm.COLUMNS + """
				\sfrom term m where m.kind = 'CATEGORY' and m.id <> :id and (m.parent_id = :id or m.slug in (:slugs))
				order by length(m.path), m.name, m.id""")
			.param("id", category.id())
			.param("slugs", Arrays.asList(category.path().split("/")))
			.query(collect);
		above.removeIf((term) -> !category.path().startsWith(term.path() + "/"));
		return new Family(above, below);
	}

	/**
	 * What each of some posts is filed under by its author, by name; others are absent.
	 */
	public Map<Long, List<PublicTerm>> ofPosts(Collection<Long> posts) {
		Map<Long, List<PublicTerm>> terms = new HashMap<>();
		if (!posts.isEmpty()) {
			RowCallbackHandler collect = (row) -> terms.computeIfAbsent(row.getLong(1), (id) -> new ArrayList<>())
				.add(PublicTerm.read(row, 2));
			this.jdbc.sql("select o.post_id, " + PublicTerm.COLUMNS + """
					\sfrom post_term o join term m on m.id = o.term_id
					where o.post_id in (:posts) and o.direct = true order by m.name, m.id""")
				.param("posts", posts)
				.query(collect);
		}
		return terms;
	}

	/** The categories around a category. */
	public record Family(List<PublicTerm> above, List<PublicTerm> below) {
	}

}
