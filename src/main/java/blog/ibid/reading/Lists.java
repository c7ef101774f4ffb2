package blog.ibid.reading;

import java.util.List;

import blog.ibid.post.Listing;
import blog.ibid.post.PostLists;
import blog.ibid.post.PostPage;
import blog.ibid.site.Addresses;
import blog.ibid.site.PageMoved;
import blog.ibid.site.PageNotFound;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * Makes the page of a list, whatever it is a list of.
 */
@Component
class Lists {

	private final PostLists posts;

	private final Entries entries;

	Lists(PostLists posts, Entries entries) {
		this.posts = posts;
		this.entries = entries;
	}

	/**
	 * Page N of a list.
	 * @param address of its first page
	 * @throws PageMoved if the request came by another address
	 * @throws PageNotFound beyond the last page
	 */
	ModelAndView show(Frame frame, Listing listing, String address, int number, ListPage.About about) {
		if (number < 1) {
			throw new PageNotFound();
		}
		String canonical = Addresses.page(address, number);
		if (!canonical.equals(frame.path())) {
			throw PageMoved.to(canonical);
		}
		PostPage page = this.posts.page(listing, number, frame.postsVersion()).orElseThrow(PageNotFound::new);
		if (page.isEmpty() && listing instanceof Listing.OfDays) {
			throw new PageNotFound();
		}
		String newer = (number > 1) ? Addresses.page(address, number - 1) : null;
		String older = (number < page.pages()) ? Addresses.page(address, number + 1) : null;
		Head head = Head.of(title(frame, about, number), description(frame, about), frame.absolute(canonical))
			.between(absolute(frame, newer), absolute(frame, older))
			.with(about.kind().equals("home") ? List.of()
					: List.of(new Link(about.title(), frame.absolute(address + "feed/"))));
		return frame.show(isNew(page, about) ? "welcome" : "list", head,
				new ListPage(about, this.entries.of(page, frame.dates()), number, page.pages(), newer, older));
	}

	private static boolean isNew(PostPage page, ListPage.About about) {
		return page.isEmpty() && about.kind().equals("home");
	}

	private static String title(Frame frame, ListPage.About about, int number) {
		String page = (number > 1) ? " · " + number : "";
		return about.kind().equals("home") ? about.title() + page : about.title() + page + " · " + frame.site().title();
	}

	private static String description(Frame frame, ListPage.About about) {
		return about.kind().equals("home") ? frame.site().tagline() : about.description();
	}

	private static @Nullable String absolute(Frame frame, @Nullable String address) {
		return (address != null) ? frame.absolute(address) : null;
	}

}
