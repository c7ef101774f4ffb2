package blog.ibid.post;

import java.util.Map;

import blog.ibid.author.SignedIn;
import blog.ibid.text.Slug;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * Tells the script of the page on which a post is published whether a slug can be had.
 */
@Controller
class SlugController {

	private final EditablePosts posts;

	private final Manuscripts manuscripts;

	private final FreePaths paths;

	private final MessageSource words;

	SlugController(EditablePosts posts, Manuscripts manuscripts, FreePaths paths, MessageSource words) {
		this.posts = posts;
		this.manuscripts = manuscripts;
		this.paths = paths;
		this.words = words;
	}

	/** Whether a slug can be had, for the page's script. */
	@GetMapping("/admin/posts/{id:[0-9]{1,18}}/address")
	@ResponseBody
	Map<String, Object> address(@PathVariable long id, @RequestParam(defaultValue = "") String slug,
			@RequestParam(defaultValue = "") String parent, @AuthenticationPrincipal SignedIn me) {
		EditablePost post = this.posts.find(id, me);
		String typed = slug.isBlank() ? this.manuscripts.open(id, me).title() : slug;
		Slug wish = post.slugOf(typed);
		Long above = PublicationForm.number(parent);
		Slug free = this.paths.nearest(post.kind(), above, wish, id);
		boolean isFree = free.equals(wish) || wish.value().equals(post.slug());
		String said = this.words.getMessage(isFree ? "publication.slug.free" : "publication.slug.other",
				new Object[] { wish.value(), free.value() }, LocaleContextHolder.getLocale());
		return Map.of("free", isFree, "slug", isFree ? wish.value() : free.value(), "said", said);
	}

}
