package blog.ibid.reading;

import java.time.Duration;

import blog.ibid.comment.OwnershipMarks;
import blog.ibid.comment.Replies;
import blog.ibid.comment.ReplyForm;
import blog.ibid.comment.ReplyImpossible;
import blog.ibid.comment.Sender;
import blog.ibid.comment.TooManyReplies;
import blog.ibid.site.Addresses;
import blog.ibid.site.SameOrigin;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Takes readers' replies: from the form under a post, or from a page of its own where
 * there is no JavaScript.
 */
@Controller
class ReplyController {

	private final Replies replies;

	private final ReplyPages pages;

	private final CommentPlaces places;

	private final OwnCookie cookie;

	private final OwnershipMarks marks;

	private final Addresses addresses;

	private final SameOrigin origin;

	ReplyController(Replies replies, ReplyPages pages, CommentPlaces places, OwnCookie cookie, OwnershipMarks marks,
			Addresses addresses, SameOrigin origin) {
		this.replies = replies;
		this.pages = pages;
		this.places = places;
		this.cookie = cookie;
		this.marks = marks;
		this.addresses = addresses;
		this.origin = origin;
	}

	/** The form for an answer to a comment. */
	@GetMapping("/comments/{id:[0-9]{1,18}}/reply/")
	ModelAndView form(@PathVariable long id, HttpServletRequest request) {
		return this.pages.answering(id, request);
	}

	@PostMapping("/comments/")
	ModelAndView take(@Valid @ModelAttribute("form") ReplyForm form, BindingResult errors,
			@RequestParam(required = false, defaultValue = "false") boolean preview, HttpServletRequest request,
			HttpServletResponse response) {
		this.origin.demand(request);
		if (errors.hasErrors()) {
			return this.pages.again(form, errors, request, HttpStatus.UNPROCESSABLE_CONTENT);
		}
		try {
			if (preview) {
				return this.pages.preview(form, this.replies.read(form), request);
			}
			return this.places.redirect(kept(form, request, response));
		}
		catch (ReplyImpossible ex) {
			errors.reject(ex.reason(), "");
			return this.pages.again(form, errors, request, HttpStatus.UNPROCESSABLE_CONTENT);
		}
		catch (TooManyReplies ex) {
			errors.reject("talk.many", new Object[] { Duration.ofSeconds(ex.seconds()).toMinutes() + 1 }, "");
			response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(ex.seconds()));
			return this.pages.again(form, errors, request, HttpStatus.TOO_MANY_REQUESTS);
		}
	}

	/** Where its writer sees it now. */
	private String kept(ReplyForm form, HttpServletRequest request, HttpServletResponse response) {
		Replies.Received received = this.replies.take(form, Sender.at(request.getRemoteAddr()));
		this.cookie.add(received.id(), request, response);
		return received.approved() ? this.places.of(received.id())
				: this.addresses.comment(received.id()) + "receipt/" + this.marks.secret(received.id()) + "/";
	}

}
