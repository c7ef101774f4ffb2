package blog.ibid.reading;

import java.time.Clock;

import blog.ibid.comment.CommentStatus;
import blog.ibid.comment.OwnReplies;
import blog.ibid.comment.OwnershipMarks;
import blog.ibid.comment.ReplyForm;
import blog.ibid.comment.ReplyImpossible;
import blog.ibid.comment.Sender;
import blog.ibid.site.PageNotFound;
import blog.ibid.site.SameOrigin;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where readers see, change and withdraw their own replies. Nobody keeps these pages, and
 * their addresses are told to no other site.
 */
@Controller
class OwnReplyController {

	private static final String OWN = "/comments/{id:[0-9]{1,18}}/own/";

	private final OwnReplies replies;

	private final OwnershipMarks marks;

	private final OwnReplyPages pages;

	private final CommentPlaces places;

	private final OwnCookie cookie;

	private final SameOrigin origin;

	private final Clock clock;

	OwnReplyController(OwnReplies replies, OwnershipMarks marks, OwnReplyPages pages, CommentPlaces places,
			OwnCookie cookie, SameOrigin origin, Clock clock) {
		this.replies = replies;
		this.marks = marks;
		this.pages = pages;
		this.places = places;
		this.cookie = cookie;
		this.origin = origin;
		this.clock = clock;
	}

	/** For whoever has its secret. */
	@GetMapping("/comments/{id:[0-9]{1,18}}/receipt/{secret}/")
	ModelAndView receipt(@PathVariable long id, @PathVariable String secret, HttpServletRequest request,
			HttpServletResponse response) {
		if (!this.marks.isSecretOf(secret, id)) {
			throw new PageNotFound();
		}
		OwnReplies.OwnReply reply = this.replies.find(id).orElseThrow(PageNotFound::new);
		return this.pages.receipt(reply, mayChange(reply, request), keptByNobody(request, response));
	}

	@GetMapping(OWN)
	ModelAndView form(@PathVariable long id, HttpServletRequest request, HttpServletResponse response) {
		keptByNobody(request, response);
		OwnReplies.OwnReply reply = this.replies.find(id).orElse(null);
		return (reply != null && mayChange(reply, request)) ? this.pages.form(reply, reply.spelling(), "", request)
				: this.pages.over(request);
	}

	@PostMapping(OWN)
	ModelAndView change(@PathVariable long id, @RequestParam(defaultValue = "") String comment,
			HttpServletRequest request, HttpServletResponse response) {
		this.origin.demand(request);
		keptByNobody(request, response);
		OwnReplies.OwnReply reply = this.replies.find(id).orElse(null);
		if (reply == null || !mayChange(reply, request)) {
			return this.pages.over(request);
		}
		String error = error(comment);
		if (error.isEmpty()) {
			try {
				this.replies.change(id, comment, Sender.at(request.getRemoteAddr()));
				return this.places.redirect(placeOf(id));
			}
			catch (ReplyImpossible ex) {
				error = ex.reason();
			}
		}
		ModelAndView page = this.pages.form(reply, comment, error, request);
		page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		return page;
	}

	@PostMapping(OWN + "withdrawal/")
	ModelAndView withdraw(@PathVariable long id, HttpServletRequest request, HttpServletResponse response) {
		this.origin.demand(request);
		keptByNobody(request, response);
		OwnReplies.OwnReply reply = this.replies.find(id).orElse(null);
		if (reply == null || !mayChange(reply, request)) {
			return this.pages.over(request);
		}
		this.replies.withdraw(id);
		return this.pages.withdrawn(reply, request);
	}

	private static String error(String words) {
		return words.isBlank() ? "talk.comment.missing"
				: (words.length() > ReplyForm.MOST_CHARACTERS) ? "talk.comment.long" : "";
	}

	private String placeOf(long id) {
		boolean shown = this.replies.find(id).filter((reply) -> reply.status() == CommentStatus.APPROVED).isPresent();
		return shown ? this.places.of(id) : "/comments/" + id + "/receipt/" + this.marks.secret(id) + "/";
	}

	private boolean mayChange(OwnReplies.OwnReply reply, HttpServletRequest request) {
		return this.cookie.replies(request).contains(reply.id()) && reply.isFresh(this.clock.instant());
	}

	private static HttpServletRequest keptByNobody(HttpServletRequest request, HttpServletResponse response) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
		response.setHeader("Referrer-Policy", "same-origin");
		return request;
	}

}
