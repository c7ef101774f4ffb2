package blog.ibid.dialect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import blog.ibid.Corpora;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Footnotes of many origins, with how many markers and notes each has.
 */
class FootnoteCorpusTests {

	/** What the sources themselves leave unpaired, by post. */
	private static final Map<Long, String> UNPAIRED = Map.of(22L, "the list item has no id", 40L,
			"the note “z” is called by no marker", 41L, "a list item calls a note that is not on the page", 48L,
			"the list of that group is missing", 64L, "the list item has no id");

	@Test
	void findsEveryMarkerAndNote() {
		Map<Long, ExportedItem> items = new HashMap<>();
		ExportedItem.of(Corpora.text("wxr/assembled/footnotes.xml")).forEach((item) -> items.put(item.id(), item));
		List<String> wrong = new ArrayList<>();
		for (JsonNode expected : JsonMapper.shared().readTree(Corpora.text("wxr/assembled/footnotes.expected.json"))) {
			ExportedItem item = Objects.requireNonNull(items.get(expected.get("post_id").asLong()));
			Reading reading = item.read();
			int refs = expected.get("refs_in_source").asInt();
			int notes = expected.get("notes_in_source").asInt();
			if (reading.tally().markers() != refs || reading.tally().notes() != notes
					|| reading.tally().unpaired() != (UNPAIRED.containsKey(item.id()) ? 1 : 0)) {
				wrong.add(item.id() + " " + item.title() + " expected " + refs + "/" + notes + ": " + reading.tally()
						+ reading.remarks());
			}
		}
		assertThat(wrong).isEmpty();
	}

}
