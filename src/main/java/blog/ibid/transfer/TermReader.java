package blog.ibid.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads the terms in the head of an export. Categories and tags have words of their own
 * for the same things.
 */
final class TermReader {

	private static final Set<String> META = Set.of("wp:meta_key", "wp:meta_value");

	private static final Set<String> FIELDS = Set.of("wp:term_id", "wp:term_taxonomy", "wp:term_slug", "wp:term_parent",
			"wp:term_name", "wp:term_description", "wp:category_nicename", "wp:category_parent", "wp:cat_name",
			"wp:category_description", "wp:tag_slug", "wp:tag_name", "wp:tag_description");

	private TermReader() {
	}

	/** Reads the term just met. */
	static ExportTerm read(ExportXml xml) {
		String kind = xml.name();
		var fields = new Fields();
		List<ExportMeta> metas = new ArrayList<>();
		while (xml.child()) {
			if (xml.name().equals("wp:termmeta")) {
				metas.add(meta(xml));
			}
			else {
				fields.read(xml, FIELDS);
			}
		}
		long id = fields.number("wp:term_id");
		return switch (kind) {
			case "wp:category" ->
				new ExportTerm(id, "category", fields.text("wp:category_nicename"), fields.text("wp:category_parent"),
						fields.text("wp:cat_name"), fields.text("wp:category_description"), metas);
			case "wp:tag" -> new ExportTerm(id, "post_tag", fields.text("wp:tag_slug"), "", fields.text("wp:tag_name"),
					fields.text("wp:tag_description"), metas);
			default -> new ExportTerm(id, fields.text("wp:term_taxonomy"), fields.text("wp:term_slug"),
					fields.text("wp:term_parent"), fields.text("wp:term_name"), fields.text("wp:term_description"),
					metas);
		};
	}

	/** Reads the custom field just met, of whatever it belongs to. */
	static ExportMeta meta(ExportXml xml) {
		var fields = Fields.of(xml, META);
		return new ExportMeta(fields.text("wp:meta_key"), fields.raw("wp:meta_value"));
	}

}
