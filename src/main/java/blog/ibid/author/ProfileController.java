package blog.ibid.author;

import blog.ibid.site.Addresses;
import blog.ibid.site.Languages;
import blog.ibid.site.Notice;
import blog.ibid.site.Settings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * An author's own profile.
 */
@Controller
@RequestMapping("/admin/profile")
class ProfileController {

	private static final String BEFORE = "profile.before";

	private final Profiles profiles;

	private final Addresses addresses;

	private final Proof proof;

	private final Languages languages;

	private final Settings settings;

	private final MessageSource words;

	ProfileController(Profiles profiles, Addresses addresses, Proof proof, Languages languages, Settings settings,
			MessageSource words) {
		this.proof = proof;
		this.profiles = profiles;
		this.addresses = addresses;
		this.languages = languages;
		this.settings = settings;
		this.words = words;
	}

	@GetMapping
	ModelAndView show(@AuthenticationPrincipal SignedIn me, Model model) {
		ProfileForm kept = this.profiles.of(me.authorId());
		var page = new ModelAndView("admin/authors/profile").addObject("kept", kept)
			.addObject("login", me.getUsername())
			.addObject("languages", this.languages.choices())
			.addObject("pictures", this.profiles.pictures())
			.addObject("seen", this.addresses.author((kept.slug() != null) ? kept.slug() : ""));
		return model.containsAttribute("form") ? page : page.addObject("form", kept);
	}

	@PostMapping
	ModelAndView change(@Valid @ModelAttribute("form") ProfileForm form, BindingResult errors, Model model,
			@RequestParam(defaultValue = "") String proof, @AuthenticationPrincipal SignedIn me,
			HttpServletRequest request, HttpSession session, RedirectAttributes redirect) {
		if (!errors.hasErrors() && !mayTakeMail(me, form, proof, request)) {
			errors.rejectValue("email", proof.isEmpty() ? "profile.email.proof" : "security.old.wrong");
			model.addAttribute("prove", true);
		}
		if (!form.tongue().isEmpty() && !this.languages.know(form.tongue())) {
			errors.rejectValue("language", "settings.choose");
		}
		if (!errors.hasErrors()) {
			try {
				session.setAttribute(BEFORE, this.profiles.change(me.authorId(), form));
				// the answer speaks the new language already
				this.settings.site();
				redirect.addFlashAttribute("notice", Notice.done(word("profile.saved"), "/admin/profile/undo"));
				return new ModelAndView("redirect:/admin/profile");
			}
			catch (AccountImpossible ex) {
				errors.rejectValue(ex.field(), ex.word());
			}
		}
		ModelAndView page = show(me, model);
		page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		return page.addObject("notice", Notice.failed(word("settings.wrong")));
	}

	/** Whoever reads that mail can get a new password by it. */
	private boolean mayTakeMail(SignedIn me, ProfileForm form, String proof, HttpServletRequest request) {
		boolean same = form.mail().equalsIgnoreCase(this.profiles.of(me.authorId()).mail());
		return same || this.proof.isFresh(request.getSession())
				|| !proof.isEmpty() && this.proof.offer(me, proof, request).isEmpty();
	}

	/** Takes back what this session saved last. */
	@PostMapping("/undo")
	String undo(@AuthenticationPrincipal SignedIn me, HttpSession session, RedirectAttributes redirect) {
		if (session.getAttribute(BEFORE) instanceof ProfileForm before) {
			session.removeAttribute(BEFORE);
			this.profiles.change(me.authorId(), before);
			redirect.addFlashAttribute("notice", Notice.done(word("settings.undone")));
		}
		return "redirect:/admin/profile";
	}

	private String word(String name) {
		return this.words.getMessage(name, null, LocaleContextHolder.getLocale());
	}

}
