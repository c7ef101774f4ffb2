package blog.ibid.source;

import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import blog.ibid.site.Freshness;
import blog.ibid.store.NotedTexts;
import blog.ibid.text.Note;
import blog.ibid.text.NotedText;
import blog.ibid.topic.OwnPlaces;
import blog.ibid.topic.Target;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Brings the citations of some things to what their texts say now; to be called in a
 * transaction.
 */
@Component
class Keeping {

	private static final String INSERT = """
			insert into citation (post_id, comment_id, topic_id, text_id, position, place, note_key, note_number, address,
			words, cited_at, source_id, found_id, target_post_id, target_comment_id)
			values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	private final NotedTexts texts;

	private final KnownSources sources;

	private final OwnPlaces places;

	private final Freshness freshness;

	Keeping(JdbcClient jdbc, JdbcTemplate batches, NotedTexts texts, KnownSources sources, OwnPlaces places,
			Freshness freshness) {
		this.jdbc = jdbc;
		this.batches = batches;
		this.texts = texts;
		this.sources = sources;
		this.places = places;
		this.freshness = freshness;
	}

	void bring(CitingKind kind, Collection<Long> ids) {
		Map<Long, List<Citing>> before = kept(kind, ids);
		Map<Long, List<Citing>> now = new HashMap<>();
		Map<String, KnownSources.Named> names = new HashMap<>();
		Set<String> hosts = this.places.hosts();
		for (CitingText text : texts(kind, ids)) {
			List<Citing> citations = citations(text, hosts, names);
			if (citations.equals(before.getOrDefault(text.id(), List.of()))) {
				before.remove(text.id());
			}
			else {
				now.put(text.id(), citations);
			}
		}
		if (!before.isEmpty() || !now.isEmpty()) {
			replace(kind, before.keySet(), now, hosts, names);
			this.freshness.touch(Sources.TAG);
		}
	}

	private List<CitingText> texts(CitingKind kind, Collection<Long> ids) {
		List<CitingText> rows = this.jdbc.sql(kind.texts())
			.param("ids", ids)
			.query((row, number) -> new CitingText(kind, row.getLong(1), row.getObject(2, Long.class), row.getLong(3),
					new NotedText(row.getString(4), List.of()), row.getObject(5, OffsetDateTime.class).toInstant()))
			.list();
		Map<Long, List<Note>> notes = this.texts.notesOf(rows.stream().map(CitingText::textId).toList());
		return rows.stream()
			.map((row) -> new CitingText(kind, row.id(), row.post(), row.textId(),
					new NotedText(row.text().body(), notes.getOrDefault(row.textId(), List.of())), row.at()))
			.toList();
	}

	private static List<Citing> citations(CitingText text, Set<String> hosts, Map<String, KnownSources.Named> names) {
		List<Citing> citations = new ArrayList<>();
		for (LinkInText link : TextReader.read(text.text())) {
			if (OwnLinks.isOwn(link.address(), hosts)) {
				if (OwnLinks.mayBePost(link.address())) {
					citations.add(Citing.of(text, citations.size() + 1, link));
				}
			}
			else {
				SourceAddress.of(link.address()).ifPresent((address) -> {
					citations.add(Citing.of(text, citations.size() + 1, link));
					names.merge(address.digest(), KnownSources.Named.of(address, link), KnownSources.Named::better);
				});
			}
		}
		return citations;
	}

	private Map<Long, List<Citing>> kept(CitingKind kind, Collection<Long> ids) {
		Map<Long, List<Citing>> kept = new HashMap<>();
		RowCallbackHandler collect = (row) -> {
			String key = row.getString(6);
			var citing = new Citing(row.getLong(1), row.getObject(2, Long.class), row.getLong(3), row.getInt(4),
					Place.valueOf(row.getString(5)), (key != null) ? key : "", row.getInt(7), row.getString(8),
					row.getString(9), row.getObject(10, OffsetDateTime.class).toInstant());
			kept.computeIfAbsent(citing.thing(), (id) -> new ArrayList<>()).add(citing);
		};
		this.jdbc
			.sql("select " + kind.table() + "_id, post_id, text_id, position, place, note_key, note_number, address,"
					+ " words, cited_at from citation where " + kind.rows() + " order by position")
			.param("ids", ids)
			.query(collect);
		return kept;
	}

	private void replace(CitingKind kind, Collection<Long> before, Map<Long, List<Citing>> now, Set<String> hosts,
			Map<String, KnownSources.Named> names) {
		Set<Long> gone = new TreeSet<>(before);
		gone.addAll(now.keySet());
		Set<Long> touched = new TreeSet<>(
				this.jdbc.sql("select distinct source_id from citation where source_id is not null and " + kind.rows())
					.param("ids", gone)
					.query(Long.class)
					.list());
		this.jdbc.sql("delete from citation where " + kind.rows()).param("ids", gone).update();
		Map<String, KnownSources.Known> known = this.sources.of(names);
		List<@Nullable Object[]> rows = new ArrayList<>();
		now.values().forEach((citations) -> citations.forEach((citing) -> {
			KnownSources.Known source = OwnLinks.isOwn(citing.address(), hosts) ? null
					: SourceAddress.of(citing.address()).map((address) -> known.get(address.digest())).orElse(null);
			rows.add(row(kind, citing, source, hosts));
			if (source != null) {
				touched.add(source.effective());
			}
		}));
		this.batches.batchUpdate(INSERT, rows);
		this.sources.count(touched);
	}

	private @Nullable Object[] row(CitingKind kind, Citing citing, KnownSources.@Nullable Known source,
			Set<String> hosts) {
		Target target = (source != null) ? null : this.places.find(citing.address(), hosts).orElse(null);
		return new Object[] { citing.post(), (kind == CitingKind.COMMENT) ? citing.thing() : null,
				(kind == CitingKind.TOPIC) ? citing.thing() : null, citing.textId(), citing.position(),
				citing.place().name(), citing.noteKey().isEmpty() ? null : citing.noteKey(), citing.noteNumber(),
				citing.address(), citing.words(), Timestamp.from(citing.at()),
				(source != null) ? source.effective() : null, (source != null) ? source.id() : null,
				(target != null) ? target.post() : null, (target != null) ? target.comment() : null };
	}

}
