package blog.ibid.reading;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import blog.ibid.post.Listing;
import blog.ibid.post.PublicTerm;
import blog.ibid.post.TermKind;
import blog.ibid.post.Terms;
import blog.ibid.site.Addresses;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/**
 * The posts of a category, with those of the categories below it, or of a tag.
 */
@Controller
@Transactional(readOnly = true)
class TermController {

	private static final Pattern CATEGORY = Pattern.compile("/(?:.+?/)??([^/]+)/(?:page/([0-9]{1,6})/)?");

	private final Frames frames;

	private final Lists lists;

	private final Terms terms;

	private final Missing missing;

	private final Addresses addresses;

	TermController(Frames frames, Lists lists, Terms terms, Missing missing, Addresses addresses) {
		this.frames = frames;
		this.lists = lists;
		this.terms = terms;
		this.missing = missing;
		this.addresses = addresses;
	}

	/** Only the last slug decides; the path before it is corrected. */
	@GetMapping("/category/{*path}")
	ModelAndView category(@PathVariable String path, HttpServletRequest request) {
		Matcher parts = CATEGORY.matcher(path);
		if (!parts.matches()) {
			throw this.missing.at(request);
		}
		int number = (parts.group(2) != null) ? Integer.parseInt(parts.group(2)) : 1;
		PublicTerm category = this.terms.bySlug(TermKind.CATEGORY, parts.group(1))
			.orElseThrow(() -> this.missing.at(request));
		Terms.Family family = this.terms.family(category);
		List<ListPage.Counted> below = links(family.below()).stream()
			.map((link) -> new ListPage.Counted(link, -1))
			.toList();
		return show(category, number,
				ListPage.About.of("category", category.name()).around(links(family.above()), below, null, null),
				request);
	}

	@GetMapping({ "/tag/{slug}/", "/tag/{slug}/page/{number:[0-9]{1,6}}/" })
	ModelAndView tag(@PathVariable String slug, @PathVariable Optional<Integer> number, HttpServletRequest request) {
		PublicTerm tag = this.terms.bySlug(TermKind.TAG, slug).orElseThrow(() -> this.missing.at(request));
		return show(tag, number.orElse(1), ListPage.About.of("tag", tag.name()), request);
	}

	private ModelAndView show(PublicTerm term, int number, ListPage.About about, HttpServletRequest request) {
		return this.lists.show(this.frames.around(request), new Listing.OfTerm(term.id()), term.in(this.addresses),
				number, about.described(term.description()));
	}

	private List<Link> links(List<PublicTerm> terms) {
		return terms.stream().map((term) -> new Link(term.name(), term.in(this.addresses))).toList();
	}

}
