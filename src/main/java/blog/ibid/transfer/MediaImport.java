package blog.ibid.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import blog.ibid.media.MediaIntake;
import blog.ibid.media.MediaIntake.Incoming;
import blog.ibid.media.MediaIntake.Kept;
import blog.ibid.media.MediaIntake.StoredFile;

/**
 * Brings attachments, and the files that texts show in other sizes.
 */
final class MediaImport {

	private final OldBlog blog;

	private final MediaIntake media;

	private final References references;

	private final Clock clock;

	private final boolean dryRun;

	private final Set<String> brought = new HashSet<>();

	MediaImport(OldBlog blog, MediaIntake media, References references, Clock clock, boolean dryRun) {
		this.blog = blog;
		this.media = media;
		this.references = references;
		this.clock = clock;
		this.dryRun = dryRun;
	}

	void bring(ExportItem item, ImportReport report) {
		List<String> remarks = new ArrayList<>(item.remarks());
		OldAddress address = OldAddress.of(item.attachmentUrl());
		String below = (address == null) ? "" : MediaPath.of(address);
		Result result;
		if (below.isEmpty() || below.length() > 400 || below.contains("..")) {
			remarks.add("The export doesn't tell where its file is.");
			result = Result.SKIPPED;
		}
		else {
			String path = MediaPath.here(below);
			if (this.blog.fileOf(path).isEmpty() && !this.media.isHere(path)) {
				report.missingFiles++;
				remarks.add("Its file was not brought; it is still at " + item.attachmentUrl() + ".");
			}
			result = bring(item, path);
		}
		report.media.add(result);
		report.item(item.id(), "attachment", PlainWords.of(item.title(), 200), result, remarks);
	}

	private Result bring(ExportItem item, String path) {
		String id = Long.toString(item.id());
		Optional<Kept> kept = this.media.at(path);
		Optional<Reference> known = this.references.find(this.blog.source(), Reference.Kind.MEDIA, id);
		Optional<StoredFile> file = this.dryRun ? Optional.empty() : store(path);
		boolean here = file.isPresent() || this.dryRun && this.blog.fileOf(path).isPresent() || this.media.isHere(path);
		Incoming incoming = incoming(item, path, file);
		long digest = new Digest().add(path)
			.add(incoming.title())
			.add(incoming.alt())
			.add(incoming.caption())
			.add(here)
			.value();
		Result result = (known.isEmpty() || kept.isEmpty()) ? Result.CREATED
				: known.get().judge(digest, kept.get().version());
		if (result != Result.UNCHANGED && !this.dryRun) {
			Kept now = this.media.put(incoming, this.clock.instant());
			var reference = new Reference(Reference.Kind.MEDIA, id, now.id(), digest, now.version());
			if (known.isEmpty()) {
				this.references.add(this.blog.source(), List.of(reference));
			}
			else {
				this.references.change(this.blog.source(), reference);
			}
		}
		return result;
	}

	private Incoming incoming(ExportItem item, String path, Optional<StoredFile> file) {
		String alt = item.meta("_wp_attachment_image_alt");
		String url = item.attachmentUrl();
		return new Incoming(path, PlainWords.of(item.title(), 1000), (alt != null) ? PlainWords.of(alt, 2000) : "",
				PlainWords.of(item.excerpt(), 10_000), (url.length() <= 2000) ? url : null, file,
				item.published().instant(ZoneOffset.UTC));
	}

	private Optional<StoredFile> store(String path) {
		Optional<Path> source = this.blog.fileOf(path);
		if (source.isEmpty()) {
			return this.media.stored(path);
		}
		try {
			return Optional.of(this.media.store(path, source.get()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The file " + source.get() + " could not be copied: " + ex.getMessage(), ex);
		}
	}

	/** Brings files that texts show and no attachment stands for, such as other sizes. */
	void bringFiles(Collection<String> paths) {
		for (String path : paths) {
			if (!this.dryRun && this.brought.add(path)) {
				Optional<StoredFile> file = store(path);
				if (file.isPresent() && this.media.at(path).isEmpty()) {
					this.media.put(
							new Incoming(path, path.substring(path.lastIndexOf('/') + 1), "", "", null, file, null),
							this.clock.instant());
				}
			}
		}
	}

}
