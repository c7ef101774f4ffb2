package blog.ibid.backup;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A backup that is read. Nothing in it is believed before {@link #verify} has seen all of
 * it.
 */
final class BackupFile implements Closeable {

	private static final int LARGEST_MANIFEST = 256 << 20;

	private final ZipFile zip;

	private final Manifest manifest;

	private BackupFile(ZipFile zip, Manifest manifest) {
		this.zip = zip;
		this.manifest = manifest;
	}

	/**
	 * Opens a file and reads what it says of itself.
	 * @throws BackupRefused if it is no backup
	 */
	static BackupFile open(Path file) throws IOException {
		if (!Files.isRegularFile(file)) {
			throw new BackupRefused("There is no file " + file + ".");
		}
		ZipFile zip;
		try {
			zip = new ZipFile(file.toFile());
		}
		catch (ZipException | EOFException ex) {
			throw new BackupRefused(file + " is not a whole zip file. Is all of it there?");
		}
		try {
			return new BackupFile(zip, manifest(zip));
		}
		catch (IOException | RuntimeException ex) {
			zip.close();
			throw ex;
		}
	}

	private static Manifest manifest(ZipFile zip) throws IOException {
		ZipEntry entry = entry(zip, Manifest.NAME);
		if (entry == null) {
			throw new BackupRefused("This is not a backup of Ibid: it holds no " + Manifest.NAME + ".");
		}
		try (InputStream in = zip.getInputStream(entry)) {
			byte[] bytes = in.readNBytes(LARGEST_MANIFEST + 1);
			var sum = new CRC32();
			sum.update(bytes);
			if (bytes.length > LARGEST_MANIFEST || sum.getValue() != entry.getCrc()) {
				throw damaged(Manifest.NAME);
			}
			int format = JsonMapper.shared().readTree(bytes).path("format").asInt(0);
			if (format > Manifest.FORMAT) {
				throw new BackupRefused("This backup was made by a newer Ibid, in a form that this one does not know. "
						+ "Install that version, and restore with it.");
			}
			if (format < 1) {
				throw new BackupRefused("This is not a backup of Ibid.");
			}
			return JsonMapper.shared().readValue(bytes, Manifest.class);
		}
		catch (ZipException | EOFException | JacksonException ex) {
			throw damaged(Manifest.NAME);
		}
	}

	private static @Nullable ZipEntry entry(ZipFile zip, String name) throws BackupRefused {
		try {
			return zip.getEntry(name);
		}
		catch (IllegalArgumentException ex) {
			throw illegible();
		}
	}

	/**
	 * Words in a zip file's directory are read one by one, so this is not seen before.
	 */
	private static BackupRefused illegible() {
		return new BackupRefused("The backup is damaged: words in it cannot be read.");
	}

	private static BackupRefused damaged(String entry) {
		return new BackupRefused("The backup is damaged: “" + entry + "” is not as it was written.");
	}

	Manifest manifest() {
		return this.manifest;
	}

	/**
	 * Reads all of it, and compares each entry with what the manifest says.
	 * @param room how many bytes may come out of it
	 * @throws BackupRefused if anything is wrong
	 */
	void verify(long room) throws IOException {
		Map<String, Manifest.Entry> promised = promised(room);
		Set<String> tables = tables(promised);
		Set<String> seen = new HashSet<>();
		try {
			for (ZipEntry entry : (Iterable<ZipEntry>) this.zip.stream().map(ZipEntry.class::cast)::iterator) {
				compare(entry, promised.get(entry.getName()), tables, seen);
			}
		}
		catch (IllegalArgumentException ex) {
			// a name that is not UTF-8; newer versions of Java find it as they open the
			// file
			throw new BackupRefused("The backup is damaged: words in it cannot be read.");
		}
		for (String name : promised.keySet()) {
			if (!seen.contains(name)) {
				throw new BackupRefused("The backup is not whole: “" + name + "” is missing.");
			}
		}
	}

	private void compare(ZipEntry entry, Manifest.@Nullable Entry known, Set<String> tables, Set<String> seen)
			throws IOException {
		String name = entry.getName();
		if (!seen.add(name) || known == null && !name.equals(Manifest.NAME)) {
			throw new BackupRefused("The backup holds “" + EntryName.printable(name) + "”, which it does not know of.");
		}
		if (known != null && (!check(entry, known) || !name.startsWith(Manifest.MEDIA) && !tables.contains(name))) {
			throw damaged(name);
		}
	}

	private Map<String, Manifest.Entry> promised(long room) throws BackupRefused {
		Map<String, Manifest.Entry> promised = new HashMap<>();
		long size = 0;
		for (Manifest.Entry entry : this.manifest.files()) {
			if (!EntryName.isSafe(entry.name()) || entry.size() < 0 || promised.put(entry.name(), entry) != null) {
				throw new BackupRefused("The backup holds something under the name “"
						+ EntryName.printable(entry.name()) + "”, which no backup has.");
			}
			if (entry.size() > room - size) {
				throw new BackupRefused("There is not enough room: the backup needs more than the " + (room >> 20)
						+ " MB that are free.");
			}
			size += entry.size();
		}
		return promised;
	}

	private Set<String> tables(Map<String, Manifest.Entry> promised) throws BackupRefused {
		Set<String> tables = new HashSet<>();
		for (Table table : this.manifest.tables()) {
			if (!promised.containsKey(table.entry()) || !tables.add(table.entry())) {
				throw damaged(EntryName.printable(table.entry()));
			}
		}
		return tables;
	}

	/** Reads no further than the size that was promised. */
	private boolean check(ZipEntry entry, Manifest.Entry known) throws IOException {
		var digest = new Digest();
		byte[] buffer = new byte[1 << 16];
		try (InputStream in = this.zip.getInputStream(entry)) {
			for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
				digest.add(buffer, 0, read);
				if (digest.size() > known.size()) {
					return false;
				}
			}
		}
		catch (ZipException | EOFException ex) {
			return false;
		}
		return digest.entry(known.name()).equals(known);
	}

	/** What an entry holds. */
	InputStream open(String name) throws IOException {
		ZipEntry entry = entry(this.zip, name);
		if (entry == null) {
			throw damaged(name);
		}
		return new BufferedInputStream(this.zip.getInputStream(entry), 1 << 16);
	}

	@Override
	public void close() throws IOException {
		this.zip.close();
	}

}
