package blog.ibid.post;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

import blog.ibid.dialect.AuthorsText;
import blog.ibid.text.WrittenForm;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Reads what an author pastes from a word processor or another site, with its notes.
 */
@RestController
class PasteController {

	private static final int LONGEST = 4 * Sizes.TEXT;

	private final JsonMapper json;

	PasteController(JsonMapper json) {
		this.json = json;
	}

	record Pasted(@Nullable String html, @Nullable String plain) {
	}

	@PostMapping("/admin/paste")
	ResponseEntity<?> paste(InputStream body) throws IOException {
		byte[] bytes = body.readNBytes(LONGEST + 1);
		if (bytes.length > LONGEST) {
			return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).body(Map.of("tooLong", "text"));
		}
		Pasted pasted = this.json.readValue(bytes, Pasted.class);
		String html = (pasted.html() != null) ? pasted.html() : "";
		String plain = (pasted.plain() != null) ? pasted.plain() : "";
		return ResponseEntity.ok(Map.of("text", WrittenForm.of(AuthorsText.read(html, plain))));
	}

	@ExceptionHandler
	ResponseEntity<?> notJson(JacksonException ex) {
		return ResponseEntity.badRequest().body(Map.of("error", "json"));
	}

}
