package blog.ibid.media;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

import blog.ibid.Author;
import blog.ibid.Visitor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A form with files, as browsers and scripts send it.
 */
final class Upload {

	private static final String BOUNDARY = "a-line-that-nobody-writes";

	private final ByteArrayOutputStream body = new ByteArrayOutputStream();

	Upload file(String name, byte[] bytes) {
		part("name=\"file\"; filename=\"" + name + "\"\r\nContent-Type: image/png", bytes);
		return this;
	}

	Upload field(String name, String value) {
		part("name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8));
		return this;
	}

	private void part(String head, byte[] bytes) {
		this.body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + head + "\r\n\r\n")
			.getBytes(StandardCharsets.UTF_8));
		this.body.writeBytes(bytes);
		this.body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
	}

	Visitor.Answer to(String path, Author author, String... headers) {
		this.body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
		return author.send("POST", path, "multipart/form-data; boundary=" + BOUNDARY, this.body.toByteArray(), headers);
	}

	/** As a script does it. */
	Visitor.Answer by(Author author) {
		return to("/admin/media", author, "Accept", "application/json");
	}

	static JsonNode json(Visitor.Answer answer) {
		return JsonMapper.shared().readTree(answer.body());
	}

}
