package blog.ibid.post;

import java.util.List;
import java.util.Objects;

import blog.ibid.author.SignedIn;
import blog.ibid.site.Notice;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Does things with several posts of the list, and empties the bin.
 */
@Controller
class BulkController {

	private static final String BIN = "redirect:/admin/posts?tab=bin";

	private final PostBatch batch;

	private final PostRemoval removal;

	private final EditablePosts posts;

	private final MessageSource words;

	BulkController(PostBatch batch, PostRemoval removal, EditablePosts posts, MessageSource words) {
		this.batch = batch;
		this.removal = removal;
		this.posts = posts;
		this.words = words;
	}

	@PostMapping("/admin/posts/bulk")
	String carryOut(@ModelAttribute("bulk") BulkForm form, Model model, RedirectAttributes redirect,
			@AuthenticationPrincipal SignedIn me) {
		if (form.chosenAction() == BulkForm.Action.REMOVE && !form.chosen().isEmpty()) {
			return ask(form.chosen(), model, me);
		}
		PostBatch.Outcome outcome = this.batch.carryOut(form, me);
		redirect.addFlashAttribute("notice", told(form, outcome));
		return "redirect:" + form.list();
	}

	private Notice told(BulkForm form, PostBatch.Outcome outcome) {
		if (outcome.done() == 0) {
			boolean none = form.chosen().isEmpty() && form.to().isEmpty();
			return Notice.failed(word(none ? "bulk.none" : "bulk.nothing"));
		}
		String text = word("bulk.done." + form.chosenAction(), outcome.done());
		return Notice.done((outcome.skipped() > 0) ? text + " " + word("bulk.skipped", outcome.skipped()) : text,
				outcome.undo());
	}

	/** Asks whether to empty the bin. */
	@GetMapping("/admin/posts/bin")
	String askForAll(Model model, @AuthenticationPrincipal SignedIn me) {
		List<Long> all = this.removal.bin(me);
		return all.isEmpty() ? BIN : ask(all, model, me);
	}

	private String ask(List<Long> ids, Model model, SignedIn me) {
		List<EditablePost> doomed = ids.stream()
			.map((id) -> this.posts.find(id, me))
			.filter((post) -> post.status() == PostStatus.TRASHED)
			.toList();
		if (doomed.isEmpty()) {
			return BIN;
		}
		model.addAttribute("doomed", doomed);
		return "admin/post/removal";
	}

	@PostMapping("/admin/posts/bin")
	String remove(@RequestParam(name = "id", defaultValue = "") List<String> sent, RedirectAttributes redirect,
			@AuthenticationPrincipal SignedIn me) {
		List<Long> ids = sent.stream()
			.map(PublicationForm::number)
			.filter(Objects::nonNull)
			.map(Objects::requireNonNull)
			.distinct()
			.toList();
		this.removal.remove(ids, me);
		redirect.addFlashAttribute("notice", Notice.done(word("bulk.done.REMOVE", ids.size())));
		return BIN;
	}

	private String word(String key, Object... parameters) {
		return this.words.getMessage(key, parameters, LocaleContextHolder.getLocale());
	}

}
