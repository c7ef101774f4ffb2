package blog.ibid.media;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.exif.ExifIFD0Directory;

/**
 * Turns pictures as the camera was held: the values of Exif's Orientation tag are those
 * of TIFF 6.0.
 */
final class Upright {

	private Upright() {
	}

	/** From 1 to 8; 1, as it is, where the file doesn't say. */
	static int orientation(Path file) {
		try {
			for (var exif : ImageMetadataReader.readMetadata(file.toFile())
				.getDirectoriesOfType(ExifIFD0Directory.class)) {
				Integer value = exif.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
				if (value != null && value >= 1 && value <= 8) {
					return value;
				}
			}
			return 1;
		}
		catch (ImageProcessingException | IOException | RuntimeException ex) {
			return 1;
		}
	}

	static BufferedImage turn(BufferedImage picture, int orientation) {
		if (orientation == 1) {
			return picture;
		}
		int width = picture.getWidth();
		int height = picture.getHeight();
		boolean lying = orientation > 4;
		var turned = new BufferedImage(lying ? height : width, lying ? width : height, type(picture));
		Graphics2D canvas = turned.createGraphics();
		canvas.drawImage(picture, transform(orientation, width, height), null);
		canvas.dispose();
		return turned;
	}

	/** Of a picture that holds what another does, eight bits a colour. */
	static int type(BufferedImage picture) {
		if (picture.getColorModel().hasAlpha()) {
			return BufferedImage.TYPE_INT_ARGB;
		}
		return (picture.getType() == BufferedImage.TYPE_BYTE_GRAY) ? BufferedImage.TYPE_BYTE_GRAY
				: BufferedImage.TYPE_INT_RGB;
	}

	private static AffineTransform transform(int orientation, int width, int height) {
		return switch (orientation) {
			case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
			case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
			case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
			case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
			case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
			case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
			default -> new AffineTransform(0, -1, 1, 0, 0, width);
		};
	}

}
