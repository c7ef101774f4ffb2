package blog.ibid.media;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.FileImageOutputStream;

import net.coobird.thumbnailator.Thumbnails;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Makes new files of pictures that were uploaded: upright, in the colours of the web,
 * with nothing of the old file but its pixels. What a camera noted, and what somebody hid
 * behind the picture, is gone. Room for pixels is shared, so that many uploads at once
 * wait rather than fill the memory.
 */
@Component
class Darkroom {

	private static final int[] WIDTHS = { 480, 960, 1600 };

	private static final int MOST_MEGAPIXELS = 40;

	private static final String GIF = "image/gif";

	/** Frames are decoded one by one: all may have so many times what one may. */
	private static final int MOST_FRAMES_OF = 5;

	/** Of memory, at the worst moment: decoded, turned, and being written. */
	private static final int BYTES_A_PIXEL = 10;

	private static final long PATIENCE = 60;

	private final int megapixels;

	private final Semaphore room;

	Darkroom() {
		long affordable = Runtime.getRuntime().maxMemory() / BYTES_A_PIXEL / 1_000_000;
		this.megapixels = (int) Math.max(2, Math.min(MOST_MEGAPIXELS, affordable));
		this.room = new Semaphore(this.megapixels, true);
		ImageIO.setUseCache(false);
		// here, as readers in the jar are not seen from every thread
		ImageIO.scanForPlugins();
	}

	/**
	 * Develops a picture; its files are new ones beside the old.
	 * @param as the type that it has to have, null for that which fits
	 * @throws Refused if it is too large or broken
	 */
	Print develop(Path file, String type, @Nullable String as, FileName name) throws IOException {
		PictureHead head;
		try {
			head = PictureHead.of(file, type);
		}
		catch (IOException ex) {
			throw new Refused(HttpStatus.UNPROCESSABLE_CONTENT, "media.refused.broken", name.given());
		}
		if (head.cost() > this.megapixels * 1_000_000L) {
			throw new Refused(HttpStatus.CONTENT_TOO_LARGE, "media.refused.pixels", name.given(), head.width(),
					head.height(), head.megapixels(), this.megapixels);
		}
		int needed = (int) Math.max(this.megapixels / 2, Math.ceil(head.cost() / 1_000_000.0));
		enter(needed, name);
		try {
			return print(file, head, as, name);
		}
		finally {
			this.room.release(needed);
		}
	}

	private void enter(int needed, FileName name) {
		try {
			if (this.room.tryAcquire(needed, PATIENCE, TimeUnit.SECONDS)) {
				return;
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		throw new Refused(HttpStatus.SERVICE_UNAVAILABLE, "media.refused.busy", name.given());
	}

	private Print print(Path file, PictureHead head, @Nullable String as, FileName name) throws IOException {
		BufferedImage picture;
		try {
			if (head.moving() && head.type().equals(GIF) && (as == null || as.equals(GIF))) {
				return Moving.print(file, MOST_FRAMES_OF * this.megapixels * 1_000_000L, MediaFolder.of(file));
			}
			picture = Upright.turn(inColoursOfTheWeb(decode(file, head.type())), Upright.orientation(file));
		}
		catch (IOException | RuntimeException ex) {
			throw new Refused(HttpStatus.UNPROCESSABLE_CONTENT, "media.refused.broken", name.given());
		}
		boolean lossy = head.type().equals("image/jpeg") || head.type().equals("image/webp");
		String fitting = (lossy && !picture.getColorModel().hasAlpha()) ? "image/jpeg" : "image/png";
		String type = (as != null) ? as : fitting;
		Path folder = MediaFolder.of(file);
		Path whole = write(picture, type, 0.9f, folder);
		return new Print(whole, type, picture.getWidth(), picture.getHeight(), smaller(picture, type, whole, folder),
				head.moving());
	}

	private static BufferedImage decode(Path file, String type) throws IOException {
		ImageReader reader = PictureHead.reader(type);
		try (var in = new FileImageInputStream(file.toFile())) {
			reader.setInput(in, false, true);
			return reader.read(0);
		}
		finally {
			reader.dispose();
		}
	}

	/** Grey ones and those with a table of colours already are. */
	private static BufferedImage inColoursOfTheWeb(BufferedImage picture) {
		var colours = picture.getColorModel().getColorSpace();
		boolean isDeep = picture.getColorModel().getComponentSize(0) > 8;
		if (colours.getNumComponents() == 1 || colours.isCS_sRGB() && !isDeep) {
			return picture;
		}
		var converted = new BufferedImage(picture.getWidth(), picture.getHeight(),
				picture.getColorModel().hasAlpha() ? BufferedImage.TYPE_4BYTE_ABGR : BufferedImage.TYPE_3BYTE_BGR);
		return new ColorConvertOp(null).filter(picture, converted);
	}

	private static Map<Integer, Path> smaller(BufferedImage picture, String type, Path whole, Path folder)
			throws IOException {
		Map<Integer, Path> files = new TreeMap<>();
		BufferedImage last = picture;
		for (int i = WIDTHS.length - 1; i >= 0; i--) {
			int width = WIDTHS[i];
			if (width < picture.getWidth()) {
				int height = Math.max(1, Math.round((float) picture.getHeight() * width / picture.getWidth()));
				last = Thumbnails.of(last).forceSize(width, height).imageType(Upright.type(last)).asBufferedImage();
				Path file = write(last, type, 0.82f, folder);
				files.put(width, file);
			}
		}
		// a drawing of few colours grows with its shades
		for (Path file : files.values()) {
			if (Files.size(file) >= Files.size(whole)) {
				Print.delete(files.values());
				return Map.of();
			}
		}
		return files;
	}

	private static Path write(BufferedImage picture, String type, float quality, Path folder) throws IOException {
		boolean isJpeg = type.equals("image/jpeg");
		ImageWriter writer = ImageIO.getImageWritersByMIMEType(type).next();
		Path file = MediaFolder.newFile(folder);
		try (var out = new FileImageOutputStream(file.toFile())) {
			ImageWriteParam how = writer.getDefaultWriteParam();
			if (isJpeg) {
				how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
				how.setCompressionQuality(quality);
			}
			writer.setOutput(out);
			writer.write(null, new IIOImage(isJpeg ? onWhite(picture) : picture, null, null), how);
			return file;
		}
		catch (IOException | RuntimeException ex) {
			Files.deleteIfExists(file);
			throw ex;
		}
		finally {
			writer.dispose();
		}
	}

	/** JPEG has no transparency. */
	private static BufferedImage onWhite(BufferedImage picture) {
		int type = picture.getType();
		if (type == BufferedImage.TYPE_BYTE_GRAY || type == BufferedImage.TYPE_3BYTE_BGR
				|| type == BufferedImage.TYPE_INT_RGB) {
			return picture;
		}
		var flat = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
		Graphics2D canvas = flat.createGraphics();
		canvas.drawImage(picture, 0, 0, Color.WHITE, null);
		canvas.dispose();
		return flat;
	}

}
