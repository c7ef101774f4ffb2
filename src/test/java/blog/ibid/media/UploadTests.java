package blog.ibid.media;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import blog.ibid.Author;
import blog.ibid.BlogWriter;
import blog.ibid.Corpora;
import blog.ibid.IbidTest;
import blog.ibid.Tables;
import blog.ibid.Visitor;
import blog.ibid.store.DataFolder;
import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.GpsDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@IbidTest
class UploadTests {

	@Autowired
	private Tables tables;

	@Autowired
	private BlogWriter blog;

	@Autowired
	private Visitor visitor;

	@Autowired
	private DataFolder data;

	private Author vera;

	@BeforeEach
	void anAuthor() {
		this.tables.empty();
		this.blog.account("vera", "Vera Lund", "AUTHOR");
		this.vera = this.visitor.author("vera");
	}

	private JsonNode added(String name, byte[] bytes) {
		Visitor.Answer answer = new Upload().file(name, bytes).by(this.vera);
		assertThat(answer.status()).as(answer.body()).isEqualTo(201);
		return Upload.json(answer);
	}

	private String refused(String name, byte[] bytes, int status) {
		Visitor.Answer answer = new Upload().file(name, bytes).by(this.vera);
		assertThat(answer.status()).as(name + " " + answer.body()).isEqualTo(status);
		assertThat(this.tables.count("media")).isZero();
		return Upload.json(answer).get("message").asString();
	}

