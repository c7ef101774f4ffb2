package blog.ibid.media;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;

import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;

/**
 * What the first bytes of a picture say of it, read without decoding the picture.
 *
 * @param type of the file
 * @param deep whether a pixel takes twice the usual room
 * @param moving whether there are more pictures after the first
 */
record PictureHead(String type, int width, int height, boolean deep, boolean moving) {

	private static final int HEAD = 32;

	/**
	 * @throws IOException if it cannot be understood
	 */
	static PictureHead of(Path file, String type) throws IOException {
		try (var in = new FileImageInputStream(file.toFile())) {
			ImageReader reader = reader(type);
			try {
				reader.setInput(in, false, true);
				String head = head(file);
				boolean moving = type.equals("image/gif") ? hasSecond(reader)
						: head.startsWith("VP8X", 12) && (head.charAt(20) & 2) != 0;
				return new PictureHead(type, reader.getWidth(0), reader.getHeight(0),
						type.equals("image/png") && head.length() > 24 && head.charAt(24) == 16, moving);
			}
			catch (RuntimeException ex) {
				throw new IIOException("not understood", ex);
			}
			finally {
				reader.dispose();
			}
		}
	}

	static ImageReader reader(String type) throws IOException {
		Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(type);
		if (!readers.hasNext()) {
			throw new IIOException("nothing reads " + type);
		}
		return readers.next();
	}

	private static String head(Path file) throws IOException {
		try (var bytes = new RandomAccessFile(file.toFile(), "r")) {
			byte[] head = new byte[(int) Math.min(HEAD, bytes.length())];
			bytes.readFully(head);
			return new String(head, StandardCharsets.ISO_8859_1);
		}
	}

	private static boolean hasSecond(ImageReader reader) throws IOException {
		try {
			return reader.getWidth(1) > 0;
		}
		catch (IndexOutOfBoundsException ex) {
			return false;
		}
	}

	/** Pixels, or as many as would take the same room. */
	long cost() {
		return (long) this.width * this.height * (this.deep ? 2 : 1);
	}

	/** In millions of pixels, rounded up. */
	long megapixels() {
		return ((long) this.width * this.height + 999_999) / 1_000_000;
	}

}
