package blog.ibid.post;

import blog.ibid.author.SignedIn;
import blog.ibid.dialect.AuthorsText;
import blog.ibid.site.Notice;
import blog.ibid.text.NotedText;
import blog.ibid.text.WrittenForm;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where a post or page is written: with the editor, or in a plain text field where no
 * script runs.
 */
@Controller
class WritingController {

	static final String PATH = "/admin/posts/{id:[0-9]{1,18}}";

	private final Writing writing;

	private final WritingModules modules;

	private final MessageSource words;

	WritingController(Writing writing, WritingModules modules, MessageSource words) {
		this.writing = writing;
		this.modules = modules;
		this.words = words;
	}

	@GetMapping(PATH)
	ModelAndView write(@PathVariable long id, @AuthenticationPrincipal SignedIn me) {
		Writing.Open open = this.writing.open(id, me);
		Manuscript manuscript = open.manuscript();
		return page(open, me, manuscript.title(), WrittenForm.of(manuscript.text()), null, "");
	}

	@PostMapping(PATH)
	ModelAndView save(@PathVariable long id, @RequestParam(defaultValue = "") String title,
			@RequestParam(defaultValue = "") String text, @RequestParam(defaultValue = "") String base,
			@AuthenticationPrincipal SignedIn me, RedirectAttributes redirect) {
		String error = Sizes.error(title, text);
		if (!error.isEmpty()) {
			return refuse(page(this.writing.open(id, me), me, title, text, null, error), HttpStatus.CONTENT_TOO_LARGE);
		}
		NotedText read = AuthorsText.read(text);
		try {
			this.writing.save(id, Sizes.line(title), read, base, true, me);
		}
		catch (ManuscriptChanged changed) {
			Manuscript theirs = changed.theirs();
			var difference = SideBySide.of(Sizes.line(title), read, theirs.title(), theirs.text());
			var conflict = new WritingPage.Conflict(theirs.savedBy().orElse(""), theirs.savedAt(), difference);
			return refuse(page(this.writing.open(id, me), me, title, text, conflict, ""), HttpStatus.CONFLICT);
		}
		redirect.addFlashAttribute("notice",
				Notice.done(this.words.getMessage("writing.saved", null, LocaleContextHolder.getLocale())));
		return new ModelAndView("redirect:/admin/posts/" + id);
	}

	private ModelAndView page(Writing.Open open, SignedIn me, String title, String text,
			WritingPage.@Nullable Conflict conflict, String error) {
		Manuscript manuscript = open.manuscript();
		return new ModelAndView("admin/post/write", "page",
				new WritingPage(open.post(), me.authorId(), title, text, manuscript.stamp(), manuscript.savedAt(),
						manuscript.ahead(), EditorWords.in(LocaleContextHolder.getLocale()), this.modules.addresses(),
						conflict, error));
	}

	private static ModelAndView refuse(ModelAndView page, HttpStatus status) {
		page.setStatus(status);
		return page;
	}

}
