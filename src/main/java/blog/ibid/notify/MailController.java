package blog.ibid.notify;

import java.util.Arrays;
import java.util.Optional;

import blog.ibid.comment.DecisionsByMail.Choice;
import blog.ibid.notify.MailSeals.Purpose;
import blog.ibid.site.SameOrigin;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where links in mails lead. To open one changes nothing, as mail programs open links by
 * themselves: each leads to a page with a button.
 */
@Controller
class MailController {

	static final String DECIDE = "/mail/decide/";

	static final String CONFIRM = "/mail/confirm/";

	static final String END = "/mail/end/";

	static final String FOLLOW = "/mail/follow/";

	private final MailSeals seals;

	private final MailDecisions decisions;

	private final Follows follows;

	private final FollowWishes wishes;

	private final SameOrigin origin;

	MailController(MailSeals seals, MailDecisions decisions, Follows follows, FollowWishes wishes, SameOrigin origin) {
		this.seals = seals;
		this.decisions = decisions;
		this.follows = follows;
		this.wishes = wishes;
		this.origin = origin;
	}

	/** What is sealed in the address stays here. */
	@ModelAttribute
	void keepToOurselves(HttpServletResponse response) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.setHeader("Referrer-Policy", "same-origin");
		response.setHeader("X-Robots-Tag", "noindex, nofollow");
	}

	@GetMapping(DECIDE)
	ModelAndView ask(@RequestParam(defaultValue = "") String t,
			@RequestParam(name = "do", defaultValue = "") String word) {
		Optional<MailDecisions.Question> question = this.seals.open(Purpose.DECIDE, t)
			.flatMap(this.decisions::question);
		return question
			.map((found) -> new ModelAndView("admin/mail/decide").addObject("said", found)
				.addObject("first", choice(word).orElse(Choice.APPROVE))
				.addObject("choices", Choice.values())
				.addObject("sealed", t))
			.orElseGet(MailController::used);
	}

	@PostMapping(DECIDE)
	ModelAndView decide(@RequestParam(defaultValue = "") String t,
			@RequestParam(name = "do", defaultValue = "") String word) {
		Optional<Choice> choice = choice(word);
		Optional<Long> letter = this.seals.open(Purpose.DECIDE, t);
		if (choice.isEmpty() || letter.isEmpty()) {
			return used();
		}
		return switch (this.decisions.decide(letter.get(), choice.get())) {
			case DONE -> done("mail.decided." + choice.get().word(), "/admin/comments", "mail.decided.list");
			case NOTHING -> done("mail.decided.nothing", "/admin/comments", "mail.decided.list");
			case REFUSED -> used();
		};
	}

	private static Optional<Choice> choice(String word) {
		return Arrays.stream(Choice.values()).filter((choice) -> choice.word().equals(word)).findFirst();
	}

	/** Always the same answer: it tells nobody who follows what. */
	@PostMapping(FOLLOW)
	ModelAndView follow(@RequestParam(defaultValue = "") String on, @RequestParam(defaultValue = "") String email,
			HttpServletRequest request) {
		this.origin.demand(request);
		if (!Follows.isAddress(email.strip())) {
			ModelAndView page = new ModelAndView("admin/mail/follow").addObject("on", on).addObject("email", email);
			page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
			return page;
		}
		String back = this.wishes.follow(on, email.strip());
		return done("mail.asked", back, "mail.back");
	}

	@GetMapping(CONFIRM)
	ModelAndView askToConfirm(@RequestParam(defaultValue = "") String t) {
		return page(Purpose.CONFIRM, t, "mail.confirm");
	}

	@PostMapping(CONFIRM)
	ModelAndView confirm(@RequestParam(defaultValue = "") String t) {
		Optional<Follows.Follow> follow = this.seals.open(Purpose.CONFIRM, t).flatMap(this.follows::find);
		if (follow.isEmpty() || !this.follows.confirm(follow.get().id())) {
			return over();
		}
		return done("mail.confirmed", this.wishes.place(follow.get().post()), "mail.back");
	}

	@GetMapping(END)
	ModelAndView askToEnd(@RequestParam(defaultValue = "") String t) {
		Optional<Long> follow = this.seals.open(Purpose.END, t);
		return (follow.isPresent() && this.follows.find(follow.get()).isEmpty()) ? done("mail.ended", null, "")
				: page(Purpose.END, t, "mail.end");
	}

	/** By the button, or by a mail program of its own accord (RFC 8058). */
	@PostMapping(END)
	ModelAndView end(@RequestParam(defaultValue = "") String t) {
		Optional<Long> follow = this.seals.open(Purpose.END, t);
		follow.ifPresent(this.follows::end);
		return follow.isPresent() ? done("mail.ended", null, "") : over();
	}

	private ModelAndView page(Purpose purpose, String sealed, String words) {
		return this.seals.open(purpose, sealed)
			.flatMap(this.follows::find)
			.map((follow) -> new ModelAndView("admin/mail/wish").addObject("follow", follow)
				.addObject("words", words)
				.addObject("path", purpose == Purpose.CONFIRM ? CONFIRM : END)
				.addObject("sealed", sealed))
			.orElseGet(MailController::over);
	}

	private static ModelAndView done(String words, @Nullable String link, String label) {
		return new ModelAndView("admin/mail/done").addObject("words", words)
			.addObject("link", link)
			.addObject("label", label);
	}

	private static ModelAndView used() {
		return missing("mail.used");
	}

	/** Of what readers asked for. */
	private static ModelAndView over() {
		return missing("mail.over");
	}

	private static ModelAndView missing(String words) {
		ModelAndView page = done(words, null, "");
		page.setStatus(HttpStatus.NOT_FOUND);
		return page;
	}

}
