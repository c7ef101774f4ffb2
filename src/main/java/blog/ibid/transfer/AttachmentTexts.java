package blog.ibid.transfer;

import java.util.HashMap;
import java.util.Map;

/**
 * What a gallery shows of an attachment, which may stand anywhere in an export.
 */
final class AttachmentTexts {

	private static final Texts NONE = new Texts("", "", "");

	private final Map<Long, Texts> byId = new HashMap<>();

	void add(ExportItem attachment) {
		String alt = attachment.meta("_wp_attachment_image_alt");
		this.byId.putIfAbsent(attachment.id(),
				new Texts(attachment.attachmentUrl(), (alt != null) ? alt : "", attachment.excerpt()));
	}

	Texts of(long id) {
		return this.byId.getOrDefault(id, NONE);
	}

	/**
	 * @param url where the file was
	 * @param caption HTML, may be empty
	 */
	record Texts(String url, String alt, String caption) {
	}

}
