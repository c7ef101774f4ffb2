package blog.ibid.post;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import blog.ibid.store.NotedTexts;
import blog.ibid.text.Note;
import blog.ibid.text.NotedText;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads listings for pages and feeds.
 */
@Component
public class PostLists {

	/** What every change that a list can show touches. */
	public static final String TAG = "posts";

	private static final String COLUMNS = """
			select p.id, p.kind, p.published_on, p.path, p.title, p.published_at, p.changed_at, a.slug, a.display_name,
			t.lead_in, coalesce(p.excerpt, t.excerpt), t.words, t.note_count\s""";

	private static final String TABLES = """
			post p join noted_text t on t.id = p.text_id join author a on a.id = p.author_id\s""";

	private static final String ORDER = "order by p.published_on desc, p.published_at desc, p.id desc";

	private final JdbcClient jdbc;

	private final PageMarks marks;

	private final NotedTexts texts;

	PostLists(JdbcClient jdbc, PageMarks marks, NotedTexts texts) {
		this.jdbc = jdbc;
		this.marks = marks;
		this.texts = texts;
	}

	/**
	 * One page of a listing.
	 * @param number from 1
	 * @param version the {@link blog.ibid.site.Freshness} of {@link #TAG}
	 * @return empty beyond the last page; an empty listing has one page
	 */
	public Optional<PostPage> page(Listing listing, int number, long version) {
		PageMarks.Marks listed = this.marks.of(listing, version);
		int pages = Math.max(1, listed.starts().size());
		if (number < 1 || number > pages) {
			return Optional.empty();
		}
		List<PostSummary> lifted = (number == 1) ? lifted(listed.lifted()) : List.of();
		List<PostSummary> posts = listed.starts().isEmpty() ? List.of()
				: from(listed.starts().get(number - 1), listed.size(), ListingQuery.of(listing, listed.lifted()));
		return Optional.of(new PostPage(lifted, posts, number, pages, listed.total()));
	}

	private List<PostSummary> lifted(List<Long> ids) {
		return ids.isEmpty() ? List.of()
				: this.jdbc.sql(COLUMNS + "from " + TABLES + "where p.id in (:ids) and " + Published.SQL + " " + ORDER)
					.param("ids", ids)
					.query((row, number) -> summary(row))
					.list();
	}

	private List<PostSummary> from(PageMark start, int size, ListingQuery query) {
		return this.jdbc
			.sql(COLUMNS + "from (" + query.idsFromMark() + ") chosen join post p on p.id = chosen.id "
					+ TABLES.substring(TABLES.indexOf("join")) + ORDER)
			.params(query.with(start.parameters(size)))
			.query((row, number) -> summary(row))
			.list();
	}

	/** The newest posts of a listing with their texts, for a feed: two queries. */
	public List<WholePost> newest(Listing listing, int limit) {
		ListingQuery query = ListingQuery.of(listing, List.of());
		List<PostSummary> posts = new ArrayList<>();
		List<Long> textIds = new ArrayList<>();
		List<String> bodies = new ArrayList<>();
		this.jdbc
			.sql(COLUMNS + ", t.id, t.body from (" + query.ids() + ") chosen join post p on p.id = chosen.id "
					+ TABLES.substring(TABLES.indexOf("join")) + ORDER)
			.params(query.with(Map.of("limit", limit)))
			.query((row) -> {
				posts.add(summary(row));
				textIds.add(row.getLong(14));
				bodies.add(row.getString(15));
			});
		Map<Long, List<Note>> notes = this.texts.notesOf(textIds);
		List<WholePost> whole = new ArrayList<>(posts.size());
		for (int i = 0; i < posts.size(); i++) {
			whole.add(new WholePost(posts.get(i),
					new NotedText(bodies.get(i), notes.getOrDefault(textIds.get(i), List.of()))));
		}
		return whole;
	}

	private static PostSummary summary(ResultSet row) throws SQLException {
		return new PostSummary(row.getLong(1), PostAddress.read(row, 2), row.getString(5),
				row.getObject(6, OffsetDateTime.class).toInstant(), row.getObject(7, OffsetDateTime.class).toInstant(),
				row.getString(8), row.getString(9), Optional.ofNullable(row.getString(10)), row.getString(11),
				row.getInt(12), row.getInt(13));
	}

}
