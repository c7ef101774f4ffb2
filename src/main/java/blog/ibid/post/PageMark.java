package blog.ibid.post;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;

/**
 * Where a page of a listing begins: the ordering columns of its first post.
 */
record PageMark(LocalDate day, OffsetDateTime time, long id) {

	Map<String, Object> parameters(int limit) {
		return Map.of("day", this.day, "time", this.time, "id", this.id, "limit", limit);
	}

}
