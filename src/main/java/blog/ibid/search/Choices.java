package blog.ibid.search;

import java.util.List;
import java.util.Optional;

import blog.ibid.post.PostLists;
import blog.ibid.post.Published;
import blog.ibid.site.Freshness;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * By what readers can narrow a search: looked up once after each change.
 */
@Component
@Transactional(readOnly = true)
class Choices {

	private static final int MOST = 300;

	private static final String CATEGORIES = """
			select m.id, m.slug, m.name from term m where m.kind = 'CATEGORY' and exists
			(select 1 from post_term o where o.term_id = m.id and o.published_on is not null)
			order by lower(m.name), m.id limit :limit""";

	private static final String AUTHORS = """
			select a.id, a.slug, a.display_name from author a where exists
			(select 1 from post p where p.author_id = a.id and p.kind = 'POST' and\s""" + Published.SQL
			+ ") order by lower(a.display_name), a.id limit :limit";

	private final JdbcClient jdbc;

	private final Freshness freshness;

	private volatile Loaded last = new Loaded(-1, List.of(), List.of());

	Choices(JdbcClient jdbc, Freshness freshness) {
		this.jdbc = jdbc;
		this.freshness = freshness;
	}

	public Loaded now() {
		long version = this.freshness.version(PostLists.TAG);
		Loaded loaded = this.last;
		if (loaded.version != version) {
			loaded = new Loaded(version, choices(CATEGORIES), choices(AUTHORS));
			this.last = loaded;
		}
		return loaded;
	}

	private List<Choice> choices(String query) {
		return this.jdbc.sql(query)
			.param("limit", MOST)
			.query((row, number) -> new Choice(row.getLong(1), row.getString(2), row.getString(3)))
			.list();
	}

	record Choice(long id, String value, String name) {
	}

	/**
	 * @param version of the posts
	 */
	record Loaded(long version, List<Choice> categories, List<Choice> authors) {

		static Optional<Choice> named(List<Choice> choices, String value) {
			return choices.stream().filter((choice) -> choice.value.equals(value)).findFirst();
		}

	}

}
