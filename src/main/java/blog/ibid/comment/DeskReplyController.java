package blog.ibid.comment;

import java.util.List;
import java.util.Locale;

import blog.ibid.author.SignedIn;
import blog.ibid.site.Notice;
import blog.ibid.site.PageNotFound;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
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
 * The page on which an author answers a reader.
 */
@Controller
class DeskReplyController {

	private static final String REPLY = DeskQuery.PATH + "/{id:[0-9]{1,18}}/reply";

	private final AuthorsReplies replies;

	private final Addenda addenda;

	private final CommentDesk desk;

	private final MessageSource words;

	DeskReplyController(AuthorsReplies replies, Addenda addenda, CommentDesk desk, MessageSource words) {
		this.replies = replies;
		this.addenda = addenda;
		this.desk = desk;
		this.words = words;
	}

	@GetMapping(REPLY)
	String form(@PathVariable long id, Model model) {
		model.addAttribute("form", new Answer("", ""));
		return page(id, model);
	}

	@PostMapping(REPLY)
	ModelAndView send(@PathVariable long id, @Valid @ModelAttribute("form") Answer form, BindingResult errors,
			Model model, @AuthenticationPrincipal SignedIn me, Locale locale, RedirectAttributes redirect) {
		if (errors.hasErrors()) {
			return new ModelAndView(page(id, model), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		DeskComment comment = find(id);
		long answer = this.replies.answer(id, form.text(), me);
		if (!form.title().isEmpty()) {
			this.addenda.mark(List.of(new Addenda.Titled(answer, form.title(), false)));
		}
		redirect.addFlashAttribute("notice",
				Notice.done(this.words.getMessage("talk.desk.answered", new Object[] { comment.name() }, locale)));
		return new ModelAndView(
				"redirect:" + new DeskQuery(DeskTab.of(comment.status(), false), "", null, null).address());
	}

	private String page(long id, Model model) {
		DeskComment comment = find(id);
		model.addAttribute("comment", comment);
		model.addAttribute("list", new DeskQuery(DeskTab.of(comment.status(), false), "", null, null).address());
		return "admin/comment/reply";
	}

	private DeskComment find(long id) {
		return this.desk.list(List.of(id))
			.stream()
			.filter(DeskComment::canBeAnswered)
			.findFirst()
			.orElseThrow(PageNotFound::new);
	}

	record Answer(
			@NotBlank(message = "{talk.comment.missing}") @Size(max = 200_000,
					message = "{comments.edit.long}") String text,
			@Size(max = 1000, message = "{addenda.title.long}") String title) {

		Answer(@Nullable String text, @Nullable String title) {
			this.text = (text != null) ? text : "";
			this.title = (title != null) ? title.strip() : "";
		}

	}

}
