package blog.ibid.backup;

import java.io.BufferedOutputStream;
import java.io.File;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes one backup. Rows and files pass through, so that memory holds one row at a time.
 */
final class BackupWriter {

	private static final ObjectWriter JSON = JsonMapper.shared()
		.writer()
		.without(StreamWriteFeature.AUTO_CLOSE_TARGET)
		.without(StreamWriteFeature.FLUSH_PASSED_TO_STREAM);

	private static final int ROWS_AT_ONCE = 100;

	private final ZipOutputStream zip;

	private final List<Manifest.Entry> written = new ArrayList<>();

	BackupWriter(OutputStream target) {
		this.zip = new ZipOutputStream(target);
	}

	/**
	 * Writes all of it.
	 * @param connection in a transaction that sees one state from begin to end
	 * @param media the folder of the media; what lies there alone while it is written is
	 * left out
	 */
	Manifest write(Connection connection, String schema, String ibid, Instant now, Path media)
			throws SQLException, IOException {
		List<Table> tables = new ArrayList<>();
		Catalog catalog = Catalog.of(connection);
		for (Table table : catalog.tables()) {
			tables.add(table(connection, table));
		}
		Map<String, Long> numbers = catalog.numbers(connection);
		this.zip.setLevel(Deflater.BEST_SPEED);
		if (Files.isDirectory(media)) {
			try (var files = Files.walk(media)) {
				for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
					medium(media, file);
				}
			}
		}
		var manifest = new Manifest(Manifest.FORMAT, ibid, schema, now, tables, numbers, List.copyOf(this.written));
		this.zip.putNextEntry(new ZipEntry(Manifest.NAME));
		JSON.withDefaultPrettyPrinter().writeValue(this.zip, manifest);
		this.zip.closeEntry();
		this.zip.finish();
		return manifest;
	}

	private Table table(Connection connection, Table table) throws SQLException, IOException {
		long rows = 0;
		this.zip.putNextEntry(new ZipEntry(table.entry()));
		var entry = new Measured(this.zip);
		try (var statement = connection.createStatement()) {
			statement.setFetchSize(ROWS_AT_ONCE);
			var out = new BufferedOutputStream(entry, 1 << 16);
			try (ResultSet row = statement.executeQuery(table.select())) {
				while (row.next()) {
					JSON.writeValue(out, values(table, row));
					out.write('\n');
					rows++;
				}
			}
			out.flush();
		}
		this.zip.closeEntry();
		this.written.add(entry.digest.entry(table.entry()));
		return table.counted(rows);
	}

	private static List<@Nullable Object> values(Table table, ResultSet row) throws SQLException {
		List<@Nullable Object> values = new ArrayList<>(table.columns().size());
		for (int i = 0; i < table.columns().size(); i++) {
			values.add(table.columns().get(i).kind().read(row, i + 1));
		}
		return values;
	}

	private void medium(Path media, Path file) throws IOException {
		String path = media.relativize(file).toString().replace(File.separatorChar, '/');
		if (file.getFileName().toString().startsWith(".new-")) {
			return;
		}
		try (InputStream in = Files.newInputStream(file)) {
			String name = Manifest.MEDIA + path;
			this.zip.putNextEntry(new ZipEntry(name));
			var entry = new Measured(this.zip);
			in.transferTo(entry);
			this.zip.closeEntry();
			this.written.add(entry.digest.entry(name));
		}
		catch (NoSuchFileException ex) {
			// it was deleted after the folder was listed
		}
	}

	/** An entry on its way. */
	private static final class Measured extends FilterOutputStream {

		private final Digest digest = new Digest();

		Measured(OutputStream target) {
			super(target);
		}

		@Override
		public void write(int value) throws IOException {
			write(new byte[] { (byte) value }, 0, 1);
		}

		@Override
		public void write(byte[] bytes, int offset, int length) throws IOException {
			this.digest.add(bytes, offset, length);
			this.out.write(bytes, offset, length);
		}

	}

}
