package blog.ibid.post;

import java.util.Locale;

import blog.ibid.author.SignedIn;
import blog.ibid.site.Notice;
import blog.ibid.site.Settings;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Where an author tells readers what was wrong and has been put right.
 */
@Controller
@RequestMapping("/admin/posts/{id:[0-9]{1,18}}/correction")
class CorrectionController {

	private final Corrections corrections;

	private final Settings settings;

	private final MessageSource words;

	CorrectionController(Corrections corrections, Settings settings, MessageSource words) {
		this.corrections = corrections;
		this.settings = settings;
		this.words = words;
	}

	@GetMapping
	ModelAndView form(@PathVariable long id, @RequestParam long rev, @AuthenticationPrincipal SignedIn me) {
		Correction told = this.corrections.find(id, rev, me);
		return page(id, told, told.sentence(), "");
	}

	private ModelAndView page(long id, Correction told, String typed, String error) {
		return new ModelAndView("admin/revision/correction").addObject("postId", id)
			.addObject("rev", told.revision())
			.addObject("date", this.settings.site().dates(LocaleContextHolder.getLocale()).text(told.at()))
			.addObject("told", !told.sentence().isEmpty())
			.addObject("sentence", typed)
			.addObject("error", error);
	}

	@PostMapping
	ModelAndView tell(@PathVariable long id, @RequestParam long rev, @RequestParam(defaultValue = "") String sentence,
			@AuthenticationPrincipal SignedIn me, Locale locale, RedirectAttributes flash) {
		String told = sentence.strip().replaceAll("[\\p{Cntrl}\\s]+", " ");
		String error = told.isEmpty() ? "correction.empty"
				: (told.length() > Corrections.LONGEST) ? "correction.long" : "";
		if (!error.isEmpty()) {
			ModelAndView again = page(id, this.corrections.find(id, rev, me), sentence, error);
			again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
			return again;
		}
		Correction before = this.corrections.tell(id, rev, told, me);
		String undo = before.sentence().isEmpty() ? "/admin/posts/" + id + "/correction/removal?rev=" + rev
				: again(id, before);
		return done(id, "correction.done", undo, locale, flash);
	}

	@PostMapping("/removal")
	ModelAndView remove(@PathVariable long id, @RequestParam long rev, @AuthenticationPrincipal SignedIn me,
			Locale locale, RedirectAttributes flash) {
		Correction before = this.corrections.tell(id, rev, "", me);
		return done(id, "correction.removed", before.sentence().isEmpty() ? "" : again(id, before), locale, flash);
	}

	private static String again(long id, Correction before) {
		return "/admin/posts/" + id + "/correction?rev=" + before.revision() + "&sentence="
				+ UriUtils.encode(before.sentence(), UTF_8);
	}

	private ModelAndView done(long id, String message, String undo, Locale locale, RedirectAttributes flash) {
		flash.addFlashAttribute("notice", Notice.done(this.words.getMessage(message, null, locale), undo));
		return new ModelAndView("redirect:/admin/posts/" + id + "/history");
	}

}
