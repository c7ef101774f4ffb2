package blog.ibid.transfer;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A post, page, attachment, menu item or whatever else WordPress keeps as one.
 *
 * @param ordinal its place in the part, from 1
 * @param line where it begins, from 1
 * @param id in WordPress; where it is missing, one above {@value #MADE_IDS} made from its
 * address that stays the same from one reading to the next
 * @param type {@code post}, {@code page}, {@code attachment} or another; never empty
 * @param status {@code publish}, {@code draft}, {@code pending}, {@code private},
 * {@code future}, {@code trash}, {@code inherit} or a plugin's; empty if missing, which
 * is no leave to publish
 * @param title may hold HTML; at most {@value #LONGEST_TITLE} characters
 * @param link its old permalink, for unpublished ones {@code …/?p=12}
 * @param creator login of its author
 * @param slug as WordPress wrote it; empty for most drafts
 * @param content HTML as the editor saved it; empty when skimming
 * @param excerpt HTML
 * @param parent id of the page above, or of the post an attachment was uploaded to; 0 if
 * none
 * @param password for readers; empty if it needs none
 * @param commentStatus {@code open} or {@code closed}
 * @param attachmentUrl address of the file, for attachments
 * @param metas when skimming only {@code _wp_old_slug} and
 * {@code _wp_attachment_image_alt}
 * @param remarks sentences on what was odd about it, for the report
 */
record ExportItem(int ordinal, long line, long id, String type, String status, String title, String link, String guid,
		String creator, String slug, String content, String excerpt, ExportTime published, ExportTime modified,
		long parent, int menuOrder, boolean sticky, String password, String commentStatus, String pingStatus,
		String attachmentUrl, List<ItemTerm> terms, List<ExportMeta> metas, List<ExportComment> comments,
		List<String> remarks) implements ExportElement {

	/** Greater than any id of a WordPress, and exact in JSON readers. */
	static final long MADE_IDS = 1L << 52;

	static final int LONGEST_TITLE = 1000;

	ExportItem {
		terms = List.copyOf(terms);
		metas = List.copyOf(metas);
		comments = List.copyOf(comments);
		remarks = List.copyOf(remarks);
	}

	/** The first value of that custom field, null if there is none. */
	@Nullable String meta(String key) {
		return this.metas.stream()
			.filter((meta) -> meta.key().equals(key))
			.map(ExportMeta::value)
			.findFirst()
			.orElse(null);
	}

	/** All values of that custom field. */
	List<String> metas(String key) {
		return this.metas.stream().filter((meta) -> meta.key().equals(key)).map(ExportMeta::value).toList();
	}

}
