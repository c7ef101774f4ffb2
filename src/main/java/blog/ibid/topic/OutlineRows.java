package blog.ibid.topic;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import blog.ibid.post.PostAddress;
import blog.ibid.post.PostKind;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the list: two queries whatever its size.
 */
@Component
class OutlineRows {

	private static final String ENTRIES = """
			select e.topic_id, e.id, e.kind, e.post_id, e.comment_id, e.url, e.title, e.gloss, e.made_at, e.revised_at,
			e.version, p.kind, p.published_on, p.path, p.title, p.published_at, h.thoughts, c.title, c.author_name,
			c.created_at, t.note_count, (p.id is null or p.status = 'PUBLISHED')
			and (c.id is null or c.status = 'APPROVED')
			from topic_entry e left join comment c on c.id = e.comment_id left join post p on p.id = e.post_id
			left join noted_text t on t.id = coalesce(c.text_id, p.text_id) left join thread h on h.post_id = e.post_id
			where e.removed_at is null order by e.topic_id, e.place""";

	private final JdbcClient jdbc;

	OutlineRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * @param all whether what readers may not see is there too
	 */
	Outline read(boolean all) {
		Map<Long, List<ListEntry>> entries = entries(all);
		Map<Long, List<Row>> rows = new HashMap<>();
		RowCallbackHandler collect = (row) -> rows
			.computeIfAbsent(row.getObject(2, Long.class), (id) -> new ArrayList<>())
			.add(new Row(row.getLong(1), row.getString(3), row.getString(4), row.getObject(5, Long.class),
					instant(row, 6), row.getLong(7)));
		this.jdbc.sql("""
				select id, parent_id, slug, title, intro_id, changed_at, version from topic
				where removed_at is null order by parent_id, place""").query(collect);
		Row list = rows.getOrDefault(null, List.of())
			.stream()
			.findFirst()
			.orElse(new Row(Topic.LIST, "", "", null, Instant.EPOCH, 0));
		return new Outline(topic(list, 0, rows, entries, all));
	}

	private static Topic topic(Row row, int depth, Map<Long, List<Row>> rows, Map<Long, List<ListEntry>> entries,
			boolean all) {
		List<Topic> below = rows.getOrDefault(row.id, List.of())
			.stream()
			.map((child) -> topic(child, depth + 1, rows, entries, all))
			.filter((child) -> all || child.introId() != null || !child.entries().isEmpty() || !child.below().isEmpty())
			.toList();
		return new Topic(row.id, row.slug, row.title, depth, row.introId, row.changedAt, row.version,
				entries.getOrDefault(row.id, List.of()), below);
	}

	private Map<Long, List<ListEntry>> entries(boolean all) {
		Map<Long, List<ListEntry>> entries = new HashMap<>();
		RowCallbackHandler collect = (row) -> {
			ListEntry entry = entry(row);
			if (all || entry.shown()) {
				List<ListEntry> before = entries.computeIfAbsent(row.getLong(1), (id) -> new ArrayList<>());
				before.add(belongsTo(entry, before) ? entry.below() : entry);
			}
		};
		this.jdbc.sql(ENTRIES).query(collect);
		return entries;
	}

	/** A comment right after its post, or after another comment on it that does. */
	private static boolean belongsTo(ListEntry entry, List<ListEntry> before) {
		if (entry.kind() != EntryKind.COMMENT || before.isEmpty()) {
			return false;
		}
		ListEntry last = before.get(before.size() - 1);
		return entry.postId() != null && entry.postId().equals(last.postId())
				&& (last.kind() == EntryKind.POST || last.sub());
	}

	private static ListEntry entry(ResultSet row) throws SQLException {
		EntryKind kind = EntryKind.valueOf(row.getString(3));
		String path = row.getString(14);
		LocalDate day = row.getObject(13, LocalDate.class);
		String written = row.getString(7);
		boolean comment = kind == EntryKind.COMMENT;
		return new ListEntry(row.getLong(2), kind, row.getObject(4, Long.class), row.getObject(5, Long.class),
				(path != null) ? new PostAddress(PostKind.valueOf(row.getString(12)),
						(day != null) ? day : LocalDate.EPOCH, path) : null,
				row.getString(6), title(row, kind, written), written != null, row.getString(8),
				(path != null) ? instantOrNull(row, comment ? 20 : 16) : null, row.getInt(21),
				comment ? 0 : row.getInt(17), false, instant(row, 9), instantOrNull(row, 10), row.getBoolean(22),
				row.getLong(11));
	}

	private static String title(ResultSet row, EntryKind kind, @Nullable String written) throws SQLException {
		if (written != null) {
			return written;
		}
		String own = switch (kind) {
			case POST -> row.getString(15);
			case COMMENT -> row.getString(18);
			case LINK, PARAGRAPH -> "";
		};
		if (kind == EntryKind.COMMENT && (own == null || own.isBlank())) {
			return row.getString(19) + ": " + row.getString(15);
		}
		return (own != null) ? own : "";
	}

	private static Instant instant(ResultSet row, int column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	private static @Nullable Instant instantOrNull(ResultSet row, int column) throws SQLException {
		OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

	private record Row(long id, String slug, String title, @Nullable Long introId, Instant changedAt, long version) {
	}

}
