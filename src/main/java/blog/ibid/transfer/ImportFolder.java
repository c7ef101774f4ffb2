package blog.ibid.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import blog.ibid.store.DataFolder;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/**
 * Where an import in the background keeps its files, its state and its report, so that
 * they outlive the process.
 */
@Component
class ImportFolder {

	private static final List<String> ENDINGS = List.of(".xml", ".gz", ".zip");

	private final Path folder;

	private final Path offered;

	ImportFolder(DataFolder data) {
		this.folder = data.path().resolve("transfer");
		this.offered = data.path().resolve("import");
	}

	/** The names of files that lie ready in the folder {@code import}. */
	List<String> offered() {
		if (!Files.isDirectory(this.offered)) {
			return List.of();
		}
		try (var files = Files.list(this.offered)) {
			return files.filter(Files::isRegularFile)
				.map((file) -> file.getFileName().toString())
				.filter((name) -> ENDINGS.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith))
				.sorted()
				.limit(200)
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Those among the offered files that are named. */
	List<Path> offered(List<String> names) {
		List<String> known = offered();
		return names.stream().filter(known::contains).map(this.offered::resolve).toList();
	}

	/** The unpacked uploads folder beside them, or none. */
	Optional<Path> uploads() {
		Path uploads = this.offered.resolve("uploads");
		return Files.isDirectory(uploads) ? Optional.of(uploads) : Optional.empty();
	}

	/** Takes uploaded files over, instead of any before. */
	List<Path> take(List<MultipartFile> uploads) throws IOException {
		clear();
		Path files = Files.createDirectories(this.folder.resolve("files"));
		List<Path> taken = new ArrayList<>();
		for (MultipartFile upload : uploads) {
			// each in a folder of its own, under the name by which messages call it
			Path place = Files.createDirectories(files.resolve(String.valueOf(taken.size() + 1)));
			Path file = place.resolve(plain(upload.getOriginalFilename()));
			upload.transferTo(file);
			taken.add(file);
		}
		return taken;
	}

	private static String plain(@Nullable String name) {
		String last = (name == null) ? "" : name.replace('\\', '/').replaceFirst("^.*/", "");
		String plain = last.replaceAll("[^\\p{L}\\p{N}._-]+", "-").replaceFirst("^\\.+", "");
		return plain.isEmpty() ? "file" : plain.substring(Math.max(0, plain.length() - 100));
	}

	/** Forgets the last import, its files and its report. */
	void clear() throws IOException {
		if (Files.exists(this.folder)) {
			try (var all = Files.walk(this.folder)) {
				for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
					Files.deleteIfExists(path);
				}
			}
		}
		Files.createDirectories(this.folder);
	}

	/** Of the last run, dry or not. */
	Path report() {
		return this.folder.resolve("report.json");
	}

	void keep(ImportState state, List<Path> files) {
		try {
			Files.createDirectories(this.folder);
			Path partial = this.folder.resolve("state.new");
			Files.writeString(partial, JsonMapper.shared()
				.writeValueAsString(new Kept(state, files.stream().map(Path::toString).toList())));
			Files.move(partial, this.folder.resolve("state.json"), StandardCopyOption.REPLACE_EXISTING);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** What was kept last. */
	Kept kept() {
		Path file = this.folder.resolve("state.json");
		try {
			return Files.exists(file) ? JsonMapper.shared().readValue(Files.readString(file), Kept.class)
					: new Kept(ImportState.NONE, List.of());
		}
		catch (IOException | JacksonException ex) {
			return new Kept(ImportState.NONE, List.of());
		}
	}

	/**
	 * @param files their paths
	 */
	record Kept(ImportState state, List<String> files) {

		List<Path> paths() {
			return this.files.stream().map(Path::of).toList();
		}

	}

}
