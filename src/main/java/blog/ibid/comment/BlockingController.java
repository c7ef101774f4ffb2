package blog.ibid.comment;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import blog.ibid.site.Notice;
import blog.ibid.site.Settings;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The lists of words and addresses that make a reply wait, or spam.
 */
@Controller
class BlockingController {

	private static final String PATH = DeskQuery.PATH + "/words";

	private final Settings settings;

	private final MessageSource words;

	BlockingController(Settings settings, MessageSource words) {
		this.settings = settings;
		this.words = words;
	}

	@GetMapping(PATH)
	String form(Model model) {
		model.addAttribute("form",
				new Lists(this.settings.text(BlockedWords.HOLDING), this.settings.text(BlockedWords.SPAM)));
		return "admin/comment/words";
	}

	@PostMapping(PATH)
	String save(@Valid @ModelAttribute("form") Lists form, BindingResult errors, Locale locale,
			RedirectAttributes redirect) {
		if (errors.hasErrors()) {
			return "admin/comment/words";
		}
		Map<String, @Nullable String> rows = new HashMap<>();
		rows.put(BlockedWords.HOLDING, tidy(form.hold()));
		rows.put(BlockedWords.SPAM, tidy(form.spam()));
		this.settings.change(rows);
		redirect.addFlashAttribute("notice", Notice.done(this.words.getMessage("talk.words.done", null, locale)));
		return "redirect:" + PATH;
	}

	private static String tidy(String list) {
		return String.join("\n", BlockedWords.lines(list).stream().distinct().toList());
	}

	record Lists(@NotNull @Size(max = 10_000, message = "{talk.words.long}") String hold,
			@NotNull @Size(max = 10_000, message = "{talk.words.long}") String spam) {
	}

}
