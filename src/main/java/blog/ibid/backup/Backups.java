package blog.ibid.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import blog.ibid.store.DataFolder;

import org.springframework.stereotype.Component;

/**
 * The backups that are kept in the folder {@code backups} of the data.
 */
@Component
class Backups {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmmss", Locale.ROOT);

	private static final Pattern NAME = Pattern
		.compile("(blog|daily|before-restore)-(\\d{4}-\\d{2}-\\d{2}-\\d{6})\\.zip");

	private final Path folder;

	private final Backup backup;

	private final LastBackup last;

	private final Clock clock;

	Backups(DataFolder data, Backup backup, LastBackup last, Clock clock) {
		this.folder = data.path().resolve("backups");
		this.backup = backup;
		this.last = last;
		this.clock = clock;
	}

	/** Makes one, and returns its file. One at a time. */
	synchronized Path make(Why why) throws IOException {
		Instant now = this.clock.instant();
		Path file = this.folder
			.resolve(why.word + "-" + TIME.format(LocalDateTime.ofInstant(now, ZoneOffset.UTC)) + ".zip");
		this.last.was(this.backup.make(file).made());
		return file;
	}

	/** Newest first. */
	List<Kept> kept() throws IOException {
		List<Kept> kept = new ArrayList<>();
		if (Files.isDirectory(this.folder)) {
			try (var files = Files.newDirectoryStream(this.folder)) {
				for (Path file : files) {
					kept(file).ifPresent(kept::add);
				}
			}
		}
		kept.sort(Comparator.comparing(Kept::made).reversed().thenComparing(Kept::name));
		return kept;
	}

	private static Optional<Kept> kept(Path file) throws IOException {
		String name = String.valueOf(file.getFileName());
		Matcher parts = NAME.matcher(name);
		if (!parts.matches() || !Files.isRegularFile(file)) {
			return Optional.empty();
		}
		try {
			Instant made = LocalDateTime.parse(parts.group(2), TIME).toInstant(ZoneOffset.UTC);
			return Optional.of(new Kept(name, parts.group(1), made, Files.size(file), file));
		}
		catch (DateTimeException | NoSuchFileException ex) {
			return Optional.empty();
		}
	}

	Optional<Kept> find(String name) throws IOException {
		return kept().stream().filter((one) -> one.name.equals(name)).findFirst();
	}

	void delete(Kept one) throws IOException {
		Files.deleteIfExists(one.file);
	}

	/** Deletes the oldest of those that were made by themselves. */
	void prune(int keep) throws IOException {
		for (Kept old : kept().stream().filter((one) -> one.why.equals(Why.DAILY.word)).skip(keep).toList()) {
			delete(old);
		}
	}

	/** What a backup was made for; the name of its file begins with the word. */
	enum Why {

		HAND("blog"), DAILY("daily"), RESTORE("before-restore");

		private final String word;

		Why(String word) {
			this.word = word;
		}

	}

	/**
	 * A backup.
	 *
	 * @param why the word of its {@link Why}
	 * @param size in bytes
	 */
	record Kept(String name, String why, Instant made, long size, Path file) {

		public long megabytes() {
			return (this.size + (1 << 20) - 1) >> 20;
		}

	}

}
