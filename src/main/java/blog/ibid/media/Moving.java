package blog.ibid.media;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import javax.imageio.IIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.FileImageOutputStream;

import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Makes a new file of a moving GIF (GIF89a): its frames, their places and times and how
 * often they repeat, and nothing else that was in the old one.
 */
final class Moving {

	private static final String FRAME = "javax_imageio_gif_image_1.0";

	private static final String SCREEN = "javax_imageio_gif_stream_1.0";

	private static final int MOST_FRAMES = 1000;

	private Moving() {
	}

	/**
	 * @param most pixels that all frames together may have
	 * @throws IIOException if there are more, or it cannot be understood
	 */
	static Print print(Path file, long most, Path folder) throws IOException {
		ImageReader reader = PictureHead.reader("image/gif");
		ImageWriter writer = ImageIO.getImageWritersByMIMEType("image/gif").next();
		Path copy = MediaFolder.newFile(folder);
		try (var in = new FileImageInputStream(file.toFile()); var out = new FileImageOutputStream(copy.toFile())) {
			reader.setInput(in, false, false);
			writer.setOutput(out);
			IIOMetadata screen = reader.getStreamMetadata();
			writer.prepareWriteSequence(screen);
			copy(reader, writer, most);
			writer.endWriteSequence();
			return new Print(copy, "image/gif", size(screen, "logicalScreenWidth"), size(screen, "logicalScreenHeight"),
					Map.of(), false);
		}
		catch (IOException | RuntimeException ex) {
			Files.deleteIfExists(copy);
			throw ex;
		}
		finally {
			reader.dispose();
			writer.dispose();
		}
	}

	private static void copy(ImageReader reader, ImageWriter writer, long most) throws IOException {
		int frames = reader.getNumImages(true);
		long pixels = 0;
		for (int i = 0; i < frames; i++) {
			pixels += (long) reader.getWidth(i) * reader.getHeight(i);
			if (frames > MOST_FRAMES || pixels > most) {
				throw new IIOException("more than " + most + " pixels in " + frames + " frames");
			}
			BufferedImage frame = reader.read(i);
			writer.writeToSequence(new IIOImage(frame, null, bare(reader.getImageMetadata(i), writer, frame)), null);
		}
	}

	/** Without comments, and without what programs put in for themselves. */
	private static IIOMetadata bare(IIOMetadata read, ImageWriter writer, BufferedImage frame) throws IOException {
		Node root = read.getAsTree(FRAME);
		for (Node child = root.getFirstChild(); child != null;) {
			Node next = child.getNextSibling();
			switch (child.getNodeName()) {
				case "CommentExtensions", "PlainTextExtension" -> root.removeChild(child);
				case "ApplicationExtensions" -> keepRepetition(root, child);
				default -> {
				}
			}
			child = next;
		}
		IIOMetadata bare = writer.getDefaultImageMetadata(new ImageTypeSpecifier(frame), null);
		bare.setFromTree(FRAME, root);
		return bare;
	}

	private static void keepRepetition(Node root, Node extensions) {
		for (Node child = extensions.getFirstChild(); child != null;) {
			Node next = child.getNextSibling();
			if (!((Element) child).getAttribute("applicationID").equals("NETSCAPE")) {
				extensions.removeChild(child);
			}
			child = next;
		}
		if (!extensions.hasChildNodes()) {
			root.removeChild(extensions);
		}
	}

	private static int size(IIOMetadata screen, String name) throws IIOException {
		for (Node child = screen.getAsTree(SCREEN).getFirstChild(); child != null; child = child.getNextSibling()) {
			if (child.getNodeName().equals("LogicalScreenDescriptor")) {
				return Integer.parseInt(((Element) child).getAttribute(name));
			}
		}
		throw new IIOException("no screen");
	}

}
