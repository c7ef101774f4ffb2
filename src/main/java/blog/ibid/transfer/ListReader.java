package blog.ibid.transfer;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Set;

import blog.ibid.topic.KeptList;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parts of a topical list, as {@link ExportedList} writes them.
 */
final class ListReader {

	private static final Set<String> FIELDS = Set.of("ibid:topic_id", "ibid:parent", "ibid:slug", "ibid:title",
			"ibid:introduction", "ibid:made", "ibid:changed", "ibid:kind", "ibid:post", "ibid:comment", "ibid:url",
			"ibid:gloss", "ibid:name", "ibid:revised");

	private ListReader() {
	}

	/** Reads the part just met. */
	static ExportListPart read(ExportXml xml) {
		String kind = xml.name();
		Fields fields = Fields.of(xml, FIELDS);
		return switch (kind) {
			case "ibid:topic" -> new ExportListPart(topic(fields), null, null, null);
			case "ibid:entry" -> new ExportListPart(null, entry(fields), null, null);
			case "ibid:left_out" -> new ExportListPart(null, null, place(fields), null);
			default -> new ExportListPart(null, null, null, fields.number("ibid:post"));
		};
	}

	private static KeptList.KeptTopic topic(Fields fields) {
		Instant made = time(fields.text("ibid:made"), Instant.EPOCH);
		return new KeptList.KeptTopic(fields.number("ibid:topic_id"), fields.number("ibid:parent"),
				fields.text("ibid:slug"), fields.text("ibid:title"), fields.raw("ibid:introduction"), made,
				time(fields.text("ibid:changed"), made));
	}

	private static KeptList.KeptEntry entry(Fields fields) {
		boolean own = fields.number("ibid:post") > 0;
		Instant made = time(fields.text("ibid:made"), Instant.EPOCH);
		String revised = fields.text("ibid:revised");
		return new KeptList.KeptEntry(fields.number("ibid:topic_id"), fields.text("ibid:kind"),
				own ? place(fields) : null, textOrNull(fields, "ibid:url"), textOrNull(fields, "ibid:title"),
				fields.raw("ibid:gloss"), fields.text("ibid:name"), made,
				revised.isEmpty() ? null : time(revised, made));
	}

	private static KeptList.Place place(Fields fields) {
		return new KeptList.Place(fields.number("ibid:post"), fields.number("ibid:comment"));
	}

	private static @Nullable String textOrNull(Fields fields, String name) {
		String text = fields.text(name);
		return text.isEmpty() ? null : text;
	}

	private static Instant time(String written, Instant other) {
		try {
			Instant time = written.isEmpty() ? other : Instant.parse(written);
			return (time.isBefore(Instant.EPOCH) || time.isAfter(Instant.parse("9999-01-01T00:00:00Z"))) ? other : time;
		}
		catch (DateTimeException ex) {
			return other;
		}
	}

}