	private byte[] file(String address) {
		try {
			return Files.readAllBytes(this.data.media().resolve(address.substring(1)));
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

	@Test
	void bringsAPictureToAnAddressOfItsMonth() {
		Visitor.Answer answer = new Upload().file("Größe & Straße.PNG", MadePicture.png(1000, 500))
			.field("alt", "A harbour.")
			.by(this.vera);
		JsonNode medium = Upload.json(answer);
		String address = medium.get("address").asString();
		assertThat(address).matches("/media/\\d{4}/\\d{2}/grose-strase(-\\d+)?\\.png");
		assertThat(answer.location()).isEqualTo(address);
		assertThat(medium.get("contentType").asString()).isEqualTo("image/png");
		assertThat(medium.get("width").asInt()).isEqualTo(1000);
		assertThat(medium.get("height").asInt()).isEqualTo(500);
		assertThat(medium.get("alt").asString()).isEqualTo("A harbour.");
		Visitor.Answer served = this.visitor.get(address);
		assertThat(served.status()).isEqualTo(200);
		assertThat(served.header("Content-Type")).isEqualTo("image/png");
		assertThat(served.header("Content-Security-Policy")).contains("sandbox");
	}

	@Test
	void keepsThePicturesOfAMovingOneAndNothingElse() throws IOException {
		byte[] moving = MadePicture.moving(120, 80, 3);
		assertThat(new String(moving, StandardCharsets.ISO_8859_1)).contains("SPYCAM");
		JsonNode medium = added("wave.gif", moving);
		assertThat(medium.get("contentType").asString()).isEqualTo("image/gif");
		assertThat(medium.get("width").asInt()).isEqualTo(120);
		byte[] kept = file(medium.get("address").asString());
		assertThat(MadePicture.times(kept)).isEqualTo("20 20 20");
		assertThat(MadePicture.corners(MadePicture.read(kept))).isEqualTo("rgbw");
		assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("SPYCAM");
	}

	@Test
	void makesSmallerFilesForTelephones() {
		JsonNode medium = added("wide.jpg", MadePicture.jpeg(2000, 1000));
		String stem = medium.get("address").asString().replace(".jpg", "");
		assertThat(medium.get("srcset").asString()).isEqualTo(stem + "-480w.jpg 480w, " + stem + "-960w.jpg 960w, "
				+ stem + "-1600w.jpg 1600w, " + stem + ".jpg 2000w");
		assertThat(MadePicture.read(file(stem + "-960w.jpg")))
			.extracting(BufferedImage::getWidth, BufferedImage::getHeight)
			.containsExactly(960, 480);
		assertThat(added("narrow.jpg", MadePicture.jpeg(300, 100)).has("srcset")).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "1, rgbw", "2, grwb", "3, wbgr", "4, bwrg", "5, rbgw", "6, brwg", "7, wgbr", "8, gwrb" })
	void turnsAPhotographUprightAndForgetsWhereItWasTaken(int orientation, String corners)
			throws IOException, ImageProcessingException {
		byte[] photograph = MadePicture.photograph(600, 400, orientation);
		assertThat(ImageMetadataReader.readMetadata(new ByteArrayInputStream(photograph))
			.getFirstDirectoryOfType(GpsDirectory.class)).isNotNull();
		JsonNode medium = added("IMG_0001.JPG", photograph);
		byte[] kept = file(medium.get("address").asString());
		BufferedImage picture = MadePicture.read(kept);
		assertThat(MadePicture.corners(picture)).isEqualTo(corners);
		assertThat(picture.getWidth()).isEqualTo((orientation > 4) ? 400 : 600).isEqualTo(medium.get("width").asInt());
		assertThat(ImageMetadataReader.readMetadata(new ByteArrayInputStream(kept))
			.getDirectoriesOfType(ExifDirectoryBase.class)).isEmpty();
		assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("SPYCAM", "Exif");
	}

	@Test
	void dropsWhatIsHiddenBehindAPicture() {
		var out = new ByteArrayOutputStream();
		out.writeBytes(MadePicture.png(50, 50));
		out.writeBytes("<script>alert(1)</script>PK\u0003\u0004".getBytes(StandardCharsets.ISO_8859_1));
		JsonNode medium = added("innocent.png", out.toByteArray());
		assertThat(new String(file(medium.get("address").asString()), StandardCharsets.ISO_8859_1))
			.doesNotContain("script", "PK\u0003\u0004");
	}

	@Test
	void refusesAPictureThatWouldFillTheMemory() {
		assertThat(refused("bomb.png", MadePicture.bomb(25_000, 25_000), 413)).contains("25,000 × 25,000",
				"625 million");
	}

	@Test
	void refusesWhatIsTooLargeWithASentence() {
		assertThat(refused("scan.png", new byte[11 * 1024 * 1024], 413)).contains("“scan.png”", "11 MB", "10 MB");
	}

	@Test
	void answersAFormThatIsFarTooLarge() {
		Visitor.Answer answer = new Upload().file("film.png", new byte[101 * 1024 * 1024])
			.to("/admin/media", this.vera);
		assertThat(answer.status()).isEqualTo(413);
		assertThat(answer.page().text()).contains("100 MB");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "a.png | <svg xmlns='http://www.w3.org/2000/svg'/> | SVG", "a.jpg | <!DOCTYPE html> | web page",
					"a.gif | MZ executable | program", "a.pdf | just words | neither a picture",
					"b.svg | <?xml version='1.0'?><svg> | SVG" })
	void refusesOtherFilesWhateverTheirNames(String name, String content, String reason) {
		assertThat(refused(name, content.getBytes(StandardCharsets.UTF_8), 415)).contains(reason);
	}

	@Test
	void refusesWhatIsBroken() {
		byte[] png = MadePicture.png(500, 500);
		assertThat(refused("cut.png", Arrays.copyOf(png, 60), 422)).contains("broken");
		assertThat(refused("empty.png", new byte[0], 422)).contains("empty");
		assertThat(new Upload().by(this.vera).status()).isEqualTo(400);
	}

	@Test
	void keepsADocumentForSaving() {
		byte[] pdf = "%PDF-1.4 words".getBytes(StandardCharsets.UTF_8);
		JsonNode medium = added("The Transcript.pdf", pdf);
		Visitor.Answer served = this.visitor.get(medium.get("address").asString());
		assertThat(served.header("Content-Disposition")).startsWith("attachment");
		assertThat(served.header("Content-Type")).isEqualTo("application/pdf");
		assertThat(file(medium.get("address").asString())).isEqualTo(pdf);
	}

