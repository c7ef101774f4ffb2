package blog.ibid.dialect;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The notes that WordPress keeps beside a post with a footnotes block, as JSON:
 * {@code [{"id":"…","content":"…"}]}.
 *
 * @param notes their HTML by their ids, in order; one whose id another has got another id
 * @param repaired whether the JSON was broken and has been mended
 * @param unreadable the JSON, if it could not be mended
 */
record FootnotesMeta(Map<String, String> notes, boolean repaired, @Nullable String unreadable) {

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
		.build();

	private static final String[] FIXED = { "{\"content\":\"", "\",\"id\":\"", "{\"id\":\"", "\",\"content\":\"",
			"\"}" };

	static FootnotesMeta of(@Nullable String json) {
		if (json == null || json.isBlank()) {
			return new FootnotesMeta(Map.of(), false, null);
		}
		Map<String, String> notes = parse(json);
		if (notes != null) {
			return new FootnotesMeta(notes, false, null);
		}
		notes = parse(repair(json));
		return (notes != null) ? new FootnotesMeta(notes, true, null) : new FootnotesMeta(Map.of(), false, json);
	}

	private static @Nullable Map<String, String> parse(String json) {
		try {
			JsonNode array = JSON.readTree(json);
			if (!array.isArray()) {
				return null;
			}
			Map<String, String> notes = new LinkedHashMap<>();
			for (JsonNode note : array) {
				String id = note.path("id").asString("");
				notes.put(notes.containsKey(id) ? id + " " + notes.size() : id, note.path("content").asString(""));
			}
			return notes;
		}
		catch (JacksonException ex) {
			return null;
		}
	}

	/**
	 * Mends JSON whose inner quotes lost their backslashes when it was imported, as
	 * WordPress itself does: escapes every quote, then restores those of the fixed
	 * pieces.
	 */
	private static String repair(String json) {
		String repaired = json.replace("\"", "\\\"");
		for (String piece : FIXED) {
			repaired = repaired.replace(piece.replace("\"", "\\\""), piece);
		}
		return repaired;
	}

}
