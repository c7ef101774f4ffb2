package blog.ibid.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import blog.ibid.transfer.WxrReader.Detail;

/**
 * Reads the comments of items.
 */
final class CommentReader {

	private static final Set<String> SHORT = Set.of("wp:comment_id", "wp:comment_author", "wp:comment_author_email",
			"wp:comment_author_url", "wp:comment_author_IP", "wp:comment_date", "wp:comment_date_gmt",
			"wp:comment_approved", "wp:comment_type", "wp:comment_parent", "wp:comment_user_id");

	private static final Set<String> ALL = ItemReader.with(SHORT, "wp:comment_content");

	/** What one costs beside its texts, see {@link ExportXml#weigh}. */
	private static final int WEIGHT = 300;

	private final ExportXml xml;

	private final Detail detail;

	CommentReader(ExportXml xml, Detail detail) {
		this.xml = xml;
		this.detail = detail;
	}

	/**
	 * Reads the comment just met.
	 * @param place names the item and the comment's place in it
	 * @param remarks gets what is odd about it
	 */
	ExportComment read(String place, Remarks remarks) {
		this.xml.weigh(WEIGHT);
		var fields = new Fields();
		List<ExportMeta> metas = new ArrayList<>();
		while (this.xml.child()) {
			if (this.detail == Detail.FULL && this.xml.name().equals("wp:commentmeta")) {
				metas.add(TermReader.meta(this.xml));
			}
			else {
				fields.read(this.xml, (this.detail == Detail.FULL) ? ALL : SHORT);
			}
		}
		return comment(fields, metas, place, remarks);
	}

	private static ExportComment comment(Fields fields, List<ExportMeta> metas, String place, Remarks remarks) {
		long id = fields.number("wp:comment_id");
		if (id <= 0) {
			fields.remarks().add("it has no id; one was made.");
			id = StableId.of(fields.text("wp:comment_author"), fields.text("wp:comment_date"), place);
		}
		var comment = new ExportComment(id, fields.text("wp:comment_author"), fields.text("wp:comment_author_email"),
				fields.text("wp:comment_author_url"), fields.text("wp:comment_author_IP"),
				fields.time("wp:comment_date", "wp:comment_date_gmt"), fields.raw("wp:comment_content"),
				approval(fields), fields.text("wp:comment_type"), fields.number("wp:comment_parent"),
				fields.number("wp:comment_user_id"), metas);
		fields.remarks().all().forEach((remark) -> remarks.add("Comment " + comment.id() + ": " + remark));
		return comment;
	}

	private static Approval approval(Fields fields) {
		String written = fields.text("wp:comment_approved");
		Approval approval = Approval.of(written);
		if (approval == null) {
			fields.remarks()
				.add((written.isEmpty() ? "it is not told whether it was approved"
						: "“" + written + "” does not tell whether it was approved") + "; it was kept for moderation.");
			return Approval.PENDING;
		}
		return approval;
	}

}