	@Test
	void keepsTransparencyAndSaysThatItStoppedAMovingPicture() throws IOException {
		JsonNode glass = added("glass.webp", Files.readAllBytes(Corpora.file("upload/images/webp-transparent.webp")));
		assertThat(glass.get("contentType").asString()).isEqualTo("image/png");
		JsonNode moving = added("moving.webp", Files.readAllBytes(Corpora.file("upload/images/webp-animated.webp")));
		assertThat(moving.get("remark").asString()).contains("first frame");
	}

	@ParameterizedTest
	@ValueSource(strings = { "test-image.gif", "test-image.webp", "test-image-cmyk.jpg", "test-image-grayscale.jpg",
			"test-image-4.png", "2007-06-17DSC_4173.JPG", "33772.jpg", "sugarloaf-mountain.jpg" })
	void takesInWhatCamerasAndProgramsWrite(String name) throws Exception {
		JsonNode medium = added(name, Files.readAllBytes(Corpora.file("upload/images/" + name)));
		byte[] kept = file(medium.get("address").asString());
		assertThat(MadePicture.read(kept).getWidth()).isEqualTo(medium.get("width").asInt());
		assertThat(ImageMetadataReader.readMetadata(new ByteArrayInputStream(kept))
			.getDirectoriesOfType(ExifDirectoryBase.class)).isEmpty();
	}

	@Test
	void refusesOrDisarmsEveryFileOfTheCorpora() throws IOException {
		for (String folder : List.of("upload/polyglot", "upload/images")) {
			for (Path file : Corpora.files(folder, "")) {
				Visitor.Answer answer = new Upload().file(file.getFileName().toString(), Files.readAllBytes(file))
					.by(this.vera);
				assertThat(answer.status()).as(file.toString()).isIn(201, 415, 422);
				if (answer.status() == 201) {
					String kept = new String(file(Upload.json(answer).get("address").asString()),
							StandardCharsets.ISO_8859_1);
					assertThat(kept).doesNotContain("CREATOR", "alert", "<script");
				}
			}
		}
	}

	@Test
	void givesEachFileANameOfItsOwn() {
		String first = added("same.png", MadePicture.png(20, 20)).get("address").asString();
		String second = added("same.png", MadePicture.png(30, 30)).get("address").asString();
		assertThat(second).isNotEqualTo(first).matches(".*/same-\\d+\\.png");
		assertThat(MadePicture.read(file(first)).getWidth()).isEqualTo(20);
	}

	@Test
	void takesInSeveralFromTheFormAndSaysWhichItRefused() {
		this.vera.page("/admin/media");
		Visitor.Answer answer = new Upload().file("a.png", MadePicture.png(20, 20))
			.file("b.png", MadePicture.png(20, 20))
			.file("c.png", "words".getBytes(StandardCharsets.UTF_8))
			.to("/admin/media", this.vera, "Accept", "text/html,*/*;q=0.8");
		assertThat(answer.location()).isEqualTo("/admin/media");
		assertThat(this.vera.page("/admin/media").select(".notice").text()).contains("2 files are in", "“c.png”");
		assertThat(this.tables.count("media")).isEqualTo(2);
	}

	@Test
	void takesNothingFromReaders() {
		Author nobody = this.visitor.author("vera");
		nobody.post("/logout");
		assertThat(new Upload().file("a.png", MadePicture.png(9, 9)).by(nobody).status()).isIn(302, 401, 403);
		assertThat(new Upload().file("a.png", MadePicture.png(9, 9)).to("/about/", nobody).status()).isEqualTo(415);
		assertThat(this.tables.count("media")).isZero();
	}

	@Test
	void leavesNoFileOnTheWay() throws IOException {
		added("a.png", MadePicture.png(700, 700));
		refusedQuietly();
		try (var files = Files.walk(this.data.media())) {
			assertThat(files.filter((file) -> file.getFileName().toString().startsWith(".new"))).isEmpty();
		}
	}

	private void refusedQuietly() {
		new Upload().file("cut.png", Arrays.copyOf(MadePicture.png(500, 500), 60)).by(this.vera);
		new Upload().file("words.png", new byte[] { 1, 2 }).by(this.vera);
	}

}
