package blog.ibid.media;

import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

import blog.ibid.author.SignedIn;
import blog.ibid.site.DeskSearch;
import blog.ibid.site.Notice;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The library's pages.
 */
@Controller
class LibraryController {

	private final Library library;

	private final DeskSearch search;

	private final Uploads uploads;

	private final MediaRemoval removal;

	private final MessageSource words;

	LibraryController(Library library, DeskSearch search, Uploads uploads, MediaRemoval removal, MessageSource words) {
		this.library = library;
		this.search = search;
		this.uploads = uploads;
		this.removal = removal;
		this.words = words;
	}

	@GetMapping("/admin/media")
	String library(@ModelAttribute("filter") LibraryFilter filter, @AuthenticationPrincipal SignedIn me, Model model) {
		DeskSearch.Found found = this.search.find(DeskSearch.Kind.MEDIA, filter.typed());
		Library.Page page = this.library.page(filter, found, me);
		List<YearMonth> months = this.library.months();
		model.addAttribute("media", page.media()).addAttribute("months", months).addAttribute("making", found.making());
		if (page.more()) {
			model.addAttribute("older", older(filter, page.media().get(page.media().size() - 1).id()));
		}
		return "admin/media/library";
	}

	private static String older(LibraryFilter filter, long last) {
		var address = new StringBuilder("/admin/media?before=" + last);
		Map<String, String> given = filter.given();
		given.forEach(
				(name, value) -> address.append('&').append(name).append('=').append(UriUtils.encode(value, UTF_8)));
		return address.toString();
	}

	@GetMapping("/admin/media/{id:[0-9]{1,18}}")
	String medium(@PathVariable long id, @AuthenticationPrincipal SignedIn me, Model model) {
		Medium medium = this.library.find(id);
		model.addAttribute("form", MediumForm.of(medium));
		return show(medium, me, model);
	}

	private String show(Medium medium, SignedIn me, Model model) {
		model.addAttribute("medium", medium)
			.addAttribute("mine", medium.mayBeChangedBy(me))
			.addAttribute("uses", this.removal.usesOf(medium));
		return "admin/media/medium";
	}

	@PostMapping("/admin/media/{id:[0-9]{1,18}}")
	ModelAndView describe(@PathVariable long id, @Valid @ModelAttribute("form") MediumForm form, BindingResult errors,
			@AuthenticationPrincipal SignedIn me, Model model, RedirectAttributes redirect) {
		if (errors.hasErrors()) {
			return new ModelAndView(show(mine(id, me), me, model), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		this.library.describe(id, form, me);
		redirect.addFlashAttribute("notice", Notice.done(word("media.saved")));
		return new ModelAndView("redirect:/admin/media/" + id);
	}

	@PostMapping("/admin/media/{id:[0-9]{1,18}}/file")
	String replace(@PathVariable long id, @RequestParam(required = false) @Nullable MultipartFile file,
			@AuthenticationPrincipal SignedIn me, RedirectAttributes redirect) throws IOException {
		mine(id, me);
		try {
			if (file == null || file.isEmpty()) {
				throw new Refused(HttpStatus.BAD_REQUEST, "media.refused.none");
			}
			Uploads.Added added = this.uploads.replace(id, file, me);
			redirect.addFlashAttribute("notice", Notice
				.done(word("media.replaced") + (added.stopped() ? " " + word("media.stopped", file.getName()) : "")));
		}
		catch (Refused ex) {
			redirect.addFlashAttribute("notice", Notice.failed(ex.in(this.words)));
		}
		return "redirect:/admin/media/" + id;
	}

	@GetMapping("/admin/media/{id:[0-9]{1,18}}/removal")
	String removal(@PathVariable long id, @AuthenticationPrincipal SignedIn me, Model model) {
		Medium medium = mine(id, me);
		model.addAttribute("medium", medium).addAttribute("uses", this.removal.usesOf(medium));
		return "admin/media/removal";
	}

	@PostMapping("/admin/media/{id:[0-9]{1,18}}/removal")
	String remove(@PathVariable long id, @AuthenticationPrincipal SignedIn me, RedirectAttributes redirect) {
		Medium removed = this.removal.remove(id, me);
		redirect.addFlashAttribute("notice", Notice.done(word("media.removed", removed.name())));
		return "redirect:/admin/media";
	}

	private Medium mine(long id, SignedIn me) {
		Medium medium = this.library.find(id);
		if (!medium.mayBeChangedBy(me)) {
			throw new AccessDeniedException("Medium " + id + " is another author's");
		}
		return medium;
	}

	private String word(String key, Object... details) {
		return this.words.getMessage(key, details, LocaleContextHolder.getLocale());
	}

}
