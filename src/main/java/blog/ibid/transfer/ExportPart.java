package blog.ibid.transfer;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;
import java.util.zip.GZIPInputStream;

/**
 * One XML document of an export; it can be opened again and again.
 *
 * @param name the file, and for an archive its entry, as shown to people; never used as a
 * path
 * @param size unpacked bytes, empty where that would take reading it
 */
record ExportPart(String name, OptionalLong size, Source source) {

	/** Where its bytes come from, unpacked. */
	interface Source {

		InputStream open() throws IOException;

	}

	/** A part that is not packed, as tests and uploads have it. */
	static ExportPart of(String name, Source source) {
		return new ExportPart(name, OptionalLong.empty(), source);
	}

	/**
	 * Its bytes, unpacked.
	 * @throws ExportUnreadable if it cannot be opened
	 */
	InputStream open() {
		try {
			return this.source.open();
		}
		catch (ExportFlaw ex) {
			throw new ExportUnreadable(this.name, ex.reason());
		}
		catch (IOException ex) {
			throw new ExportUnreadable(this.name, "It cannot be opened; it may be damaged or have been taken away.");
		}
	}

	/** Unpacks bytes that are a gzip file, and leaves others as they are. */
	static InputStream gunzip(InputStream bytes, long packed, UnpackingLimits limits) throws IOException {
		var buffered = new BufferedInputStream(bytes, 1 << 16);
		buffered.mark(2);
		byte[] head = buffered.readNBytes(2);
		buffered.reset();
		if (!StrangeFile.isGzip(head, head.length)) {
			return buffered;
		}
		try {
			return new UnpackingStream(new GZIPInputStream(buffered, 1 << 16), packed, -1, limits);
		}
		catch (IOException ex) {
			throw new ExportFlaw("The gzip file is damaged or cut off.");
		}
	}

}
