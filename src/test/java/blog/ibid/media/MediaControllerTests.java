package blog.ibid.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import blog.ibid.BlogWriter;
import blog.ibid.IbidTest;
import blog.ibid.Tables;
import blog.ibid.Visitor;
import blog.ibid.store.DataFolder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@IbidTest
class MediaControllerTests {

	private static final String FOLDER = "wp-content/uploads/2017/12/";

	@Autowired
	private Tables tables;

	@Autowired
	private BlogWriter blog;

	@Autowired
	private Visitor visitor;

	@Autowired
	private DataFolder data;

	@BeforeEach
	void emptyTables() {
		this.tables.empty();
	}

	private void file(String path) throws IOException {
		Path file = this.data.media().resolve(path);
		Files.createDirectories(file.getParent());
		Files.writeString(file, "0123456789");
	}

	@ParameterizedTest
	@CsvSource({ "a.jpg, , image/jpeg, inline", "B.PNG, , image/png, inline", "a.pdf, , application/pdf, attachment",
			"a.mp3, , audio/mpeg, inline", "a.mp4, , video/mp4, inline",
			"a.svg, , application/octet-stream, attachment", "a.html, , application/octet-stream, attachment",
			"a.zip, , application/octet-stream, attachment", "none, , application/octet-stream, attachment",
			"fake.jpg, text/html, application/octet-stream, attachment",
			"drawn.png, image/svg+xml, application/octet-stream, attachment",
			"named.bin, image/webp, image/webp, inline" })
	void isServedAsATypeOfTheClosedList(String name, @Nullable String kept, String type, String disposition)
			throws IOException {
		file(FOLDER + name);
		if (kept != null) {
			this.blog.media(FOLDER + name, kept);
		}
		Visitor.Answer answer = this.visitor.get("/" + FOLDER + name);
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.header("Content-Type")).isEqualTo(type);
		assertThat(answer.header("Content-Disposition")).startsWith(disposition);
		assertThat(answer.header("Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
		assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(answer.header("Cache-Control")).contains("max-age=31536000");
	}

	@Test
	void isServedInPartsAndOnlyWhenItChanged() throws IOException {
		file("media/2026/11/a.mp4");
		Visitor.Answer whole = this.visitor.get("/media/2026/11/a.mp4");
		assertThat(whole.body()).isEqualTo("0123456789");
		Visitor.Answer part = this.visitor.get("/media/2026/11/a.mp4", "Range", "bytes=2-4");
		assertThat(part.status()).isEqualTo(206);
		assertThat(part.body()).isEqualTo("234");
		assertThat(part.header("Content-Type")).isEqualTo("video/mp4");
		assertThat(this.visitor.get("/media/2026/11/a.mp4", "If-None-Match", whole.header("ETag")).status())
			.isEqualTo(304);
	}

	@Test
	void keepsTheSpellingOfItsName() throws IOException {
		file(FOLDER + "Größe 1.JPG");
		assertThat(this.visitor.get("/" + FOLDER + "Gr%C3%B6%C3%9Fe%201.JPG").status()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/media/../ibid.lock", "/media/%2e%2e/ibid.lock", "/media/..%2fibid.lock",
			"/media/%252e%252e/ibid.lock", "/media/..\\ibid.lock", "/media/a%00.jpg", "/media/", "/media/none.jpg",
			"/wp-content/uploads/", "/wp-content/uploads/link/ibid.lock", "/wp-content/themes/x.css" })
	void neverLeavesItsFolder(String path) throws IOException {
		Path link = this.data.media().resolve("wp-content/uploads/link");
		Files.createDirectories(link.getParent());
		Files.deleteIfExists(link);
		Files.createSymbolicLink(link, this.data.path());
		Visitor.Answer answer = this.visitor.get(path.replace("\\", "%5C"));
		assertThat(answer.status()).isIn(400, 404);
		assertThat(answer.body()).doesNotContain("process ");
	}

}
