package blog.ibid.post;

import java.util.List;

import blog.ibid.author.SignedIn;
import blog.ibid.site.Notice;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page between writing and readers: when a post is published, where, under what.
 */
@Controller
class PublicationController {

	private static final String PAGE = "admin/post/publication";

	private final EditablePosts posts;

	private final Manuscripts manuscripts;

	private final Decisions decisions;

	private final PublicationPages pages;

	private final PublicationCheck check;

	private final ObjectProvider<PublishingClock> clock;

	private final ObjectProvider<PostPlaces> places;

	private final MessageSource words;

	PublicationController(EditablePosts posts, Manuscripts manuscripts, Decisions decisions, PublicationPages pages,
			PublicationCheck check, ObjectProvider<PublishingClock> clock, ObjectProvider<PostPlaces> places,
			MessageSource words) {
		this.posts = posts;
		this.manuscripts = manuscripts;
		this.decisions = decisions;
		this.pages = pages;
		this.check = check;
		this.clock = clock;
		this.places = places;
		this.words = words;
	}

	@GetMapping("/admin/posts/{id:[0-9]{1,18}}/publication")
	String show(@PathVariable long id, Model model, @AuthenticationPrincipal SignedIn me) {
		EditablePost post = this.posts.find(id, me);
		if (post.status() == PostStatus.TRASHED) {
			return "redirect:/admin/posts?tab=bin";
		}
		PublicationForm form = this.pages.form(post, this.manuscripts.open(id, me));
		model.addAttribute("form", form);
		model.addAttribute("places", places(post, me));
		return page(post, form, model, me);
	}

	@PostMapping("/admin/posts/{id:[0-9]{1,18}}/publication")
	String decide(@PathVariable long id, @ModelAttribute("form") PublicationForm form, BindingResult errors,
			@RequestParam(name = "place", defaultValue = "") List<Long> chosen,
			@RequestParam(name = "stood", defaultValue = "") List<Long> stood, Model model, RedirectAttributes redirect,
			@AuthenticationPrincipal SignedIn me) {
		EditablePost post = this.posts.find(id, me);
		Publication wanted = this.check.check(form, post, this.manuscripts.open(id, me), errors);
		if (!errors.hasErrors()) {
			try {
				Long version = PublicationForm.number(form.version());
				this.decisions.decide(id, (version != null) ? version : -1, wanted, me);
				if (places(post, me).size() > 0) {
					this.places.ifAvailable((kept) -> kept.change(id, chosen, stood, me.authorId()));
				}
				this.clock.ifAvailable(PublishingClock::ring);
				redirect.addFlashAttribute("notice", done(post, wanted));
				return (post.kind() == PostKind.PAGE) ? "redirect:/admin/pages" : "redirect:/admin/posts";
			}
			catch (PathTaken ex) {
				errors.rejectValue("slug", "publication.slug.race");
			}
			catch (PostChanged ex) {
				errors.reject("publication.changed");
			}
			catch (StepImpossible ex) {
				errors.reject("publication.binned");
			}
		}
		model.addAttribute("places",
				places(post, me).stream()
					.map((one) -> new PostPlaces.Place(one.id(), one.name(), one.depth(), chosen.contains(one.id())))
					.toList());
		model.addAttribute("stood", stood);
		return page(post, form, model, me);
	}

	/** Only editors put posts there. */
	private List<PostPlaces.Place> places(EditablePost post, SignedIn me) {
		PostPlaces kept = this.places.getIfAvailable();
		boolean may = post.kind() == PostKind.POST && me.role().editsOthers();
		return (kept != null && may) ? kept.of(post.id()) : List.of();
	}

	private String page(EditablePost post, PublicationForm form, Model model, SignedIn me) {
		model.addAttribute("page", this.pages.page(post, this.manuscripts.open(post.id(), me), form, me));
		return PAGE;
	}

	private Notice done(EditablePost post, Publication wanted) {
		String key = "publication.done."
				+ (post.isPublished() && wanted.step() == PublishingStep.PUBLISH ? "KEPT" : wanted.step().name());
		return Notice.done(this.words.getMessage(key, null, LocaleContextHolder.getLocale()));
	}

}
