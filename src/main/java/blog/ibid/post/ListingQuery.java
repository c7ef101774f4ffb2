package blog.ibid.post;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A listing in SQL. The order names the leading columns of the index too, or H2 sorts
 * instead of reading it.
 *
 * @param from the tables, with the post as {@code p}
 * @param where the choice
 * @param leading the columns of the index that the choice holds fixed
 * @param key alias of the table that has the ordering columns
 * @param id its column with the number of the post
 * @param parameters of the choice
 */
record ListingQuery(String from, String where, String leading, String key, String id, Map<String, Object> parameters) {

	private static final String POSTS = "p.kind = 'POST' and " + Published.SQL;

	/**
	 * The query of a listing.
	 * @param lifted the posts that stand at the top of the home page
	 */
	static ListingQuery of(Listing listing, List<Long> lifted) {
		if (listing instanceof Listing.OfTerm term) {
			return new ListingQuery("post_term o join post p on p.id = o.post_id",
					"o.term_id = :term and o.published_on is not null and " + POSTS, "o.term_id", "o", "post_id",
					Map.of("term", term.termId()));
		}
		if (listing instanceof Listing.OfAuthor author) {
			return ofPosts("p.author_id = :author and " + POSTS, "p.author_id, p.kind, p.status",
					Map.of("author", author.authorId()));
		}
		if (listing instanceof Listing.OfDays days) {
			return ofPosts(POSTS + " and p.published_on between :first and :last", "p.kind, p.status",
					Map.of("first", days.first(), "last", days.last()));
		}
		if (listing instanceof Listing.Home && !lifted.isEmpty()) {
			return ofPosts(POSTS + " and p.id not in (:lifted)", "p.kind, p.status", Map.of("lifted", lifted));
		}
		return ofPosts(POSTS, "p.kind, p.status", Map.of());
	}

	private static ListingQuery ofPosts(String where, String leading, Map<String, Object> parameters) {
		return new ListingQuery("post p", where, leading, "p", "id", parameters);
	}

	/** Numbers of the posts from a place on, at most {@code :limit} of them. */
	String idsFromMark() {
		return "select " + column(this.id) + " as id from " + this.from + " where " + this.where + " and "
				+ column("published_on") + " <= :day and (" + column("published_on") + " < :day or "
				+ column("published_at") + " < :time or (" + column("published_at") + " = :time and " + column(this.id)
				+ " <= :id)) order by " + this.leading + ", " + order() + " limit :limit";
	}

	/** Numbers of the newest posts, at most {@code :limit} of them. */
	String ids() {
		return "select " + column(this.id) + " as id from " + this.from + " where " + this.where + " order by "
				+ this.leading + ", " + order() + " limit :limit";
	}

	/** The place where each page begins, and the number of posts. */
	String marks() {
		return "select published_on, published_at, id, total from (select " + column("published_on") + ", "
				+ column("published_at") + ", " + column(this.id) + " as id, row_number() over (order by " + order()
				+ ") as place, count(*) over () as total from " + this.from + " where " + this.where
				+ ") numbered where mod(place - 1, :size) = 0 order by place";
	}

	Map<String, Object> with(Map<String, Object> more) {
		Map<String, Object> all = new HashMap<>(this.parameters);
		all.putAll(more);
		return all;
	}

	private String order() {
		return column("published_on") + " desc, " + column("published_at") + " desc, " + column(this.id) + " desc";
	}

	private String column(String name) {
		return this.key + "." + name;
	}

}
