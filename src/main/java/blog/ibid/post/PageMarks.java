package blog.ibid.post;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import blog.ibid.site.Settings;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Remembers where the pages of a listing begin until the posts change, so that page 500
 * is read like page 1.
 */
@Component
class PageMarks {

	private static final int LISTINGS_KEPT = 200;

	/** Above the first page; a page of them at most. */
	private static final String LIFTED = "select p.id from post p where p.kind = 'POST' and " + Published.SQL
			+ " and p.sticky = true order by p.kind, p.status, p.published_on desc, p.published_at desc, p.id desc"
			+ " limit :size";

	private final JdbcClient jdbc;

	private final Settings settings;

	private final Map<Listing, Marks> kept = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
		@Override
		protected boolean removeEldestEntry(Map.Entry<Listing, Marks> eldest) {
			return size() > LISTINGS_KEPT;
		}
	});

	PageMarks(JdbcClient jdbc, Settings settings) {
		this.jdbc = jdbc;
		this.settings = settings;
	}

	/**
	 * The marks of a listing.
	 * @param version the freshness of the posts, read before
	 */
	Marks of(Listing listing, long version) {
		int size = this.settings.latest().postsPerPage();
		Marks marks = this.kept.get(listing);
		if (marks == null || marks.version != version || marks.size != size) {
			marks = read(listing, version, size);
			this.kept.put(listing, marks);
		}
		return marks;
	}

	private Marks read(Listing listing, long version, int size) {
		List<Long> lifted = (listing instanceof Listing.Home)
				? this.jdbc.sql(LIFTED).param("size", size).query(Long.class).list() : List.of();
		ListingQuery query = ListingQuery.of(listing, lifted);
		List<PageMark> starts = new ArrayList<>();
		long[] total = { 0 };
		RowCallbackHandler collect = (row) -> {
			starts.add(new PageMark(row.getObject(1, LocalDate.class), row.getObject(2, OffsetDateTime.class),
					row.getLong(3)));
			total[0] = row.getLong(4);
		};
		this.jdbc.sql(query.marks()).params(query.with(Map.of("size", size))).query(collect);
		return new Marks(version, size, lifted, List.copyOf(starts), total[0]);
	}

	/**
	 * What is remembered of a listing.
	 *
	 * @param version of the posts when it was read
	 * @param size posts on a page
	 * @param lifted posts that stand above the first page
	 * @param starts the first post of each page
	 * @param total number of posts, without the lifted ones
	 */
	record Marks(long version, int size, List<Long> lifted, List<PageMark> starts, long total) {
	}

}
