package blog.ibid.reading;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

import blog.ibid.author.AuthorProfile;
import blog.ibid.author.Authors;
import blog.ibid.comment.ShownComments;
import blog.ibid.post.OldAddresses;
import blog.ibid.post.PostAddress;
import blog.ibid.post.Terms;
import blog.ibid.site.Addresses;
import blog.ibid.site.PageNotFound;
import blog.ibid.topic.FormerTopics;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Knows the addresses that WordPress writes as a query: {@code /?p=555},
 * {@code /?page_id=2}, {@code /?s=words}, and on any page {@code ?replytocom=1017} and
 * {@code ?amp}; for lists {@code /?cat=3}, {@code /?tag=havana}, {@code /?author=2},
 * {@code /?m=201712} and {@code /?paged=2}.
 */
@Component
class QueryAddresses implements HandlerInterceptor {

	private final OldAddresses old;

	private final ShownComments comments;

	private final FormerTopics topics;

	private final Terms terms;

	private final Authors authors;

	private final Addresses addresses;

	QueryAddresses(OldAddresses old, ShownComments comments, FormerTopics topics, Terms terms, Authors authors,
			Addresses addresses) {
		this.old = old;
		this.comments = comments;
		this.topics = topics;
		this.terms = terms;
		this.authors = authors;
		this.addresses = addresses;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (request.getQueryString() == null) {
			return true;
		}
		Optional<String> target = target(request);
		target.ifPresent((address) -> {
			response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
			response.setHeader("Location", address);
		});
		return target.isEmpty();
	}

	private Optional<String> target(HttpServletRequest request) {
		OptionalLong comment = number(request, "replytocom");
		if (comment.isPresent()) {
			return Optional.of(this.addresses.comment(this.comments.ownNumber(comment.getAsLong())));
		}
		if (request.getParameter("amp") != null) {
			return Optional.of(UriComponentsBuilder.fromUriString(request.getRequestURI())
				.query(request.getQueryString())
				.replaceQueryParam("amp")
				.build()
				.toUriString());
		}
		return request.getRequestURI().equals("/") ? ofHome(request) : Optional.empty();
	}

	private Optional<String> ofHome(HttpServletRequest request) {
		String words = request.getParameter("s");
		if (words != null) {
			return Optional.of("/search/?q=" + UriUtils.encode(words, UTF_8));
		}
		OptionalLong post = number(request, "p");
		OptionalLong id = post.isPresent() ? post : number(request, "page_id");
		if (id.isEmpty()) {
			return ofList(request);
		}
		Optional<PostAddress> found = this.old.ofPost(id.getAsLong());
		return Optional.of(found.map((address) -> address.in(this.addresses)).orElseGet(() -> list(id.getAsLong())));
	}

	private Optional<String> ofList(HttpServletRequest request) {
		return ofTerm(request).or(() -> ofAuthor(request)).or(() -> ofDays(request)).or(() -> ofPage(request));
	}

	/** A number leads to a category or a tag, words to where it is called so. */
	private Optional<String> ofTerm(HttpServletRequest request) {
		OptionalLong number = number(request, "cat");
		if (number.isPresent()) {
			return Optional
				.of(this.terms.numbered(number.getAsLong()).orElseThrow(PageNotFound::new).in(this.addresses));
		}
		Optional<String> category = slug(request, "category_name").map(this.addresses::category);
		return category.or(() -> slug(request, "tag").map(this.addresses::tag));
	}

	private Optional<String> ofAuthor(HttpServletRequest request) {
		OptionalLong number = number(request, "author");
		if (number.isPresent()) {
			AuthorProfile author = this.authors.numbered(number.getAsLong()).orElseThrow(PageNotFound::new);
			return Optional.of(this.addresses.author(author.slug()));
		}
		return slug(request, "author_name").map(this.addresses::author);
	}

	private static Optional<String> ofDays(HttpServletRequest request) {
		String days = Objects.toString(request.getParameter("m"), "");
		return days.matches("[0-9]{4}([0-9]{2}){0,2}")
				? Optional.of("/" + days.replaceAll("(?<=^[0-9]{4}|^[0-9]{6})(?=[0-9])", "/") + "/") : Optional.empty();
	}

	private static Optional<String> ofPage(HttpServletRequest request) {
		OptionalLong page = number(request, "paged");
		return (page.orElse(0) > 1) ? Optional.of("/page/" + page.getAsLong() + "/") : Optional.empty();
	}

	/** Several at once, joined by signs, are no address here. */
	private static Optional<String> slug(HttpServletRequest request, String name) {
		return Optional.ofNullable(request.getParameter(name))
			.filter((slug) -> slug.matches("[\\p{L}\\p{N}_/-]{1,200}"));
	}

	/**
	 * @throws PageNotFound if this never was the list either: what was asked for is not
	 * the home page
	 */
	private String list(long id) {
		if (!this.topics.wasList(id)) {
			throw new PageNotFound();
		}
		return "/topics/";
	}

	private static OptionalLong number(HttpServletRequest request, String name) {
		String value = request.getParameter(name);
		return (value != null && value.matches("[0-9]{1,18}")) ? OptionalLong.of(Long.parseLong(value))
				: OptionalLong.empty();
	}

}
