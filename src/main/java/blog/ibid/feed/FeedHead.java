package blog.ibid.feed;

import blog.ibid.site.Site;

import org.springframework.context.MessageSource;

/**
 * What a feed says of itself.
 *
 * @param site whose feed it is
 * @param base the blog's absolute address without a trailing slash
 * @param top the path that the addresses of its formats begin with
 * @param page the path of the page that shows the same, or nearly so
 * @param title never empty
 * @param description never empty, as RSS wants one
 * @param words in all languages
 */
record FeedHead(Site site, String base, String top, String page, String title, String description,
		MessageSource words) {

	/** Of the blog as a whole. */
	static FeedHead of(Site site, String base, String page, MessageSource words) {
		return new FeedHead(site, base, page, page, site.title(),
				site.tagline().isBlank() ? site.title() : site.tagline(), words);
	}

	/** Of a part of the blog. */
	FeedHead about(String what, String summary) {
		return new FeedHead(this.site, this.base, this.top, this.page, what + " · " + this.site.title(),
				summary.isBlank() ? this.description : summary, this.words);
	}

	/** Where no page shows what the feed does. */
	FeedHead readOn(String other) {
		return new FeedHead(this.site, this.base, this.top, other, this.title, this.description, this.words);
	}

	/** Words in the language of the blog. */
	String say(String name, Object... values) {
		return this.words.getMessage(name, values, this.site.language());
	}

	/** Of a path that begins with a slash. */
	String absolute(String path) {
		return this.base + path;
	}

	/** Absolute, of the feed in a format. */
	String address(FeedFormat format) {
		return absolute(format.under(this.top));
	}

}
