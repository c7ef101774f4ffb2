package blog.ibid.post;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import blog.ibid.author.SignedIn;
import blog.ibid.text.NotedText;
import blog.ibid.text.Proofreading;
import blog.ibid.text.WrittenForm;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What the editor saves by itself while its author writes.
 */
@RestController
class ManuscriptController {

	private static final String PATH = WritingController.PATH + "/manuscript";

	/** A character takes up to six bytes in JSON. */
	private static final int LONGEST = 6 * Sizes.TEXT;

	private final Writing writing;

	private final MovedLinks moved;

	private final JsonMapper json;

	ManuscriptController(Writing writing, MovedLinks moved, JsonMapper json) {
		this.moved = moved;
		this.writing = writing;
		this.json = json;
	}

	/**
	 * @param settled whether the author is done for now
	 */
	record Sent(@Nullable String title, @Nullable String text, @Nullable String base, @Nullable Boolean settled) {
	}

	record Kept(String stamp, Instant savedAt, int words, int minutes, int notes, List<Remark> remarks) {
	}

	record Remark(String kind, @Nullable String key, String words) {

		static Remark of(Proofreading.Remark remark) {
			return new Remark(remark.kind().name(), (remark.key() != null) ? remark.key().value() : null,
					remark.words());
		}

	}

	/**
	 * @param csrf the token of this session
	 * @param difference between what was sent and this
	 */
	record State(String stamp, String title, String text, String savedBy, Instant savedAt, String csrf,
			List<SideBySide.Row> difference) {

		static State of(Manuscript manuscript, String csrf, List<SideBySide.Row> difference) {
			return new State(manuscript.stamp(), manuscript.title(), WrittenForm.of(manuscript.text()),
					manuscript.savedBy().orElse(""), manuscript.savedAt(), csrf, difference);
		}

	}

	/** Also tells a page whose session ended that there is a new one. */
	@GetMapping(PATH)
	State manuscript(@PathVariable long id, CsrfToken token, @AuthenticationPrincipal SignedIn me) {
		return State.of(this.writing.open(id, me).manuscript(), token.getToken(), List.of());
	}

	@PutMapping(PATH)
	ResponseEntity<?> keep(@PathVariable long id, InputStream body, @AuthenticationPrincipal SignedIn me)
			throws IOException {
		byte[] bytes = body.readNBytes(LONGEST + 1);
		if (bytes.length > LONGEST) {
			return tooLong("text");
		}
		Sent sent = this.json.readValue(bytes, Sent.class);
		String title = orEmpty(sent.title());
		String text = orEmpty(sent.text());
		String error = Sizes.error(title, text);
		if (!error.isEmpty()) {
			return tooLong(error);
		}
		NotedText read = WrittenForm.read(text);
		try {
			return ResponseEntity.ok(kept(this.writing.save(id, Sizes.line(title), read, orEmpty(sent.base()),
					Boolean.TRUE.equals(sent.settled()), me)));
		}
		catch (ManuscriptChanged changed) {
			Manuscript theirs = changed.theirs();
			var difference = SideBySide.of(Sizes.line(title), read, theirs.title(), theirs.text());
			return ResponseEntity.status(HttpStatus.CONFLICT).body(State.of(theirs, "", difference.rows()));
		}
	}

	private Kept kept(Manuscript manuscript) {
		List<Remark> remarks = Stream
			.concat(Proofreading.of(manuscript.text()).stream(), this.moved.in(manuscript.text()).stream())
			.map(Remark::of)
			.toList();
		return new Kept(manuscript.stamp(), manuscript.savedAt(), manuscript.text().wordCount(),
				manuscript.text().readingMinutes(), manuscript.text().notes().size(), remarks);
	}

	private static ResponseEntity<?> tooLong(String what) {
		return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).body(Map.of("tooLong", what));
	}

	@ExceptionHandler
	ResponseEntity<?> notTheirs(AccessDeniedException ex) {
		return ResponseEntity.status(HttpStatus.FORBIDDEN).body(Map.of("error", "forbidden"));
	}

	@ExceptionHandler
	ResponseEntity<?> notJson(JacksonException ex) {
		return ResponseEntity.badRequest().body(Map.of("error", "json"));
	}

	private static String orEmpty(@Nullable String text) {
		return (text != null) ? text : "";
	}

}
