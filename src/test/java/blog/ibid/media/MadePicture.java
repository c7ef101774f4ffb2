package blog.ibid.media;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.zip.CRC32;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Pictures that are made for a test. Each corner has a colour of its own: red, green,
 * blue, white, from the upper left as we read.
 */
public final class MadePicture {

	private MadePicture() {
	}

	static BufferedImage drawn(int width, int height, int type) {
		var picture = new BufferedImage(width, height, type);
		Color[] corners = { Color.RED, Color.GREEN, Color.BLUE, Color.WHITE };
		for (int y = 0; y < height; y++) {
			for (int x = 0; x < width; x++) {
				picture.setRGB(x, y, corners[(y < height / 2 ? 0 : 2) + (x < width / 2 ? 0 : 1)].getRGB());
			}
		}
		return picture;
	}

	static byte[] png(int width, int height) {
		return written(drawn(width, height, BufferedImage.TYPE_INT_RGB), "png");
	}

	static byte[] jpeg(int width, int height) {
		return written(drawn(width, height, BufferedImage.TYPE_INT_RGB), "jpg");
	}

	static byte[] written(BufferedImage picture, String format) {
		try {
			var out = new ByteArrayOutputStream();
			ImageIO.write(picture, format, out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public static BufferedImage read(byte[] bytes) {
		try {
			return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(bytes)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** How long each frame of a moving picture is shown, in hundredths of a second. */
	static String times(byte[] gif) throws IOException {
		ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
		reader.setInput(new MemoryCacheImageInputStream(new ByteArrayInputStream(gif)), false, false);
		var times = new StringBuilder();
		for (int i = 0; i < reader.getNumImages(true); i++) {
			var root = (IIOMetadataNode) reader.getImageMetadata(i).getAsTree("javax_imageio_gif_image_1.0");
			times
				.append(((IIOMetadataNode) root.getElementsByTagName("GraphicControlExtension").item(0))
					.getAttribute("delayTime"))
				.append(' ');
		}
		return times.toString().strip();
	}

	/** The colours of the corners, one letter each. */
	public static String corners(BufferedImage picture) {
		int right = picture.getWidth() - 8;
		int bottom = picture.getHeight() - 8;
		return "" + letter(picture.getRGB(7, 7)) + letter(picture.getRGB(right, 7)) + letter(picture.getRGB(7, bottom))
				+ letter(picture.getRGB(right, bottom));
	}

	private static char letter(int rgb) {
		boolean red = (rgb >> 16 & 255) > 128;
		boolean green = (rgb >> 8 & 255) > 128;
		boolean blue = (rgb & 255) > 128;
		return (red && green && blue) ? 'w' : red ? 'r' : green ? 'g' : blue ? 'b' : '?';
	}

	/**
	 * As many frames, each of half the size and shown for a fifth of a second, and words
	 * in a comment.
	 */
	static byte[] moving(int width, int height, int frames) {
		try {
			var bytes = new ByteArrayOutputStream();
			ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
			try (var out = new MemoryCacheImageOutputStream(bytes)) {
				writer.setOutput(out);
				writer.prepareWriteSequence(null);
				for (int i = 0; i < frames; i++) {
					BufferedImage frame = drawn(width, height, BufferedImage.TYPE_BYTE_INDEXED);
					IIOMetadata words = writer.getDefaultImageMetadata(new ImageTypeSpecifier(frame), null);
					var root = (IIOMetadataNode) words.getAsTree("javax_imageio_gif_image_1.0");
					((IIOMetadataNode) root.getElementsByTagName("GraphicControlExtension").item(0))
						.setAttribute("delayTime", "20");
					var comments = new IIOMetadataNode("CommentExtensions");
					var comment = new IIOMetadataNode("CommentExtension");
					comment.setAttribute("value", "SPYCAM");
					comments.appendChild(comment);
					root.appendChild(comments);
					words.setFromTree("javax_imageio_gif_image_1.0", root);
					writer.writeToSequence(new IIOImage(frame, null, words), null);
				}
				writer.endWriteSequence();
			}
			return bytes.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A photograph that was taken at a place, with the camera held in a way. */
	public static byte[] photograph(int width, int height, int orientation) {
		byte[] jpeg = jpeg(width, height);
		byte[] exif = exif(orientation);
		var out = new ByteArrayOutputStream();
		out.write(jpeg, 0, 2);
		out.write(0xFF);
		out.write(0xE1);
		out.write((exif.length + 2) >> 8);
		out.write((exif.length + 2) & 255);
		out.writeBytes(exif);
		out.write(jpeg, 2, jpeg.length - 2);
		return out.toByteArray();
	}

	/** Exif 2.32: orientation and maker in the first directory, latitude in GPS's. */
	private static byte[] exif(int orientation) {
		ByteBuffer tiff = ByteBuffer.allocate(200).order(ByteOrder.BIG_ENDIAN);
		tiff.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
		tiff.putShort((short) 3);
		entry(tiff, 0x010F, 2, 8, 100);
		entry(tiff, 0x0112, 3, 1, orientation << 16);
		entry(tiff, 0x8825, 4, 1, 60);
		tiff.putInt(0);
		tiff.position(60);
		tiff.putShort((short) 2);
		entry(tiff, 1, 2, 2, 'N' << 24);
		entry(tiff, 2, 5, 3, 120);
		tiff.putInt(0);
		tiff.position(100);
		tiff.put("SPYCAM\0\0".getBytes(StandardCharsets.US_ASCII));
		tiff.position(120);
		tiff.putInt(48).putInt(1).putInt(8).putInt(1).putInt(15).putInt(1);
		byte[] head = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
		return ByteBuffer.allocate(head.length + 200).put(head).put(tiff.array()).array();
	}

	private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
		tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
	}

	/** A small file that says it is as large as that. */
	static byte[] bomb(int width, int height) {
		byte[] png = png(8, 8);
		ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
		var crc = new CRC32();
		crc.update(png, 12, 17);
		ByteBuffer.wrap(png).putInt(29, (int) crc.getValue());
		return png;
	}

}
