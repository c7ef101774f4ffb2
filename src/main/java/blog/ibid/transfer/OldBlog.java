package blog.ibid.transfer;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import blog.ibid.dialect.Places;
import blog.ibid.media.MediaIntake;
import blog.ibid.site.Addresses;
import org.jspecify.annotations.Nullable;

/**
 * The blog that an export comes from, and where its things will be here. Safe for several
 * threads.
 */
final class OldBlog implements Places {

	/** Where WordPress keeps uploads; they keep their addresses. */
	static final String UPLOADS = "wp-content/uploads/";

	/**
	 * Addresses that are the same here: the home page, archives, terms, authors, feeds.
	 */
	private static final Pattern LISTS = Pattern
		.compile("/|/(?:category|tag|author)/.+|/\\d{4}/(?:\\d{2}/){0,2}|/(?:comments/)?feed/");

	private final String source;

	private final ExportIndex index;

	private final Addresses addresses;

	private final MediaIntake media;

	private final @Nullable Path uploads;

	private final AttachmentTexts attachments;

	/**
	 * @param source the blog's host and path, by which its things are remembered
	 * @param uploads the unpacked uploads folder, null if none was given
	 */
	OldBlog(String source, ExportIndex index, AttachmentTexts attachments, Addresses addresses, MediaIntake media,
			@Nullable Path uploads) {
		this.source = source;
		this.index = index;
		this.attachments = attachments;
		this.addresses = addresses;
		this.media = media;
		this.uploads = uploads;
	}

	/**
	 * By what an old blog is known: its host and path, without scheme and {@code www.}.
	 */
	static String source(ExportSite site) {
		OldAddress address = OldAddress.of(site.baseBlogUrl());
		if (address == null || address.host().isEmpty()) {
			return "unknown";
		}
		String source = address.host() + address.path().replaceFirst("/+$", "");
		return source.substring(0, Math.min(source.length(), 300));
	}

	String source() {
		return this.source;
	}

	ExportIndex index() {
		return this.index;
	}

	boolean isOwn(String url) {
		OldAddress address = OldAddress.of(url);
		return address != null && this.index.addresses().isOwnHost(address.host());
	}

	@Override
	public @Nullable String localAddress(String url) {
		OldAddress address = OldAddress.of(url);
		if (address == null || !address.host().isEmpty() && !this.index.addresses().isOwnHost(MediaPath.host(address))
				&& this.index.addresses().attachmentAt(url).isEmpty()) {
			return null;
		}
		String file = localFile(address);
		if (file != null) {
			return "/" + file;
		}
		String page = this.index.addresses().at(url).map(this::pageOf).orElse(null);
		if (page == null && LISTS.matcher(address.path()).matches() && address.id() == 0) {
			page = address.path();
		}
		if (page == null && url.startsWith("/") && MediaPath.of(address).length() < address.file().length() - 1) {
			return this.index.sites().get(0).baseBlogUrl().replaceFirst("/+$", "") + url;
		}
		return (page == null) ? null : page + fragment(url);
	}

	/** The path here of an uploaded file whose bytes are at hand, null of any other. */
	private @Nullable String localFile(OldAddress address) {
		String below = MediaPath.of(address);
		if (below.isEmpty() || below.endsWith("/") || below.length() > 400) {
			return null;
		}
		String path = MediaPath.here(below);
		return (fileOf(path).isPresent() || this.media.isHere(path)) ? path : null;
	}

	private @Nullable String pageOf(IndexedItem item) {
		if (item.isAttachment()) {
			return this.index.item(item.parent())
				.filter((above) -> !above.isAttachment())
				.map(this::pageOf)
				.orElse(null);
		}
		if (item.isPage() && item.link() != null) {
			return item.link();
		}
		if (item.type().equals("post") && item.date() != null && !item.slug().isEmpty()) {
			return this.addresses.post(item.date(), item.slug());
		}
		return (item.type().equals("post") || item.isPage()) ? "/?p=" + item.id() : null;
	}

	private static String fragment(String url) {
		int hash = url.indexOf('#');
		return (hash < 0) ? "" : url.substring(hash);
	}

	/** The bytes at hand for a path below the media folder. */
	Optional<Path> fileOf(String path) {
		boolean own = MediaPath.isOwn(path);
		if (this.uploads == null || !own && !path.startsWith(UPLOADS)) {
			return Optional.empty();
		}
		String below = own ? path : path.substring(UPLOADS.length());
		for (String folder : List.of("", "wp-content/uploads", "uploads")) {
			Path root = this.uploads.resolve(folder);
			Path file = root.resolve(below).normalize();
			if (file.startsWith(root.normalize()) && Files.isRegularFile(file)) {
				return Optional.of(file);
			}
		}
		return Optional.empty();
	}

	@Override
	public @Nullable Attachment attachment(long id) {
		return this.index.item(id).filter(IndexedItem::isAttachment).map(this::shown).orElse(null);
	}

	@Override
	public List<Attachment> attachmentsOf(long postId) {
		return this.index.attachmentsOf(postId).stream().map(this::shown).toList();
	}

	private Attachment shown(IndexedItem item) {
		AttachmentTexts.Texts texts = this.attachments.of(item.id());
		String local = localAddress(texts.url());
		return new Attachment((local != null) ? local : texts.url(), texts.alt(), texts.caption());
	}

}
