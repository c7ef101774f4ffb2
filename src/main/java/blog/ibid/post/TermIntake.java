package blog.ibid.post;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import blog.ibid.site.Freshness;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/**
 * Takes in categories and tags, and files posts under them. To be called in the
 * transaction of the caller.
 */
@Component
public class TermIntake {

	private final JdbcTemplate jdbc;

	private final JdbcClient client;

	private final Freshness freshness;

	TermIntake(JdbcTemplate jdbc, Freshness freshness) {
		this.jdbc = jdbc;
		this.client = JdbcClient.create(jdbc);
		this.freshness = freshness;
	}

	/** The term that has a slug, or else the one that had it last. */
	public Optional<Kept> find(TermKind kind, String slug) {
		return this.client.sql("""
				select m.id, m.version, m.path from term m where m.kind = :kind and (m.slug = :slug
				or m.id = (select o.term_id from old_address o where o.path = :old))
				order by case when m.slug = :slug then 0 else 1 end limit 1""")
			.param("kind", kind.name())
			.param("slug", slug)
			.param("old", Terms.oldAddress(kind, slug))
			.query((row, number) -> new Kept(row.getLong(1), row.getLong(2), row.getString(3)))
			.optional();
	}

	/**
	 * Adds a term.
	 * @param above the category it lies in, null at the top
	 */
	public Kept add(TermKind kind, String slug, String name, String description, @Nullable Kept above) {
		var key = new GeneratedKeyHolder();
		String path = path(slug, above);
		this.client.sql("""
				insert into term (kind, slug, name, description, parent_id, path, version)
				values (:kind, :slug, :name, :description, :parent, :path, 0)""")
			.param("kind", kind.name())
			.param("slug", slug)
			.param("name", name)
			.param("description", description)
			.param("parent", (above != null) ? above.id() : null)
			.param("path", path)
			.update(key, "id");
		this.freshness.touch("posts");
		return new Kept(Objects.requireNonNull(key.getKey()).longValue(), 0, path);
	}

	/** Changes a term, and returns it as it is now. */
	public Kept change(Kept term, String slug, String name, String description, @Nullable Kept above) {
		String path = path(slug, above);
		this.client.sql("""
				update term set name = :name, description = :description, parent_id = :parent, path = :path,
				version = version + 1 where id = :id""")
			.param("name", name)
			.param("description", description)
			.param("parent", (above != null) ? above.id() : null)
			.param("path", path)
			.param("id", term.id())
			.update();
		this.freshness.touch("posts");
		return new Kept(term.id(), term.version() + 1, path);
	}

	private static String path(String slug, @Nullable Kept above) {
		return (above != null) ? above.path() + "/" + slug : slug;
	}

	/** Puts posts on the lists of their terms and of the categories above these. */
	void file(List<IncomingPost> posts) {
		Map<Long, Long> parents = parents(posts);
		List<Object[]> rows = new ArrayList<>();
		for (IncomingPost post : posts) {
			Set<Long> direct = new LinkedHashSet<>(post.terms());
			boolean listed = post.status() == PostStatus.PUBLISHED && post.kind() == PostKind.POST;
			for (Long term : withThoseAbove(direct, parents)) {
				rows.add(new Object[] { term, post.id(), direct.contains(term), listed ? post.publishedOn() : null,
						(listed && post.publishedAt() != null) ? Timestamp.from(post.publishedAt()) : null });
			}
		}
		this.jdbc.batchUpdate(
				"insert into post_term (term_id, post_id, direct, published_on, published_at) values (?, ?, ?, ?, ?)",
				rows);
	}

	private Map<Long, Long> parents(List<IncomingPost> posts) {
		Map<Long, Long> parents = new HashMap<>();
		if (posts.stream().anyMatch((post) -> !post.terms().isEmpty())) {
			RowCallbackHandler collect = (row) -> parents.put(row.getLong(1), row.getLong(2));
			this.client.sql("select id, parent_id from term where parent_id is not null").query(collect);
		}
		return parents;
	}

	private static Set<Long> withThoseAbove(Set<Long> direct, Map<Long, Long> parents) {
		Set<Long> all = new LinkedHashSet<>(direct);
		for (Long term : direct) {
			for (Long above = parents.get(term); above != null && all.add(above); above = parents.get(above)) {
				// the set stops at what it has
			}
		}
		return new HashSet<>(all);
	}

	/**
	 * @param path see {@link PublicTerm}
	 */
	public record Kept(long id, long version, String path) {
	}

}
