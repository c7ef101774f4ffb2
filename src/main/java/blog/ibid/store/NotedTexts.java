package blog.ibid.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import blog.ibid.text.Excerpt;
import blog.ibid.text.Note;
import blog.ibid.text.NoteKey;
import blog.ibid.text.NoteTraits;
import blog.ibid.text.NotedText;
import blog.ibid.text.OwnPictures;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.support.incrementer.DataFieldMaxValueIncrementer;

/**
 * Keeps noted texts. A kept text never changes: whoever changes a text keeps a new one
 * and points to it.
 */
public final class NotedTexts {

	private static final int DRAWN_AT_ONCE = 50;

	private final JdbcTemplate jdbc;

	private final DataFieldMaxValueIncrementer sequence;

	NotedTexts(JdbcTemplate jdbc, DataFieldMaxValueIncrementer sequence) {
		this.jdbc = jdbc;
		this.sequence = sequence;
	}

	/** Keeps one text and returns its number. */
	public long keep(NotedText text) {
		return keepAll(List.of(text)).get(0);
	}

	/** Keeps texts, and returns their numbers in the same order. */
	public List<Long> keepAll(List<NotedText> texts) {
		List<Long> ids = draw(texts.size());
		List<Object[]> textRows = new ArrayList<>(texts.size());
		List<Object[]> noteRows = new ArrayList<>();
		List<Object[]> pictureRows = new ArrayList<>();
		for (int i = 0; i < texts.size(); i++) {
			addRows(ids.get(i), texts.get(i), textRows, noteRows);
			addPictures(ids.get(i), texts.get(i), pictureRows);
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
		while (ids.size() < count) {
			long first = this.sequence.nextLongValue();
			for (int i = 0; i < DRAWN_AT_ONCE && ids.size() < count; i++) {
				ids.add(first + i);
			}
		}
		return ids;
	}

	private static void addRows(long id, NotedText text, List<Object[]> textRows, List<Object[]> noteRows) {
		textRows.add(new Object[] { id, text.body(), text.teaser().orElse(null), Excerpt.of(text), text.wordCount(),
				text.used().size() });
		List<NoteTraits> traits = NoteTraits.of(text);
		int position = 1;
		for (Note note : text.notes()) {
			NoteTraits told = traits.get(position - 1);
			noteRows.add(new Object[] { id, position++, note.key().value(), note.html(), note.lost(), told.uses(),
					told.links(), told.titled(), told.dated() });
		}
	}

	private static void addPictures(long id, NotedText text, List<Object[]> pictureRows) {
		Set<String> paths = OwnPictures.in(text.body());
		text.notes().forEach((note) -> paths.addAll(OwnPictures.in(note.html())));
		paths.forEach((path) -> pictureRows.add(new Object[] { id, path }));
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
