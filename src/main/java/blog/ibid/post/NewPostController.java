package blog.ibid.post;

import blog.ibid.author.SignedIn;
import blog.ibid.site.Notice;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Begins a post or page, and leads to where it is written.
 */
@Controller
class NewPostController {

	private final NewPosts posts;

	private final MessageSource words;

	NewPostController(NewPosts posts, MessageSource words) {
		this.posts = posts;
		this.words = words;
	}

	@PostMapping("/admin/posts")
	String post(@AuthenticationPrincipal SignedIn me) {
		return "redirect:/admin/posts/" + this.posts.begin(PostKind.POST, me);
	}

	@PostMapping("/admin/pages")
	String page(@AuthenticationPrincipal SignedIn me) {
		return "redirect:/admin/posts/" + this.posts.begin(PostKind.PAGE, me);
	}

	@PostMapping("/admin/posts/{id:[0-9]{1,18}}/copy")
	String copy(@PathVariable long id, RedirectAttributes redirect, @AuthenticationPrincipal SignedIn me) {
		long copy = this.posts.copy(id, (title) -> this.words.getMessage("posts.copy.title", new Object[] { title },
				LocaleContextHolder.getLocale()), me);
		redirect.addFlashAttribute("notice",
				Notice.done(this.words.getMessage("posts.copy.done", null, LocaleContextHolder.getLocale())));
		return "redirect:/admin/posts/" + copy;
	}

}
