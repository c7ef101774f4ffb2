package blog.ibid.comment;

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
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page on which an addendum to a post is written.
 */
@Controller
@RequestMapping(AddendumController.LIKELY + "/new")
class NewAddendumController {

	private final NewAddenda addenda;

	private final MessageSource words;

	NewAddendumController(NewAddenda addenda, MessageSource words) {
		this.addenda = addenda;
		this.words = words;
	}

	@GetMapping
	ModelAndView form(@RequestParam long post) {
		return page(post).addObject("form", new Form("", ""));
	}

	private ModelAndView page(long post) {
		return new ModelAndView("admin/comment/new-addendum").addObject("post", post)
			.addObject("postTitle", this.addenda.postTitle(post).orElseThrow(PageNotFound::new))
			.addObject("list", list(post));
	}

	@PostMapping
	ModelAndView publish(@RequestParam long post, @Valid @ModelAttribute("form") Form form, BindingResult errors,
			@AuthenticationPrincipal SignedIn me, Locale locale, RedirectAttributes redirect) {
		if (errors.hasErrors()) {
			ModelAndView page = page(post);
			page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
			return page;
		}
		this.addenda.write(post, form.title(), form.text(), me);
		redirect.addFlashAttribute("notice", Notice.done(this.words.getMessage("addenda.new.done", null, locale)));
		return new ModelAndView("redirect:" + list(post));
	}

	private static String list(long post) {
		return new DeskQuery(DeskTab.APPROVED, "", post, null).address();
	}

	/**
	 * @param text see {@link CommentSpelling}
	 */
	record Form(
			@NotBlank(message = "{addenda.title.missing}") @Size(max = 1000,
					message = "{addenda.title.long}") String title,
			@NotBlank(message = "{talk.comment.missing}") @Size(max = 200_000,
					message = "{comments.edit.long}") String text) {

		Form(@Nullable String title, @Nullable String text) {
			this.title = (title != null) ? title.strip() : "";
			this.text = (text != null) ? text : "";
		}

	}

}
