package blog.ibid.comment;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import blog.ibid.site.Notice;
import blog.ibid.site.PageNotFound;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Gives replies of the blog's authors a title, and offers those that may deserve one.
 */
@Controller
class AddendumController {

	static final String LIKELY = DeskQuery.PATH + "/addenda";

	private static final String ONE = DeskQuery.PATH + "/{id:[0-9]{1,18}}/addendum";

	private final Addenda addenda;

	private final LikelyAddenda likely;

	private final CommentDesk desk;

	private final MessageSource words;

	AddendumController(Addenda addenda, LikelyAddenda likely, CommentDesk desk, MessageSource words) {
		this.addenda = addenda;
		this.likely = likely;
		this.desk = desk;
		this.words = words;
	}

	@GetMapping(ONE)
	ModelAndView form(@PathVariable long id) {
		Optional<TitleLine> line = this.addenda.suggested(id);
		return page(id, line).addObject("form", new AddendumForm(line.map(TitleLine::title).orElse(""), true));
	}

	private ModelAndView page(long id, Optional<TitleLine> line) {
		DeskComment comment = this.desk.list(List.of(id)).stream().findFirst().orElseThrow(PageNotFound::new);
		return new ModelAndView("admin/comment/addendum").addObject("comment", comment)
			.addObject("mayCut", line.filter((found) -> !found.line().isEmpty()).isPresent());
	}

	@PostMapping(ONE)
	ModelAndView mark(@PathVariable long id, @Valid @ModelAttribute("form") AddendumForm form, BindingResult errors,
			Locale locale, RedirectAttributes redirect) {
		if (errors.hasErrors()) {
			ModelAndView page = page(id, this.addenda.suggested(id));
			page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
			return page;
		}
		List<Long> changed = this.addenda.mark(List.of(new Addenda.Titled(id, form.title(), form.cut())));
		redirect.addFlashAttribute("notice", marked(changed, locale));
		return new ModelAndView("redirect:" + approved());
	}

	@PostMapping({ ONE + "/off", LIKELY + "/off" })
	String unmark(@PathVariable Optional<Long> id, @RequestParam(name = "id", defaultValue = "") List<Long> ids,
			@RequestParam(defaultValue = "") String to, Locale locale, RedirectAttributes redirect) {
		List<Long> changed = this.addenda.unmark(id.map(List::of).orElse(ids));
		redirect.addFlashAttribute("notice", changed.isEmpty() ? Notice.failed(word("addenda.none", locale))
				: Notice.done(word("addenda.off", locale, changed.size())));
		return "redirect:" + (to.equals("likely") ? LIKELY : approved());
	}

	@GetMapping(LIKELY)
	String likely(@RequestParam(required = false) @Nullable String before, Model model) {
		LikelyAddenda.Page page = this.likely.page(DeskQuery.Place.read(before));
		model.addAttribute("page", page);
		model.addAttribute("older", (page.more() != null) ? LIKELY + "?before=" + page.more() : null);
		model.addAttribute("newest", (before != null) ? LIKELY : null);
		return "admin/comment/addenda";
	}

	/**
	 * @param one the number of the reply beside the button
	 * @param not the same for the other button
	 * @param all what is done with those that are ticked: mark or none
	 */
	@PostMapping(LIKELY)
	String decide(@RequestParam(required = false) @Nullable Long one,
			@RequestParam(required = false) @Nullable Long not, @RequestParam(defaultValue = "") String all,
			@RequestParam(name = "id", defaultValue = "") List<Long> ticked, HttpServletRequest request, Locale locale,
			RedirectAttributes redirect) {
		boolean dismissing = not != null || one == null && all.equals("none");
		List<Long> ids = (one != null) ? List.of(one)
				: (not != null) ? List.of(not) : ticked.stream().limit(100).toList();
		Notice notice;
		if (dismissing) {
			int changed = this.likely.dismiss(ids, true);
			notice = (changed > 0)
					? Notice.done(word("addenda.dismissed", locale, changed), LIKELY + "/back?" + query(ids))
					: Notice.failed(word("addenda.none", locale));
		}
		else {
			notice = marked(this.addenda.mark(titled(ids, request)), locale);
		}
		redirect.addFlashAttribute("notice", notice);
		return "redirect:" + LIKELY;
	}

	private static List<Addenda.Titled> titled(List<Long> ids, HttpServletRequest request) {
		return ids.stream().map((id) -> {
			String title = Optional.ofNullable(request.getParameter("title-" + id)).orElse("").strip();
			return new Addenda.Titled(id, title.substring(0, Math.min(1000, title.length())), true);
		}).filter((titled) -> !titled.title().isEmpty()).toList();
	}

	@PostMapping(LIKELY + "/back")
	String back(@RequestParam(name = "id") List<Long> ids, Locale locale, RedirectAttributes redirect) {
		this.likely.dismiss(ids, false);
		redirect.addFlashAttribute("notice", Notice.done(word("addenda.back", locale)));
		return "redirect:" + LIKELY;
	}

	private Notice marked(List<Long> changed, Locale locale) {
		return changed.isEmpty() ? Notice.failed(word("addenda.none", locale)) : Notice
			.done(word("addenda.marked", locale, changed.size()), LIKELY + "/off?to=likely&" + query(changed));
	}

	private static String query(List<Long> ids) {
		return "id=" + ids.stream().map(String::valueOf).collect(Collectors.joining(","));
	}

	private static String approved() {
		return new DeskQuery(DeskTab.APPROVED, "", null, null).address();
	}

	private String word(String name, Locale locale, Object... values) {
		return this.words.getMessage(name, values, locale);
	}

}
