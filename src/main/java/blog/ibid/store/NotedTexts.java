package blog.ibid.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import blog.ibid.text.Note;
import blog.ibid.text.NoteKey;
import blog.ibid.text.NotedText;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps noted texts. A kept text never changes: whoever changes a text keeps a new one
 * and points to it.
 */
public final class NotedTexts {

	private static final int DRAWN_AT_ONCE = 50;

	private final JdbcTemplate jdbc;

	private final Sequences sequences;

	NotedTexts(JdbcTemplate jdbc, Sequences sequences) {
		this.jdbc = jdbc;
		this.sequences = sequences;
	}

	/** Keeps one text and returns its number. */
	public long keep(NotedText text) {
		return keep(PreparedText.of(text));
	}

	/** Keeps one text and returns its number. */
	public long keep(PreparedText text) {
		return keepAll(List.of(text)).get(0);
	}

	/** Keeps texts, and returns their numbers in the same order. */
	public List<Long> keepAll(List<PreparedText> texts) {
		List<Long> ids = draw(texts.size());
		List<Object[]> textRows = new ArrayList<>(texts.size());
		List<Object[]> noteRows = new ArrayList<>();
		List<Object[]> pictureRows = new ArrayList<>();
		for (int i = 0; i < texts.size(); i++) {
			textRows.add(texts.get(i).row(ids.get(i)));
			texts.get(i).addNoteRows(ids.get(i), noteRows);
			texts.get(i).addPictureRows(ids.get(i), pictureRows);
		}
		this.jdbc.batchUpdate(
				"insert into noted_text (id, body, lead_in, excerpt, words, note_count) values (?, ?, ?, ?, ?, ?)",
				textRows);
		if (!noteRows.isEmpty()) {
			this.jdbc
				.batchUpdate("insert into note (text_id, position, note_key, body, lost, uses, links, titled, dated)"
						+ " values (?, ?, ?, ?, ?, ?, ?, ?, ?)", noteRows);
		}
		if (!pictureRows.isEmpty()) {
			this.jdbc.batchUpdate("insert into text_picture (text_id, path) values (?, ?)", pictureRows);
		}
		return ids;
	}

	private List<Long> draw(int count) {
		List<Long> ids = new ArrayList<>(count);
		int draws = (count + DRAWN_AT_ONCE - 1) / DRAWN_AT_ONCE;
		for (long first : this.sequences.draw("noted_text_seq", draws)) {
			for (int i = 0; i < DRAWN_AT_ONCE && ids.size() < count; i++) {
				ids.add(first + i);
			}
		}
		return ids;
	}

	/** A text that was kept. */
	public NotedText read(long id) {
		String body = JdbcClient.create(this.jdbc)
			.sql("select body from noted_text where id = :id")
			.param("id", id)
			.query(String.class)
			.single();
		return new NotedText(body, notesOf(List.of(id)).getOrDefault(id, List.of()));
	}

	/** Forgets a text that nothing points to any more. */
	public void drop(long id) {
		this.jdbc.update("delete from noted_text where id = ?", id);
	}

	/** The notes of several texts, each list in order; texts without notes are absent. */
	public Map<Long, List<Note>> notesOf(Collection<Long> textIds) {
		Map<Long, List<Note>> notes = new LinkedHashMap<>();
		if (textIds.isEmpty()) {
			return notes;
		}
		new NamedParameterJdbcTemplate(this.jdbc).query(
				"select text_id, note_key, body, lost from note where text_id in (:ids) order by text_id, position",
				Map.of("ids", textIds), (row) -> {
					notes.computeIfAbsent(row.getLong(1), (id) -> new ArrayList<>())
						.add(new Note(new NoteKey(row.getString(2)), row.getString(3), row.getBoolean(4)));
				});
		return notes;
	}

}
