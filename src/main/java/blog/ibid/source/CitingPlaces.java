package blog.ibid.source;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The places at which readers see sources, and posts of this blog, cited.
 */
@Component
@Transactional(readOnly = true)
public class CitingPlaces {

	/** Places of a source that are shown beside others. */
	public static final int MOST = 6;

	/** Places of a page of one source. */
	public static final int MOST_ALONE = 100;

	private static final int LATER = 12;

	private final JdbcClient jdbc;

	CitingPlaces(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Where each of some sources is cited, newest first, {@link #MOST} of each. */
	public Map<Long, List<CitingPlace>> of(Collection<CitedSource> sources) {
		Map<Long, List<CitingPlace>> places = new LinkedHashMap<>();
		if (sources.isEmpty()) {
			return places;
		}
		RowCallbackHandler collect = (row) -> {
			CitingPlace place = CitingPlace.read(row);
			places.computeIfAbsent(place.source(), (id) -> new ArrayList<>()).add(place);
		};
		this.jdbc
			.sql("select * from (select " + CitingPlace.COLUMNS
					+ ", row_number() over (partition by c.source_id order by c.cited_at desc, c.id desc) as nth from "
					+ Visible.FROM + "where c.source_id in (:ids) and " + Visible.SQL
					+ ") one where one.nth <= :most order by one.cited_at desc, one.citation desc")
			.param("ids", sources.stream().map(CitedSource::id).toList())
			.param("most", MOST)
			.query(collect);
		return places;
	}

	/**
	 * Where a source is cited, newest first, and one place more if there are more.
	 * @param after the last citation of the page before, 0 for the first page
	 */
	public List<CitingPlace> of(long source, long after) {
		return this.jdbc.sql("select " + CitingPlace.COLUMNS + " from " + Visible.FROM + "where c.source_id = :id and "
				+ Visible.SQL
				+ ((after > 0) ? " and (c.cited_at < (select a.cited_at from citation a where a.id = :after)"
						+ " or c.cited_at = (select a.cited_at from citation a where a.id = :after) and c.id < :after)"
						: "")
				+ " order by c.cited_at desc, c.id desc limit :limit")
			.param("id", source)
			.param("after", after)
			.param("limit", MOST_ALONE + 1)
			.query((row, number) -> CitingPlace.read(row))
			.list();
	}

	/**
	 * Where later posts and addenda of this blog cite a post or what is said of it, one
	 * place of each, newest first, at most 12.
	 * @param since when the post was published
	 */
	public List<CitingPlace> citedLater(long post, Instant since) {
		return this.jdbc
			.sql("select * from (select " + CitingPlace.COLUMNS
					+ ", row_number() over (partition by c.post_id, c.comment_id order by c.position) as nth"
					+ " from citation c join post p on p.id = c.post_id left join comment r on r.id = c.comment_id"
					+ " left join topic t on t.id = c.topic_id where c.target_post_id = :post and c.post_id <> :post"
					+ " and c.cited_at > :since and p.kind = 'POST' and " + Visible.SQL
					+ " and (c.comment_id is null or r.kind = 'ADDENDUM')"
					+ ") one where one.nth = 1 order by one.cited_at desc, one.citation desc limit :limit")
			.param("post", post)
			.param("since", Timestamp.from(since))
			.param("limit", LATER)
			.query((row, number) -> CitingPlace.read(row))
			.list();
	}

}
