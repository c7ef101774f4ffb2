package blog.ibid.reading;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a page tells machines about itself. Addresses are absolute.
 *
 * @param title of the window
 * @param description plain text, may be empty
 * @param canonical null where the page has no address of its own
 * @param previous the page before this one in its list
 * @param next the page after
 * @param feeds that the page has beside those of the blog
 * @param indexed whether search engines may keep it
 * @param article what only a post or page has
 */
public record Head(String title, String description, @Nullable String canonical, @Nullable String previous,
		@Nullable String next, List<Link> feeds, boolean indexed, @Nullable Article article) {

	/** Of an error page. */
	static Head ofError(String title) {
		return new Head(title, "", null, null, null, List.of(), false, null);
	}

	/** Of a page that machines shall pass over. */
	public static Head hidden(String title) {
		return ofError(title);
	}

	/** Of the first or only page at an address. */
	static Head of(String title, String description, String canonical) {
		return new Head(title, description, canonical, null, null, List.of(), true, null);
	}

	Head between(@Nullable String before, @Nullable String after) {
		return new Head(this.title, this.description, this.canonical, before, after, this.feeds, this.indexed,
				this.article);
	}

	/** For a page that search engines shall pass over. */
	Head unindexed() {
		return new Head(this.title, this.description, this.canonical, this.previous, this.next, this.feeds, false,
				this.article);
	}

	Head with(List<Link> itsFeeds) {
		return new Head(this.title, this.description, this.canonical, this.previous, this.next, itsFeeds, this.indexed,
				this.article);
	}

	Head with(Article itsArticle) {
		return new Head(this.title, this.description, this.canonical, this.previous, this.next, this.feeds,
				this.indexed, itsArticle);
	}

}
