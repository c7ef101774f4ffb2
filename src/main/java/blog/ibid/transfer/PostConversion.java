package blog.ibid.transfer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import blog.ibid.dialect.Places;
import blog.ibid.dialect.Reading;
import blog.ibid.dialect.WordPressText;
import blog.ibid.post.PostKind;
import blog.ibid.post.PostStatus;
import blog.ibid.store.PreparedText;
import blog.ibid.topic.TypedPages;
import org.jspecify.annotations.Nullable;

/**
 * Makes posts and pages of an export ready to be kept. Safe for several threads.
 */
final class PostConversion {

	private final OldBlog blog;

	private final ZoneId zone;

	private final CommentConversion comments;

	PostConversion(OldBlog blog, ZoneId zone) {
		this.blog = blog;
		this.zone = zone;
		this.comments = new CommentConversion(blog);
	}

	ReadPost read(ExportItem item) {
		List<String> remarks = new ArrayList<>(item.remarks());
		var places = new FilesUsed(this.blog);
		Reading reading = new WordPressText(item.content(), item.meta("footnotes"), item.id()).read(places);
		remarks.addAll(reading.remarks());
		String title = PlainWords.of(item.title(), ExportItem.LONGEST_TITLE);
		if (item.title().indexOf('<') >= 0 && !item.title().strip().equals(title)) {
			remarks.add("The title is kept without its markup.");
		}
		int listed = item.type().equals("page") ? TypedPages.ownLinks(reading.text().body()) : 0;
		if (listed > 0) {
			remarks.add("This page looks like a list of posts typed by hand: it links to " + listed
					+ " of the blog's own. Under Topics, at the desk, it can become the topical list.");
		}
		PostKind kind = item.type().equals("page") ? PostKind.PAGE : PostKind.POST;
		PostStatus status = status(item, remarks);
		Instant published = published(item, status, remarks);
		Instant modified = item.modified().instant(this.zone);
		Instant changed = (modified != null) ? modified : (published != null) ? published : Instant.EPOCH;
		String slug = slug(item, title);
		List<ReadComment> read = item.comments()
			.stream()
			.map((comment) -> this.comments.read(comment, item.id(), changed, remarks))
			.toList();
		var text = PreparedText.of(reading.text());
		var post = new ReadPost(item, kind, status, title, slug, path(item, kind, slug), reading, text, excerpt(item),
				published, day(item, published), changed, 0, Set.copyOf(places.used), read, remarks);
		return new ReadPost(item, kind, status, title, slug, post.path(), reading, text, post.excerpt(), published,
				post.publishedOn(), changed, digest(post), post.files(), read, remarks);
	}

	private static PostStatus status(ExportItem item, List<String> remarks) {
		if (!item.password().isEmpty() && item.status().equals("publish")) {
			remarks.add("It needed a password there; it is private here.");
			return PostStatus.PRIVATE;
		}
		return switch (item.status()) {
			case "publish" -> PostStatus.PUBLISHED;
			case "future" -> PostStatus.SCHEDULED;
			case "private" -> PostStatus.PRIVATE;
			case "pending" -> PostStatus.PENDING;
			case "trash" -> PostStatus.TRASHED;
			case "draft", "auto-draft" -> PostStatus.DRAFT;
			default -> {
				remarks.add(
						item.status().isEmpty() ? "The export doesn't say whether it was published; it is a draft here."
								: "Its state “" + item.status() + "” is not known here; it is a draft.");
				yield PostStatus.DRAFT;
			}
		};
	}

	private @Nullable Instant published(ExportItem item, PostStatus status, List<String> remarks) {
		Instant published = item.published().instant(this.zone);
		if (published == null && status == PostStatus.PUBLISHED) {
			Instant modified = item.modified().instant(this.zone);
			remarks.add("The export doesn't say when it was published; "
					+ ((modified != null) ? "its last change is taken." : "January 1, 1970 is taken."));
			return (modified != null) ? modified : Instant.EPOCH;
		}
		return published;
	}

	private @Nullable LocalDate day(ExportItem item, @Nullable Instant published) {
		LocalDateTime local = item.published().local(this.zone);
		if (local != null) {
			return local.toLocalDate();
		}
		return (published != null) ? LocalDate.ofInstant(published, this.zone) : null;
	}

	private String slug(ExportItem item, String title) {
		String written = item.slug();
		if (written.isBlank() && item.status().equals("publish")) {
			written = this.blog.index().item(item.id()).map(IndexedItem::slug).orElse("");
		}
		return KeptSlug.of(written, title, item.type() + "-" + item.id());
	}

	/** A page keeps its place below others, which its old address tells. */
	private String path(ExportItem item, PostKind kind, String slug) {
		OldAddress link = OldAddress.of(item.link());
		if (kind == PostKind.POST || link == null || link.id() > 0) {
			return slug;
		}
		String path = link.path().substring(1).replaceFirst("/$", "");
		return (path.endsWith("/" + slug) && path.length() <= 900) ? path : slug;
	}

	private static @Nullable String excerpt(ExportItem item) {
		String excerpt = PlainWords.of(item.excerpt(), 10_000);
		return excerpt.isEmpty() ? null : excerpt;
	}

	private static long digest(ReadPost post) {
		ExportItem item = post.item();
		return new Digest().add(post.kind())
			.add(post.status())
			.add(post.title())
			.add(post.slug())
			.add(post.path())
			.add(post.excerpt())
			.add(post.publishedAt())
			.add(post.publishedOn())
			.add(post.changedAt())
			.add(item.creator())
			.add(item.menuOrder())
			.add(item.sticky())
			.add(item.commentStatus())
			.add(item.terms())
			.add(post.reading().text())
			.value();
	}

	/** Notes which files a text shows while it is read. */
	private static final class FilesUsed implements Places {

		private final OldBlog blog;

		private final Set<String> used = new LinkedHashSet<>();

		FilesUsed(OldBlog blog) {
			this.blog = blog;
		}

		@Override
		public @Nullable String localAddress(String url) {
			String local = this.blog.localAddress(url);
			if (local != null) {
				note(local);
			}
			return local;
		}

		@Override
		public @Nullable Attachment attachment(long id) {
			Attachment attachment = this.blog.attachment(id);
			if (attachment != null) {
				note(attachment.url());
			}
			return attachment;
		}

		@Override
		public List<Attachment> attachmentsOf(long postId) {
			List<Attachment> attachments = this.blog.attachmentsOf(postId);
			attachments.forEach((attachment) -> note(attachment.url()));
			return attachments;
		}

		private void note(String url) {
			if (url.startsWith("/" + OldBlog.UPLOADS) || MediaPath.isOwn(url.replaceFirst("^/", ""))) {
				this.used.add(url.substring(1));
			}
		}

	}

}
