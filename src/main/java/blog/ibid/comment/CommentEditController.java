package blog.ibid.comment;

import java.util.List;
import java.util.Locale;

import blog.ibid.site.Notice;
import blog.ibid.site.PageNotFound;
import jakarta.validation.Valid;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page on which a comment's words are changed.
 */
@Controller
class CommentEditController {

	private static final String COMMENT = DeskQuery.PATH + "/{id:[0-9]{1,18}}";

	private final CommentEditing editing;

	private final CommentDesk desk;

	private final MessageSource words;

	CommentEditController(CommentEditing editing, CommentDesk desk, MessageSource words) {
		this.editing = editing;
		this.desk = desk;
		this.words = words;
	}

	@GetMapping(COMMENT)
	String form(@PathVariable long id, Model model) {
		CommentEditing.Editable comment = this.editing.open(id);
		model.addAttribute("form", comment.form());
		return page(id, comment.mayBeAddendum(), model);
	}

	@PostMapping(COMMENT)
	ModelAndView save(@PathVariable long id, @Valid @ModelAttribute("form") CommentForm form, BindingResult errors,
			Model model, Locale locale, RedirectAttributes redirect) {
		if (!errors.hasErrors() && !this.editing.save(id, form)) {
			errors.rejectValue("text", "comments.edit.changed");
		}
		if (errors.hasErrors()) {
			return new ModelAndView(page(id, this.editing.open(id).mayBeAddendum(), model),
					HttpStatus.UNPROCESSABLE_CONTENT);
		}
		redirect.addFlashAttribute("notice", Notice.done(this.words.getMessage("comments.edit.done", null, locale)));
		return new ModelAndView("redirect:" + list(find(id)).address());
	}

	private String page(long id, boolean mayBeAddendum, Model model) {
		DeskComment comment = find(id);
		model.addAttribute("comment", comment);
		model.addAttribute("mayBeAddendum", mayBeAddendum);
		model.addAttribute("list", list(comment).address());
		return "admin/comment/edit";
	}

	private DeskComment find(long id) {
		return this.desk.list(List.of(id)).stream().findFirst().orElseThrow(PageNotFound::new);
	}

	private static DeskQuery list(DeskComment comment) {
		return new DeskQuery(DeskTab.of(comment.status(), comment.kind().isMention()), "", null, null);
	}

}
