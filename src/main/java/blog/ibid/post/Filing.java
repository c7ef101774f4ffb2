package blog.ibid.post;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import blog.ibid.text.Slug;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Files posts under terms, by hand. To be called in the caller's transaction.
 */
@Component
class Filing {

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	private final TermIntake terms;

	Filing(JdbcTemplate jdbc, TermIntake terms) {
		this.jdbc = JdbcClient.create(jdbc);
		this.batches = jdbc;
		this.terms = terms;
	}

	/** Those that a post's author has chosen. */
	Set<Long> directOf(long post) {
		return new LinkedHashSet<>(
				this.jdbc.sql("select term_id from post_term where post_id = :post and direct = true")
					.param("post", post)
					.query(Long.class)
					.list());
	}

	/** Files a post under these terms, and the categories above them, and no others. */
	void file(long post, Collection<Long> direct) {
		this.jdbc.sql("delete from post_term where post_id = :post").param("post", post).update();
		Map<Long, Long> parents = new HashMap<>();
		RowCallbackHandler collect = (row) -> parents.put(row.getLong(1), row.getLong(2));
		this.jdbc.sql("select id, parent_id from term where parent_id is not null").query(collect);
		Set<Long> all = new LinkedHashSet<>(direct);
		for (Long term : direct) {
			for (Long above = parents.get(term); above != null && all.add(above); above = parents.get(above)) {
				// the set stops at what it has
			}
		}
		this.batches.batchUpdate("insert into post_term (term_id, post_id, direct) values (?, ?, ?)",
				all.stream().map((term) -> new Object[] { term, post, direct.contains(term) }).toList());
		redate(post);
	}

	/** Puts a post on the lists of its terms while it is published. */
	void redate(long post) {
		this.jdbc.sql("""
				update post_term set
				published_on = (select p.published_on from post p
					where p.id = post_term.post_id and p.kind = 'POST' and p.status = 'PUBLISHED'),
				published_at = (select p.published_at from post p
					where p.id = post_term.post_id and p.kind = 'POST' and p.status = 'PUBLISHED')
				where post_id = :post""").param("post", post).update();
	}

	/** Those of some numbers that are terms. */
	List<Long> existing(TermKind kind, Collection<Long> ids) {
		return ids.isEmpty() ? List.of()
				: this.jdbc.sql("select id from term where kind = :kind and id in (:ids)")
					.param("kind", kind.name())
					.param("ids", ids)
					.query(Long.class)
					.list();
	}

	/** The tags with some names; one that isn't there yet is made. */
	List<Long> tags(Collection<String> names) {
		List<Long> tags = new ArrayList<>();
		for (String name : names) {
			tags.add(named(TermKind.TAG, name, null));
		}
		return tags;
	}

	/** The category with a name right below another, made if it isn't there yet. */
	long category(String name, @Nullable Long above) {
		return named(TermKind.CATEGORY, name, above);
	}

	private long named(TermKind kind, String name, @Nullable Long above) {
		return this.jdbc.sql("""
				select id from term where kind = :kind and lower(name) = :name
				and coalesce(parent_id, 0) = :above order by id limit 1""")
			.param("kind", kind.name())
			.param("name", name.toLowerCase(Locale.ROOT))
			.param("above", (above != null) ? above : 0L)
			.query(Long.class)
			.optional()
			.orElseGet(() -> add(kind, name, above));
	}

	private long add(TermKind kind, String name, @Nullable Long above) {
		Slug wanted = Slug.of(name, (kind == TermKind.TAG) ? "tag" : "category");
		Slug free = wanted;
		for (int number = 2; this.terms.find(kind, free.value()).isPresent(); number++) {
			free = wanted.numbered(number);
		}
		TermIntake.Kept parent = (above != null) ? kept(above) : null;
		return this.terms.add(kind, free.value(), name, "", parent).id();
	}

	private TermIntake.Kept kept(long id) {
		return this.jdbc.sql("select id, version, path from term where id = :id")
			.param("id", id)
			.query((row, number) -> new TermIntake.Kept(row.getLong(1), row.getLong(2), row.getString(3)))
			.single();
	}

}
