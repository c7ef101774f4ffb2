package blog.ibid.media;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import blog.ibid.author.SignedIn;
import blog.ibid.site.DeskSearch;
import blog.ibid.site.PageNotFound;
import blog.ibid.site.Settings;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The blog's pictures and documents, for those who write.
 */
@Component
class Library {

	static final int ON_A_PAGE = 40;

	private static final String ROWS = """
			select m.id, m.path, m.title, m.alt, m.caption, m.decorative, m.kind, m.content_type, m.size_in_bytes,
			m.width, m.height, m.widths, m.file_version, m.source_url, m.present, m.uploaded_at, m.author_id,
			a.display_name from media m left join author a on a.id = m.author_id\s""";

	private static final Map<LibraryFilter.Show, String> SHOWN = Map.of(LibraryFilter.Show.MINE, "m.author_id = :me",
			LibraryFilter.Show.UNDESCRIBED, "m.kind = 'PICTURE' and m.alt = '' and not m.decorative",
			LibraryFilter.Show.UNUSED, """
					not exists (select 1 from text_picture shown where shown.path = m.path)
					and not exists (select 1 from post where cover_id = m.id)""");

	private final JdbcClient jdbc;

	private final Settings settings;

	Library(JdbcClient jdbc, Settings settings) {
		this.jdbc = jdbc;
		this.settings = settings;
	}

	/** A page of what there is, newest first. */
	@Transactional(readOnly = true)
	Page page(LibraryFilter filter, DeskSearch.Found found, SignedIn me) {
		List<String> conditions = new ArrayList<>();
		Map<String, Object> values = new HashMap<>();
		if (found.indexed()) {
			values.putAll(found.parameters());
		}
		filter.words().filter((words) -> !found.indexed()).ifPresent((words) -> {
			conditions.add("(lower(m.title) like :words escape '!' or lower(m.alt) like :words escape '!' "
					+ "or lower(m.path) like :words escape '!')");
			values.put("words", words);
		});
		filter.ofKind().ifPresent((kind) -> {
			conditions.add("m.kind = :kind");
			values.put("kind", kind.name());
		});
		filter.inMonth().ifPresent((month) -> within(month, conditions, values));
		filter.shown().ifPresent((shown) -> conditions.add("(" + SHOWN.get(shown) + ")"));
		if (filter.shown().filter(LibraryFilter.Show.MINE::equals).isPresent()) {
			values.put("me", me.authorId());
		}
		after(filter.after(), conditions, values);
		String where = conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions);
		String rows = found.indexed()
				? ROWS.replace("from media m", "from " + found.table("f") + " join media m on m.id = f.id") : ROWS;
		List<Medium> media = this.jdbc
			.sql(rows + where + " order by m.uploaded_at desc, m.id desc limit " + (ON_A_PAGE + 1))
			.params(values)
			.query(Library::read)
			.list();
		return new Page(media.subList(0, Math.min(ON_A_PAGE, media.size())), media.size() > ON_A_PAGE);
	}

	private void within(YearMonth month, List<String> conditions, Map<String, Object> values) {
		var zone = this.settings.site().zone();
		conditions.add("m.uploaded_at >= :from and m.uploaded_at < :to");
		values.put("from", month.atDay(1).atStartOfDay(zone).toOffsetDateTime());
		values.put("to", month.plusMonths(1).atDay(1).atStartOfDay(zone).toOffsetDateTime());
	}

	private void after(long id, List<String> conditions, Map<String, Object> values) {
		time(id).ifPresent((time) -> {
			conditions.add("(m.uploaded_at < :time or m.uploaded_at = :time and m.id < :after)");
			values.put("time", time.atOffset(ZoneOffset.UTC));
			values.put("after", id);
		});
	}

	private Optional<Instant> time(long id) {
		return (id == 0) ? Optional.empty()
				: this.jdbc.sql("select uploaded_at from media where id = :id")
					.param("id", id)
					.query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
					.optional();
	}

	/** Months in which something was added, newest first. */
	@Transactional(readOnly = true)
	List<YearMonth> months() {
		return this.jdbc.sql("""
				select distinct extract(year from uploaded_at) as y, extract(month from uploaded_at) as m
				from media order by y desc, m desc limit 600""")
			.query((row, number) -> YearMonth.of(row.getInt(1), row.getInt(2)))
			.list();
	}

	/**
	 * @throws PageNotFound if there is none with this number
	 */
	@Transactional(readOnly = true)
	Medium find(long id) {
		return this.jdbc.sql(ROWS + "where m.id = :id")
			.param("id", id)
			.query(Library::read)
			.optional()
			.orElseThrow(PageNotFound::new);
	}

	/**
	 * For changing it.
	 * @throws AccessDeniedException if it isn't this author's to change
	 */
	Medium take(long id, SignedIn me) {
		this.jdbc.sql("select id from media where id = :id for update").param("id", id).query(Long.class).optional();
		Medium medium = find(id);
		if (!medium.mayBeChangedBy(me)) {
			throw new AccessDeniedException("Medium " + id + " is another author's");
		}
		return medium;
	}

	/** Says what a medium shows. */
	@Transactional
	public void describe(long id, MediumForm words, SignedIn me) {
		take(id, me);
		this.jdbc.sql("""
				update media set alt = :alt, decorative = :decorative, caption = :caption, title = :title,
				version = version + 1 where id = :id""")
			.param("alt", words.decorative() ? "" : words.alt().strip())
			.param("decorative", words.decorative())
			.param("caption", words.caption().strip())
			.param("title", words.title().strip())
			.param("id", id)
			.update();
	}

	private static Medium read(ResultSet row, int number) throws SQLException {
		return new Medium(row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5),
				row.getBoolean(6), MediaKind.valueOf(row.getString(7)), row.getString(8), row.getLong(9),
				whole(row, 10), whole(row, 11), MediaFolder.widths(row.getString(12)), row.getInt(13),
				row.getString(14), row.getBoolean(15), row.getObject(16, OffsetDateTime.class).toInstant(),
				row.getObject(17, Long.class), row.getString(18));
	}

	private static @Nullable Integer whole(ResultSet row, int column) throws SQLException {
		return row.getObject(column, Integer.class);
	}

	/**
	 * @param more whether older ones follow
	 */
	record Page(List<Medium> media, boolean more) {
	}

}
