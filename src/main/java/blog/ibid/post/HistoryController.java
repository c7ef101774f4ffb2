package blog.ibid.post;

import java.util.Locale;
import java.util.Optional;

import blog.ibid.author.SignedIn;
import blog.ibid.site.Notice;
import blog.ibid.site.Settings;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What a post said earlier, what changed since, and the way back.
 */
@Controller
@RequestMapping("/admin/posts/{id:[0-9]{1,18}}/history")
class HistoryController {

	private final PostStates states;

	private final Restoring restoring;

	private final Settings settings;

	private final MessageSource words;

	HistoryController(PostStates states, Restoring restoring, Settings settings, MessageSource words) {
		this.states = states;
		this.restoring = restoring;
		this.settings = settings;
		this.words = words;
	}

	@GetMapping
	String history(@PathVariable long id, @RequestParam Optional<Long> from, @AuthenticationPrincipal SignedIn me,
			Model model) {
		model.addAttribute("page", this.states.page(id, from, me));
		return "admin/revision/history";
	}

	@GetMapping("/compare")
	String compare(@PathVariable long id, @RequestParam String from, @RequestParam String to,
			@AuthenticationPrincipal SignedIn me, Model model) {
		PostState before = this.states.state(id, from, me);
		PostState after = this.states.state(id, to, me);
		model.addAttribute("postId", id);
		model.addAttribute("before", name(before));
		model.addAttribute("after", name(after));
		model.addAttribute("page", Comparison.of(before, after));
		return "admin/revision/compare";
	}

	/** The state's name for people: the message for it, or until when it stood. */
	private StateName name(PostState state) {
		return new StateName(state.name(), (state.until() != null)
				? this.settings.site().dates(LocaleContextHolder.getLocale()).withTime(state.until()) : "");
	}

	record StateName(String name, String until) {

		public String message() {
			return this.until.isEmpty() ? "history.name." + this.name : "history.name.until";
		}

		public boolean isEarlier() {
			return !this.until.isEmpty();
		}

	}

	@PostMapping("/{revision:[0-9]{1,18}}/restoration")
	String restore(@PathVariable long id, @PathVariable long revision, @RequestParam Optional<Long> copy,
			@AuthenticationPrincipal SignedIn me, Locale locale, RedirectAttributes flash) {
		String history = "/admin/posts/" + id + "/history";
		Restoring.Restored restored = this.restoring.restore(id, revision, copy, me);
		String undo = history + "/" + restored.stood() + "/restoration"
				+ restored.copy().map((kept) -> "?copy=" + kept).orElse("");
		String message = restored.copy().isPresent() ? "history.restored.copy" : "history.restored";
		flash.addFlashAttribute("notice", Notice.done(this.words.getMessage(message, null, locale), undo));
		return "redirect:" + history;
	}

}
