package blog.ibid.transfer;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import blog.ibid.comment.CommentKind;
import blog.ibid.comment.CommentStatus;
import blog.ibid.dialect.Reading;
import blog.ibid.dialect.WordPressText;
import blog.ibid.store.PreparedText;
import org.jspecify.annotations.Nullable;

/**
 * Makes comments of an export ready to be kept.
 */
final class CommentConversion {

	private final OldBlog blog;

	CommentConversion(OldBlog blog) {
		this.blog = blog;
	}

	/**
	 * @param fallback when it was written, if it doesn't say
	 * @param remarks receives what the author should know
	 */
	ReadComment read(ExportComment comment, long post, Instant fallback, List<String> remarks) {
		CommentKind kind = kind(comment);
		Reading reading = new WordPressText(comment.content(), null, post).readComment(this.blog);
		CommentStatus status = status(comment, remarks);
		boolean fromOwnSite = kind.isMention()
				&& (this.blog.isOwn(comment.url()) || comment.meta(ExportedComments.OWN_SITE) != null);
		String name = PlainWords.of(comment.author(), 250);
		Instant written = comment.time().instant(ZoneOffset.UTC);
		Instant createdAt = (written != null) ? written : fallback;
		reading.remarks().forEach((remark) -> remarks.add("Comment " + comment.id() + ": " + remark));
		var text = PreparedText.of(reading.text());
		var read = new ReadComment(comment, kind, status, fromOwnSite, name, limited(comment.email(), 320),
				webAddress(comment.url()), limited(comment.ip(), 45), reading, text, createdAt, 0);
		return new ReadComment(comment, kind, status, fromOwnSite, name, read.email(), read.url(), read.ip(), reading,
				text, createdAt, digest(read));
	}

	/** Ibid's own exports tell which replies are addenda. */
	private static CommentKind kind(ExportComment comment) {
		CommentKind kind = kind(comment.type());
		return (kind == CommentKind.REPLY && comment.meta(ExportedComments.TITLE) != null) ? CommentKind.ADDENDUM
				: kind;
	}

	private static CommentKind kind(String type) {
		return switch (type) {
			case "pingback" -> CommentKind.PINGBACK;
			case "trackback" -> CommentKind.TRACKBACK;
			case "webmention" -> CommentKind.WEBMENTION;
			default -> CommentKind.REPLY;
		};
	}

	private static CommentStatus status(ExportComment comment, List<String> remarks) {
		boolean known = comment.type().isEmpty() || comment.type().equals("comment")
				|| kind(comment.type()) != CommentKind.REPLY;
		if (!known && comment.approval() == Approval.APPROVED) {
			remarks.add("Comment " + comment.id() + " is of a kind that is not known here (“" + comment.type()
					+ "”); it waits for approval.");
			return CommentStatus.PENDING;
		}
		return switch (comment.approval()) {
			case APPROVED -> CommentStatus.APPROVED;
			case PENDING -> CommentStatus.PENDING;
			case SPAM -> CommentStatus.SPAM;
			case TRASHED -> CommentStatus.TRASHED;
		};
	}

	private static @Nullable String webAddress(String url) {
		String address = url.strip();
		boolean web = address.regionMatches(true, 0, "http://", 0, 7)
				|| address.regionMatches(true, 0, "https://", 0, 8);
		return (web && address.length() <= 2000) ? address : null;
	}

	private static @Nullable String limited(String value, int longest) {
		String stripped = value.strip();
		return (stripped.isEmpty() || stripped.length() > longest) ? null : stripped;
	}

	private static long digest(ReadComment read) {
		ExportComment comment = read.comment();
		Digest digest = new Digest().add(read.kind())
			.add(read.status())
			.add(read.fromOwnSite())
			.add(read.name())
			.add(read.email())
			.add(read.url())
			.add(read.createdAt())
			.add(comment.parent())
			.add(comment.userId())
			.add(read.reading().text());
		return ((read.title() != null) ? digest.add(read.title()) : digest).value();
	}

}
