package blog.ibid.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The files that an import is given: XML, gzipped XML, or zips with XML documents in any
 * folder of theirs. What they are is seen from their bytes, not from their names; nothing
 * is unpacked to disk.
 */
final class ExportFiles implements AutoCloseable {

	private static final int MOST_ENTRIES = 1000;

	private final UnpackingLimits limits;

	private final List<ZipFile> archives = new ArrayList<>();

	private final List<ExportPart> parts = new ArrayList<>();

	private ExportFiles(UnpackingLimits limits) {
		this.limits = limits;
	}

	/**
	 * Finds the parts of an export. They must be read before this is closed.
	 * @throws ExportUnreadable if one of the files cannot be opened or holds no part
	 */
	static ExportFiles open(List<Path> files) {
		return open(files, UnpackingLimits.USUAL);
	}

	static ExportFiles open(List<Path> files, UnpackingLimits limits) {
		var export = new ExportFiles(limits);
		try {
			files.forEach(export::add);
			return export;
		}
		catch (RuntimeException ex) {
			export.close();
			throw ex;
		}
	}

	List<ExportPart> parts() {
		return List.copyOf(this.parts);
	}

	private void add(Path file) {
		String name = shown(String.valueOf(file.getFileName()));
		if (!Files.isRegularFile(file)) {
			throw new ExportUnreadable(name, Files.isDirectory(file)
					? "This is a folder. Name the files of the export instead." : "There is no such file.");
		}
		try {
			byte[] head = head(file);
			if (StrangeFile.isZip(head, head.length)) {
				addEntries(file, name);
			}
			else {
				addFile(file, name, StrangeFile.isGzip(head, head.length));
			}
		}
		catch (ExportFlaw ex) {
			throw new ExportUnreadable(name, ex.reason());
		}
		catch (IOException ex) {
			throw new ExportUnreadable(name, "It cannot be opened. It may be damaged, or not allowed to be read.");
		}
	}

	private static byte[] head(Path file) throws IOException {
		try (InputStream bytes = Files.newInputStream(file)) {
			return bytes.readNBytes(4);
		}
	}

	private void addFile(Path file, String name, boolean packed) throws IOException {
		long size = Files.size(file);
		this.parts.add(new ExportPart(name, packed ? OptionalLong.empty() : OptionalLong.of(size),
				() -> ExportPart.gunzip(Files.newInputStream(file), size, this.limits)));
	}

	private void addEntries(Path file, String name) throws IOException {
		ZipFile archive = new ZipFile(file.toFile());
		this.archives.add(archive);
		List<? extends ZipEntry> exports = archive.stream().filter(ExportFiles::isExport).toList();
		if (exports.isEmpty()) {
			throw new ExportFlaw("This zip holds no .xml file. " + StrangeFile.NEEDED);
		}
		if (exports.size() > MOST_ENTRIES) {
			throw new ExportFlaw("This zip holds more than " + MOST_ENTRIES + " XML files.");
		}
		this.limits.check(Files.size(file), exports.stream().mapToLong((entry) -> Math.max(0, entry.getSize())).sum());
		exports.forEach((entry) -> addEntry(archive, name, entry));
	}

	private void addEntry(ZipFile archive, String name, ZipEntry entry) {
		long packed = entry.getCompressedSize();
		this.parts.add(new ExportPart(name + ": " + shown(entry.getName()),
				isGzipName(entry) ? OptionalLong.empty() : OptionalLong.of(entry.getSize()), () -> {
					InputStream bytes = archive.getInputStream(entry);
					return ExportPart.gunzip(new UnpackingStream(bytes, packed, entry.getSize(), this.limits), packed,
							this.limits);
				}));
	}

	/** Entries of macOS beside the real ones carry the same names. */
	private static boolean isExport(ZipEntry entry) {
		String path = entry.getName().replace('\\', '/').toLowerCase(Locale.ROOT);
		String name = path.substring(path.lastIndexOf('/') + 1);
		return !entry.isDirectory() && (name.endsWith(".xml") || isGzipName(entry)) && !name.startsWith("._");
	}

	private static boolean isGzipName(ZipEntry entry) {
		return entry.getName().toLowerCase(Locale.ROOT).endsWith(".xml.gz");
	}

	/** A name that cannot disturb a terminal or a log line. */
	private static String shown(String name) {
		String plain = name.replaceAll("[\\p{Cntrl}\\p{Cf}]", "?");
		return (plain.length() > 200) ? plain.substring(0, 199) + "…" : plain;
	}

	@Override
	public void close() {
		for (ZipFile archive : this.archives) {
			try {
				archive.close();
			}
			catch (IOException ex) {
				// it was only read
			}
		}
	}

}
