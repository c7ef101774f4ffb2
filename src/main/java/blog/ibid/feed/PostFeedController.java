package blog.ibid.feed;

import java.util.Optional;

import blog.ibid.author.AuthorProfile;
import blog.ibid.author.Authors;
import blog.ibid.post.Listing;
import blog.ibid.post.PublicTerm;
import blog.ibid.post.TermKind;
import blog.ibid.post.Terms;
import blog.ibid.site.Addresses;
import blog.ibid.site.PageNotFound;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import static blog.ibid.feed.FeedFormat.FEED;
import static blog.ibid.feed.FeedFormat.NAMED;

/**
 * The newest posts: all, of a category or tag, of an author.
 */
@RestController
@Transactional(readOnly = true)
class PostFeedController {

	private static final String TOP = "/category/{slug}/";

	private static final String SECOND = "/category/{parent}/{slug}/";

	private static final String THIRD = "/category/{top}/{parent}/{slug}/";

	private static final String FOURTH = "/category/{top}/{second}/{parent}/{slug}/";

	private final PostFeeds feeds;

	private final FeedHeads heads;

	private final Terms terms;

	private final Authors authors;

	private final Addresses addresses;

	PostFeedController(PostFeeds feeds, FeedHeads heads, Terms terms, Authors authors, Addresses addresses) {
		this.feeds = feeds;
		this.heads = heads;
		this.terms = terms;
		this.authors = authors;
		this.addresses = addresses;
	}

	@GetMapping({ "/" + FEED, "/" + NAMED })
	ResponseEntity<byte[]> newest(@PathVariable Optional<String> format, HttpServletRequest request) {
		FeedFormat asked = FeedFormat.asked(format, "/", request);
		return asked.answer(this.feeds.of(new Listing.Newest(), this.heads.of("/", request)));
	}

	/** Only the last slug decides, as for the page. */
	@GetMapping({ TOP + FEED, TOP + NAMED, SECOND + FEED, SECOND + NAMED, THIRD + FEED, THIRD + NAMED, FOURTH + FEED,
			FOURTH + NAMED })
	ResponseEntity<byte[]> category(@PathVariable String slug, @PathVariable Optional<String> format,
			HttpServletRequest request) {
		return term(TermKind.CATEGORY, slug, format, request);
	}

	@GetMapping({ "/tag/{slug}/" + FEED, "/tag/{slug}/" + NAMED })
	ResponseEntity<byte[]> tag(@PathVariable String slug, @PathVariable Optional<String> format,
			HttpServletRequest request) {
		return term(TermKind.TAG, slug, format, request);
	}

	private ResponseEntity<byte[]> term(TermKind kind, String slug, Optional<String> format,
			HttpServletRequest request) {
		PublicTerm term = this.terms.bySlug(kind, slug).orElseThrow(PageNotFound::new);
		String page = term.in(this.addresses);
		FeedFormat asked = FeedFormat.asked(format, page, request);
		FeedHead head = this.heads.of(page, request).about(term.name(), term.description());
		return asked.answer(this.feeds.of(new Listing.OfTerm(term.id()), head));
	}

	@GetMapping({ "/author/{slug}/" + FEED, "/author/{slug}/" + NAMED })
	ResponseEntity<byte[]> author(@PathVariable String slug, @PathVariable Optional<String> format,
			HttpServletRequest request) {
		AuthorProfile author = this.authors.bySlug(slug).orElseThrow(PageNotFound::new);
		String page = this.addresses.author(author.slug());
		FeedFormat asked = FeedFormat.asked(format, page, request);
		FeedHead head = this.heads.of(page, request).about(author.name(), "");
		return asked.answer(this.feeds.of(new Listing.OfAuthor(author.id()), head));
	}

}
