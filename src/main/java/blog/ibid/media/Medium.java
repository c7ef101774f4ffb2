package blog.ibid.media;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import blog.ibid.author.SignedIn;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriUtils;

/**
 * A picture or document as the library shows it.
 *
 * @param path of its address and file, without a leading slash
 * @param decorative whether it says nothing, so that it needs no description
 * @param contentType null while the bytes are elsewhere
 * @param size in bytes
 * @param widths of the smaller files beside it
 * @param version how often its file was replaced
 * @param sourceUrl where it was before it came here
 * @param present whether the bytes are here
 * @param authorId whose it is; null if it came with an import
 */
record Medium(long id, String path, String title, String alt, String caption, boolean decorative, MediaKind kind,
		@Nullable String contentType, long size, @Nullable Integer width, @Nullable Integer height,
		List<Integer> widths, int version, @Nullable String sourceUrl, boolean present, Instant uploadedAt,
		@Nullable Long authorId, @Nullable String author) {

	public String address() {
		return address(this.path);
	}

	private static String address(String path) {
		return "/" + UriUtils.encodePath(path, StandardCharsets.UTF_8);
	}

	/** Of a file that browsers have not kept an older state of. */
	private static String fresh(String path, int version) {
		return address(path) + ((version > 0) ? "?v=" + version : "");
	}

	/** Where a small picture of it is. */
	public String thumbnail() {
		return fresh(this.widths.isEmpty() ? this.path : MediaFolder.smaller(this.path, this.widths.get(0)),
				this.version);
	}

	/** Where one of middle size is. */
	public String preview() {
		return fresh(
				this.widths.isEmpty() ? this.path
						: MediaFolder.smaller(this.path, this.widths.get(Math.min(1, this.widths.size() - 1))),
				this.version);
	}

	/** Its files of all sizes as in HTML, empty if there is only one. */
	public String srcset() {
		return (this.width != null) ? srcset(this.path, this.width, this.widths, this.version) : "";
	}

	static String srcset(String path, int width, List<Integer> widths, int version) {
		if (widths.isEmpty()) {
			return "";
		}
		List<String> files = new ArrayList<>();
		widths.forEach((each) -> files.add(fresh(MediaFolder.smaller(path, each), version) + " " + each + "w"));
		files.add(fresh(path, version) + " " + width + "w");
		return String.join(", ", files);
	}

	public String fileName() {
		return this.path.substring(this.path.lastIndexOf('/') + 1);
	}

	/** What it is called, or its file where it has no title. */
	public String name() {
		return this.title.isBlank() ? fileName() : this.title;
	}

	public boolean isPicture() {
		return this.kind == MediaKind.PICTURE;
	}

	/** Whether somebody who cannot see it learns nothing of it. */
	public boolean isUndescribed() {
		return isPicture() && this.alt.isBlank() && !this.decorative;
	}

	/** As people say it. */
	public String sizeInWords() {
		return (this.size < 1_000_000) ? Math.max(1, this.size / 1000) + " KB"
				: String.format(Locale.ROOT, "%.1f MB", this.size / 1_000_000.0);
	}

	boolean mayBeChangedBy(SignedIn author) {
		return author.mayEdit((this.authorId != null) ? this.authorId : -1);
	}

}
