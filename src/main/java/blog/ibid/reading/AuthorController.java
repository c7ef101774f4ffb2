package blog.ibid.reading;

import java.util.Optional;

import blog.ibid.author.AuthorProfile;
import blog.ibid.author.Authors;
import blog.ibid.post.Listing;
import blog.ibid.site.Addresses;
import blog.ibid.store.NotedTexts;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/**
 * An author's bio and posts.
 */
@Controller
@Transactional(readOnly = true)
class AuthorController {

	private final Frames frames;

	private final Lists lists;

	private final Authors authors;

	private final Bios bios;

	private final NotedTexts texts;

	private final Missing missing;

	private final Addresses addresses;

	AuthorController(Frames frames, Lists lists, Authors authors, Bios bios, NotedTexts texts, Missing missing,
			Addresses addresses) {
		this.frames = frames;
		this.lists = lists;
		this.authors = authors;
		this.bios = bios;
		this.texts = texts;
		this.missing = missing;
		this.addresses = addresses;
	}

	@GetMapping({ "/author/{slug}/", "/author/{slug}/page/{number:[0-9]{1,6}}/" })
	ModelAndView author(@PathVariable String slug, @PathVariable Optional<Integer> number, HttpServletRequest request) {
		AuthorProfile author = this.authors.bySlug(slug).orElseThrow(() -> this.missing.at(request));
		var bio = this.bios.of(author, this.texts.notesOf(author.bio().stream().toList()));
		return this.lists.show(this.frames.around(request), new Listing.OfAuthor(author.id()),
				this.addresses.author(author.slug()), number.orElse(1),
				ListPage.About.of("author", author.name()).by(bio));
	}

}
