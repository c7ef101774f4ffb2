package blog.ibid.reading;

import blog.ibid.comment.Efforts;
import blog.ibid.comment.ReplyStamps;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Gives the scripts of a form for replies what it has to send along.
 */
@Controller
class ReplyStampController {

	private final ReplyStamps stamps;

	private final Efforts efforts;

	ReplyStampController(ReplyStamps stamps, Efforts efforts) {
		this.stamps = stamps;
		this.efforts = efforts;
	}

	/** A stamp for a form whose page was kept somewhere. */
	@GetMapping("/comments/stamps/{post:[0-9]{1,18}}/")
	ResponseEntity<String> stamp(@PathVariable long post) {
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.contentType(MediaType.TEXT_PLAIN)
			.body(this.stamps.of(post));
	}

	/**
	 * Arithmetic for the browser of somebody who replies, nothing if none is asked for.
	 */
	@GetMapping("/comments/effort/{post:[0-9]{1,18}}/")
	ResponseEntity<String> effort(@PathVariable long post) {
		return this.efforts.challenge(post)
			.map((challenge) -> ResponseEntity.ok()
				.cacheControl(CacheControl.noStore())
				.contentType(MediaType.TEXT_PLAIN)
				.body(challenge))
			.orElseGet(() -> ResponseEntity.noContent().cacheControl(CacheControl.noStore()).build());
	}

}
