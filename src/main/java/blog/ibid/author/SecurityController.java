package blog.ibid.author;

import java.util.Objects;
import java.util.Optional;

import blog.ibid.site.Notice;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page on which somebody changes the password and sees where the account is signed
 * in.
 */
@Controller
@RequestMapping("/admin/profile/security")
class SecurityController {

	private static final String PAGE = "redirect:/admin/profile/security";

	private final AccountPasswords passwords;

	private final AccountSessions sessions;

	private final Proof proof;

	private final Passkeys passkeys;

	private final MessageSource words;

	SecurityController(AccountPasswords passwords, AccountSessions sessions, Proof proof, Passkeys passkeys,
			MessageSource words) {
		this.passwords = passwords;
		this.sessions = sessions;
		this.proof = proof;
		this.passkeys = passkeys;
		this.words = words;
	}

	@GetMapping
	ModelAndView show(@AuthenticationPrincipal SignedIn me, HttpSession session) {
		return page(me, session, new PasswordForm("", ""));
	}

	private ModelAndView page(SignedIn me, HttpSession session, PasswordForm form) {
		return new ModelAndView("admin/account/security").addObject("form", form)
			.addObject("login", me.getUsername())
			.addObject("known", this.passwords.isKnown(me.authorId()))
			.addObject("passkeys", this.passkeys.of(me.authorId()))
			.addObject("passkeyHost", this.passkeys.host())
			.addObject("proved", this.proof.isFresh(session))
			.addObject("places", this.sessions.of(me, session.getId()));
	}

	@PostMapping("/password")
	ModelAndView changePassword(@AuthenticationPrincipal SignedIn me, @ModelAttribute("form") PasswordForm form,
			BindingResult errors, HttpServletRequest request, HttpSession session, RedirectAttributes redirect) {
		objection(me, form, request).ifPresent((wrong) -> errors.rejectValue(wrong.field, wrong.word));
		if (errors.hasErrors()) {
			ModelAndView page = page(me, session, form);
			page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
			return page;
		}
		this.passwords.change(me.authorId(), Objects.requireNonNullElse(form.fresh, ""));
		this.sessions.endAll(me, session.getId());
		session.removeAttribute(RememberMe.SERIES);
		redirect.addFlashAttribute("notice", Notice.done(word("security.password.changed")));
		return new ModelAndView(PAGE);
	}

	private Optional<Wrong> objection(SignedIn me, PasswordForm form, HttpServletRequest request) {
		if (this.passwords.isKnown(me.authorId())) {
			Optional<String> wrong = this.proof.offer(me, form.old, request);
			if (wrong.isPresent()) {
				return wrong.map((word) -> new Wrong("old", word));
			}
		}
		return this.passwords.objection(me.authorId(), Objects.requireNonNullElse(form.fresh, ""))
			.map((word) -> new Wrong("fresh", word));
	}

	/** The password again, before a passkey is added. */
	@PostMapping("/proof")
	ModelAndView prove(@AuthenticationPrincipal SignedIn me, @RequestParam(defaultValue = "") String proof,
			HttpServletRequest request, HttpSession session) {
		Optional<String> wrong = this.proof.offer(me, proof, request);
		if (wrong.isEmpty()) {
			return new ModelAndView(PAGE + "#passkeys-heading");
		}
		ModelAndView page = page(me, session, new PasswordForm("", "")).addObject("wrong", wrong.get());
		page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		return page;
	}

	@PostMapping("/sessions/{key}/end")
	String endSession(@AuthenticationPrincipal SignedIn me, @PathVariable String key, RedirectAttributes redirect) {
		this.sessions.end(me, key);
		redirect.addFlashAttribute("notice", Notice.done(word("security.session.ended")));
		return PAGE;
	}

	/** This one too. */
	@PostMapping("/sessions/end")
	String endSessions(@AuthenticationPrincipal SignedIn me) {
		this.sessions.endAll(me, "");
		return "redirect:/login?out";
	}

	@PostMapping("/passkeys/{id}/name")
	String rename(@AuthenticationPrincipal SignedIn me, @PathVariable String id, String name,
			RedirectAttributes redirect) {
		this.passkeys.rename(me.authorId(), id, name);
		redirect.addFlashAttribute("notice", Notice.done(word("security.passkey.renamed")));
		return PAGE;
	}

	@PostMapping("/passkeys/{id}/remove")
	String remove(@AuthenticationPrincipal SignedIn me, @PathVariable String id, RedirectAttributes redirect) {
		this.passkeys.remove(me.authorId(), id);
		redirect.addFlashAttribute("notice", Notice.done(word("security.passkey.removed")));
		return PAGE;
	}

	private String word(String name) {
		return this.words.getMessage(name, null, LocaleContextHolder.getLocale());
	}

	/**
	 * @param old empty where there is none
	 */
	record PasswordForm(@Nullable String old, @Nullable String fresh) {

		@Override
		public String toString() {
			return "PasswordForm";
		}

	}

	private record Wrong(String field, String word) {
	}

}
