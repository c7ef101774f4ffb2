package blog.ibid.post;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import blog.ibid.author.SignedIn;
import blog.ibid.site.Addresses;
import blog.ibid.site.DeskSearch;
import blog.ibid.site.PageNotFound;
import blog.ibid.text.NoteKey;
import blog.ibid.text.NotePlace;
import blog.ibid.text.NotedText;
import blog.ibid.text.Owner;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The notes of all posts and pages as their texts stand, for those who may change them.
 */
@Component
class AllNotes {

	static final int ON_A_PAGE = 30;

	private static final int MOST_WORDS = 6;

	private static final String ROWS = """
			select p.id, p.title, n.note_key, n.position, n.body, n.lost, n.uses, p.version, p.status, p.kind,
			p.published_on, p.path, n.text_id, w.post_id from (""";

	private static final String ALL = """
			select p.id as post_id, n.text_id, n.position from post p join note n on n.text_id = p.text_id""";

	private static final String FOUND = """
			select p.id as post_id, n.text_id, n.position from %s
			join note n on n.text_id = f.text_id and n.position = f.position join post p on p.text_id = f.text_id""";

	private static final String KEYS = """
			\swhere p.status <> 'TRASHED' and (p.id < :post or p.id = :post and n.position > :position)""";

	/**
	 * Where nothing more is wanted: the posts that fill a page are found before their
	 * notes.
	 */
	private static final String NEWEST = """
			\sand p.id in (select f.id from (select p.id from post p join noted_text t on t.id = p.text_id
			where p.status <> 'TRASHED' and p.id <= :post and t.note_count > 0%s order by p.id desc limit :most) f)""";

	private static final String REST = """
			\sorder by p.id desc, n.position limit :limit) k
			join note n on n.text_id = k.text_id and n.position = k.position join post p on p.id = k.post_id
			left join working_copy w on w.post_id = p.id order by p.id desc, n.position""";

	private final JdbcClient jdbc;

	private final EditablePosts posts;

	private final Addresses addresses;

	AllNotes(JdbcClient jdbc, EditablePosts posts, Addresses addresses) {
		this.jdbc = jdbc;
		this.posts = posts;
		this.addresses = addresses;
	}

	/**
	 * What is looked for.
	 *
	 * @param words that a note holds, all of them, in its text or the addresses of its
	 * links
	 * @param found what of that is known
	 * @param ofPost only the notes of this post, 0 for all
	 * @param afterPost the post of the last note of the page before
	 * @param afterPosition its position
	 */
	record Wanted(String words, DeskSearch.Found found, NoteFilter filter, long ofPost, long afterPost,
			int afterPosition) {
	}

	/** A page of notes, the newest posts first, and one note more if there are more. */
	@Transactional(readOnly = true)
	public List<NoteLine> page(Wanted wanted, SignedIn author) {
		Map<String, Object> params = new HashMap<>(Map.of("post", wanted.afterPost(), "position",
				wanted.afterPosition(), "limit", ON_A_PAGE + 1, "only", wanted.ofPost(), "me", author.authorId()));
		var where = new StringBuilder(wanted.found().indexed() ? FOUND.formatted(wanted.found().table("f")) : ALL)
			.append(KEYS)
			.append(wanted.filter().sql());
		where.append((wanted.ofPost() > 0) ? " and p.id = :only" : "");
		String mine = author.role().editsOthers() ? "" : " and p.author_id = :me and p.kind = 'POST'";
		where.append(mine);
		List<String> words = wanted.found().indexed() ? List.of() : words(wanted.words());
		if (wanted.found().indexed()) {
			params.putAll(wanted.found().parameters());
		}
		else if (words.isEmpty() && wanted.filter() == NoteFilter.ALL) {
			// the first of them may have no note left to show
			where.append(NEWEST.formatted(mine + ((wanted.ofPost() > 0) ? " and p.id = :only" : "")));
			params.put("most", ON_A_PAGE + 2);
		}
		for (int at = 0; at < Math.min(MOST_WORDS, words.size()); at++) {
			where.append(" and lower(n.body) like :w").append(at).append(" escape '!'");
			params.put("w" + at, "%" + pattern(words.get(at)) + "%");
		}
		List<Row> rows = this.jdbc.sql(ROWS + where + REST).params(params).query(AllNotes::read).list();
		Map<Long, String> bodies = bodies(rows.stream().map(Row::textId).distinct().toList());
		return rows.stream().map((row) -> line(row, bodies.getOrDefault(row.textId, ""))).toList();
	}

	private static List<String> words(String typed) {
		String tidy = typed.strip().toLowerCase(Locale.ROOT);
		return tidy.isEmpty() ? List.of() : List.of(tidy.split("\\s+"));
	}

	private static String pattern(String word) {
		return word.replaceAll("([!%_])", "!$1").replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
	}

	private Map<Long, String> bodies(List<Long> texts) {
		Map<Long, String> bodies = new HashMap<>();
		if (!texts.isEmpty()) {
			RowCallbackHandler collect = (row) -> bodies.put(row.getLong(1), row.getString(2));
			this.jdbc.sql("select id, body from noted_text where id in (:ids)").param("ids", texts).query(collect);
		}
		return bodies;
	}

	private static Row read(ResultSet row, int number) throws SQLException {
		boolean published = PostStatus.PUBLISHED.name().equals(row.getString(9));
		return new Row(row.getLong(1), row.getString(2), new NoteKey(row.getString(3)), row.getInt(4), row.getString(5),
				row.getBoolean(6), row.getInt(7), row.getLong(8), row.getLong(13), row.getObject(14) != null,
				published ? Optional.of(PostAddress.read(row, 10)) : Optional.empty());
	}

	private NoteLine line(Row row, String body) {
		String anchor = "#fnref-" + Owner.post(row.post) + "-" + row.key + "-1";
		return new NoteLine(row.post, row.title, row.key.value(), row.position,
				new NotedText(body, List.of()).number(row.key).orElse(0), NotePlace.of(body, row.key),
				new NotedText(row.html, List.of()).plainText(), row.html, row.lost, row.uses, row.version, row.writing,
				row.address.filter((address) -> row.uses > 0)
					.map((address) -> address.in(this.addresses) + anchor)
					.orElse(null));
	}

	/** One note of a post. */
	@Transactional(readOnly = true)
	public NoteLine find(long postId, String key, SignedIn author) {
		this.posts.find(postId, author);
		List<Row> rows = this.jdbc.sql(ROWS + """
				select p.id as post_id, n.text_id, n.position from post p join note n on n.text_id = p.text_id
				where p.id = :post and n.note_key = :key""" + REST)
			.param("post", postId)
			.param("key", key)
			.param("limit", 1)
			.query(AllNotes::read)
			.list();
		return rows.stream()
			.findFirst()
			.map((row) -> line(row, this.bodies(List.of(row.textId)).getOrDefault(row.textId, "")))
			.orElseThrow(PageNotFound::new);
	}

	/** A note as it was read. */
	private record Row(long post, String title, NoteKey key, int position, String html, boolean lost, int uses,
			long version, long textId, boolean writing, Optional<PostAddress> address) {
	}

}
