package blog.ibid.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Types;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import blog.ibid.author.SignedIn;
import blog.ibid.site.Settings;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.multipart.MultipartFile;

/**
 * Takes in what authors upload. Files get their places before the row that names them, so
 * that a crash leaves at worst a file that nobody knows, never a row without a file.
 */
@Component
class Uploads {

	private final Reception reception;

	private final MediaFolder folder;

	private final Library library;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final Settings settings;

	private final Clock clock;

	/**
	 * Held from the choice of a name to the row that has it; one process owns the folder.
	 */
	private final Object naming = new Object();

	Uploads(Reception reception, MediaFolder folder, Library library, JdbcClient jdbc, TransactionTemplate transaction,
			Settings settings, Clock clock) {
		this.reception = reception;
		this.folder = folder;
		this.library = library;
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * Adds a file to the library.
	 * @throws Refused if it isn't one that may be there
	 * @throws IOException if it cannot be written
	 */
	Added add(MultipartFile file, MediumForm words, SignedIn me) throws IOException {
		FileName name = FileName.of(Objects.toString(file.getOriginalFilename(), ""));
		YearMonth month = YearMonth.now(this.clock.withZone(this.settings.site().zone()));
		String place = String.format("media/%04d/%02d/", month.getYear(), month.getMonthValue());
		Print print = this.reception.receive(file, name, this.folder.folder(place), null);
		try {
			String title = words.title().isBlank() ? name.title() : words.title().strip();
			long id = keep(print, place + name.stem(),
					new MediumForm(words.alt().strip(), words.decorative(), words.caption().strip(), title), me);
			return new Added(this.library.find(id), print.stopped());
		}
		finally {
			print.discard();
		}
	}

	private long keep(Print print, String stem, MediumForm words, SignedIn me) throws IOException {
		synchronized (this.naming) {
			String path = free(stem, print);
			this.folder.place(print, path);
			try {
				return Objects.requireNonNull(this.transaction.execute((status) -> insert(print, path, words, me)));
			}
			catch (RuntimeException ex) {
				this.folder.delete(MediaFolder.all(path, print.smaller().keySet()));
				throw ex;
			}
		}
	}

	private String free(String stem, Print print) {
		String path = stem + "." + print.ending();
		for (int n = 2; isTaken(MediaFolder.all(path, print.smaller().keySet())); n++) {
			path = stem + "-" + n + "." + print.ending();
		}
		return path;
	}

	private boolean isTaken(List<String> paths) {
		return paths.stream().anyMatch(this.folder::isTaken) || this.jdbc.sql("""
				select (select count(*) from media where path in (:paths))
				+ (select count(*) from media_gone where path in (:paths))""")
			.param("paths", paths)
			.query(Integer.class)
			.single() > 0;
	}

	private long insert(Print print, String path, MediumForm words, SignedIn me) {
		var key = new GeneratedKeyHolder();
		written(this.jdbc
			.sql("""
					insert into media (path, title, alt, decorative, caption, kind, content_type, size_in_bytes, width, height,
					widths, author_id, present, uploaded_at, version) values (:path, :title, :alt, :decorative, :caption,
					:kind, :type, :size, :width, :height, :widths, :author, true, :now, 0)""")
			.param("path", path)
			.param("title", words.title())
			.param("alt", words.alt())
			.param("decorative", words.decorative())
			.param("caption", words.caption())
			.param("kind", MediaKind.of(print.contentType(), path).name())
			.param("author", me.authorId())
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC)), print, this.folder.size(path))
			.update(key, "id");
		return Objects.requireNonNull(key.getKey()).longValue();
	}

	private static JdbcClient.StatementSpec written(JdbcClient.StatementSpec row, Print print, long size) {
		return row.param("type", print.contentType())
			.param("size", size)
			.param("width", print.width(), Types.INTEGER)
			.param("height", print.height(), Types.INTEGER)
			.param("widths", print.smaller().keySet().stream().map(String::valueOf).collect(Collectors.joining(" ")));
	}

	/**
	 * Gives a medium another file under the same address.
	 * @throws Refused if it isn't of the same kind
	 */
	Added replace(long id, MultipartFile file, SignedIn me) throws IOException {
		Medium old = this.library.take(id, me);
		FileName name = FileName.of(Objects.toString(file.getOriginalFilename(), ""));
		Print print = this.reception.receive(file, name,
				this.folder.folder(old.path().substring(0, old.path().lastIndexOf('/'))), old);
		try {
			this.transaction.executeWithoutResult((status) -> replace(this.library.take(id, me), print));
			List<String> now = MediaFolder.all(old.path(), print.smaller().keySet());
			this.folder.delete(
					MediaFolder.all(old.path(), old.widths()).stream().filter((path) -> !now.contains(path)).toList());
			return new Added(this.library.find(id), print.stopped());
		}
		finally {
			print.discard();
		}
	}

	private void replace(Medium old, Print print) {
		try {
			written(this.jdbc.sql("""
					update media set content_type = :type, size_in_bytes = :size, width = :width, height = :height,
					widths = :widths, present = true, file_version = file_version + 1, version = version + 1
					where id = :id""").param("id", old.id()), print, print.size()).update();
			// last, so that nothing but the commit itself can fail after it
			this.folder.place(print, old.path());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * @param stopped whether a moving picture was taken in, of which the first frame is
	 * kept
	 */
	record Added(Medium medium, boolean stopped) {
	}

}
