package blog.ibid.comment;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import blog.ibid.site.Site;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads what is said of posts.
 */
@Component
public class Conversations {

	/** A first comment is shown if it is approved, or a reply somewhere below it is. */
	static final String HEAD = """
			h.parent_id is null and h.kind in ('REPLY', 'ADDENDUM') and (h.status = 'APPROVED' or exists
			(select 1 from comment below where below.root_id = h.id and below.status = 'APPROVED'))\s""";

	/** So is a reply; and one with replies keeps its place. */
	private static final String SHOWN = """
			(c.status = 'APPROVED' or exists (select 1 from comment r where r.parent_id = c.id))""";

	/**
	 * Within its thread, which begins with the first comment whatever the clocks said.
	 */
	private static final String PLACE = """
			row_number() over (partition by c.root_id order by case when c.id = c.root_id then 0 else 1 end,
			c.created_at, c.id)\s""";

	/** Comments of one thread that stand on a page of the conversation. */
	static final int MOST_OF_A_THREAD = 25;

	private final JdbcClient jdbc;

	Conversations(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The size of one, {@link ConversationSize#NONE} where nothing was said. */
	public ConversationSize sizeOn(long post) {
		return sizesOn(List.of(post)).getOrDefault(post, ConversationSize.NONE);
	}

	/** The sizes by post; posts without a conversation are absent. */
	public Map<Long, ConversationSize> sizesOn(Collection<Long> posts) {
		Map<Long, ConversationSize> sizes = new HashMap<>();
		if (!posts.isEmpty()) {
			RowCallbackHandler collect = (row) -> sizes.put(row.getLong(1),
					new ConversationSize(row.getInt(2), row.getInt(3), row.getInt(4)));
			this.jdbc.sql("select post_id, heads, thoughts, mentions from thread where post_id in (:posts)")
				.param("posts", posts)
				.query(collect);
		}
		return sizes;
	}

	/**
	 * The threads of a post, oldest first, in one query; of each, no more than the first
	 * {@value #MOST_OF_A_THREAD} comments.
	 * @param page from 1
	 */
	public List<ThreadedComment> threads(long post, int page) {
		List<PublicComment> comments = this.jdbc
			.sql("select " + PublicComment.COLUMNS + "from (select c.id, " + PLACE + """
					as place from comment c join (select h.id from comment h where h.post_id = :post and\s""" + HEAD
					+ "order by h.created_at, h.id limit :limit offset :offset) heads on heads.id = c.root_id where "
					+ SHOWN + """
							) placed join comment c on c.id = placed.id join noted_text t on t.id = c.text_id
							where placed.place <= :most order by c.created_at, c.id""")
			.param("most", MOST_OF_A_THREAD)
			.param("post", post)
			.param("limit", Site.THREADS_PER_PAGE)
			.param("offset", (page - 1) * Site.THREADS_PER_PAGE)
			.query((row, number) -> PublicComment.read(row, 1))
			.list();
		return ThreadedComment.arrange(comments);
	}

	/**
	 * How many comments of long threads come after those that {@link #threads} has; the
	 * number of the first comment is the key, threads that are shown whole are absent.
	 */
	public Map<Long, Integer> rests(List<ThreadedComment> threads) {
		List<Long> longOnes = threads.stream()
			.filter((thread) -> thread.size() >= MOST_OF_A_THREAD)
			.map((thread) -> thread.comment().id())
			.toList();
		Map<Long, Integer> rests = new HashMap<>();
		if (!longOnes.isEmpty()) {
			RowCallbackHandler collect = (row) -> rests.put(row.getLong(1), row.getInt(2) - MOST_OF_A_THREAD);
			this.jdbc
				.sql("select c.root_id, count(*) from comment c where c.root_id in (:roots) and " + SHOWN
						+ " group by c.root_id having count(*) > :most")
				.param("roots", longOnes)
				.param("most", MOST_OF_A_THREAD)
				.query(collect);
		}
		return rests;
	}

	/**
	 * A page of what comes after that in one thread, in the order of time.
	 * @param page from 1
	 */
	public ThreadRest rest(long root, int page) {
		int before = MOST_OF_A_THREAD + (page - 1) * Site.THREADS_PER_PAGE;
		List<ThreadRest.Answer> answers = this.jdbc.sql("select " + PublicComment.COLUMNS + """
				, parent.id, case when parent.status = 'APPROVED' then parent.author_name else '' end
				from (select c.id,\s""" + PLACE + " as place from comment c where c.root_id = :root and " + SHOWN + """
				) placed join comment c on c.id = placed.id join noted_text t on t.id = c.text_id
				left join comment parent on parent.id = c.parent_id
				where placed.place > :before and placed.place <= :most order by placed.place""")
			.param("root", root)
			.param("before", before)
			.param("most", before + Site.THREADS_PER_PAGE + 1)
			.query((row, number) -> new ThreadRest.Answer(PublicComment.read(row, 1), row.getLong(12),
					row.getString(13)))
			.list();
		boolean more = answers.size() > Site.THREADS_PER_PAGE;
		return new ThreadRest(more ? answers.subList(0, Site.THREADS_PER_PAGE) : answers, more);
	}

	/** The post that a thread belongs to; empty if it is not the first comment of one. */
	public Optional<Long> postOfThread(long root) {
		return this.jdbc.sql("select post_id from comment where id = :root and parent_id is null")
			.param("root", root)
			.query(Long.class)
			.optional();
	}

	/** Approved mentions from other sites and titled addenda of a post, oldest first. */
	public List<Aside> asides(long post) {
		return this.jdbc.sql("select " + PublicComment.COLUMNS + """
				, t.note_count from comment c join noted_text t on t.id = c.text_id
				where c.post_id = :post and c.status = 'APPROVED' and c.from_own_site = false
				and (c.kind in ('PINGBACK', 'TRACKBACK', 'WEBMENTION') or c.kind = 'ADDENDUM' and c.title <> '')
				order by c.created_at, c.id""")
			.param("post", post)
			.query((row, number) -> new Aside(PublicComment.read(row, 1), row.getInt(12)))
			.list();
	}

	/**
	 * A mention or an addendum, which is told of apart from its thread.
	 *
	 * @param notes how many it has
	 */
	public record Aside(PublicComment comment, int notes) {
	}

}
