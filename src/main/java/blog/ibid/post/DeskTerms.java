package blog.ibid.post;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import blog.ibid.site.PageNotFound;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds categories and tags for those who change them.
 */
@Component
@Transactional(readOnly = true)
class DeskTerms {

	/** More than anybody sorts by hand. */
	private static final int MOST_CATEGORIES = 2000;

	private static final String TAGS = "select " + DeskTerm.COLUMNS + """
			, (select count(*) from post_term o where o.term_id = m.id) from term m
			where m.kind = 'TAG' and m.slug > :after and lower(m.name) like :words escape '!'
			order by m.kind, m.slug limit :limit""";

	private final JdbcClient jdbc;

	DeskTerms(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** All categories, each followed by those in it, by name. */
	List<DeskTerm> categories() {
		Map<Long, List<DeskTerm>> byParent = this.jdbc.sql("select " + DeskTerm.COLUMNS + """
				, coalesce(filed.posts, 0) from term m left join
				(select o.term_id, count(*) as posts from post_term o group by o.term_id) filed on filed.term_id = m.id
				where m.kind = 'CATEGORY' order by lower(m.name), m.id limit :limit""")
			.param("limit", MOST_CATEGORIES)
			.query(DeskTerm::read)
			.list()
			.stream()
			.collect(Collectors.groupingBy((term) -> (term.parentId() != null) ? term.parentId() : 0L));
		List<DeskTerm> tree = new ArrayList<>();
		grow(tree, byParent, 0, 0);
		return tree;
	}

	private static void grow(List<DeskTerm> tree, Map<Long, List<DeskTerm>> byParent, long parent, int depth) {
		for (DeskTerm term : byParent.getOrDefault(parent, List.of())) {
			tree.add(term.at(depth));
			grow(tree, byParent, term.id(), depth + 1);
		}
	}

	/**
	 * Tags in the order of their addresses.
	 * @param words that the name contains, empty for all
	 * @param after the address of the last one seen, empty to begin
	 */
	List<DeskTerm> tags(String words, String after, int limit) {
		return this.jdbc.sql(TAGS)
			.param("after", after)
			.param("words", "%" + words.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%")
			.param("limit", limit)
			.query(DeskTerm::read)
			.list();
	}

	/**
	 * One of them; its posts are those that are filed under itself.
	 * @throws PageNotFound if there is none with this number
	 */
	DeskTerm find(long id) {
		return this.jdbc.sql("select " + DeskTerm.COLUMNS + """
				, (select count(*) from post_term o where o.term_id = m.id and o.direct = true)
				from term m where m.id = :id""")
			.param("id", id)
			.query(DeskTerm::read)
			.optional()
			.orElseThrow(PageNotFound::new);
	}

	/** A tag by its name in whatever case, or by its address. */
	Optional<Long> tag(String nameOrSlug) {
		return this.jdbc.sql("""
				select id from term where kind = 'TAG' and (lower(name) = :words or slug = :words)
				order by id limit 1""")
			.param("words", nameOrSlug.strip().toLowerCase(Locale.ROOT))
			.query(Long.class)
			.optional();
	}

}
