package blog.ibid.transfer;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A comment or ping on an item.
 *
 * @param id in WordPress; where it is missing, one made up from author, time and place
 * that stays the same from one reading to the next
 * @param ip the address it was sent from
 * @param content HTML; empty when skimming
 * @param type as written: empty or {@code comment}, {@code pingback}, {@code trackback},
 * or a plugin's
 * @param parent id of the comment that it answers, 0 at the top; it may be absent from
 * the item, or lead in a circle
 * @param userId of the registered author, 0 for a visitor
 * @param metas empty when skimming
 */
record ExportComment(long id, String author, String email, String url, String ip, ExportTime time, String content,
		Approval approval, String type, long parent, long userId, List<ExportMeta> metas) {

	ExportComment {
		metas = List.copyOf(metas);
	}

	/** The first value of that custom field, null if there is none. */
	@Nullable String meta(String key) {
		return this.metas.stream()
			.filter((meta) -> meta.key().equals(key))
			.map(ExportMeta::value)
			.findFirst()
			.orElse(null);
	}

	boolean isPing() {
		return this.type.equals("pingback") || this.type.equals("trackback");
	}

}
