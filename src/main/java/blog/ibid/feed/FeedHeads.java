package blog.ibid.feed;

import blog.ibid.site.BaseAddress;
import blog.ibid.site.Settings;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Knows the blog that feeds are of: one query, as long as the settings don't change.
 */
@Component
class FeedHeads {

	private final Settings settings;

	private final BaseAddress base;

	private final MessageSource words;

	FeedHeads(Settings settings, BaseAddress base, MessageSource words) {
		this.settings = settings;
		this.base = base;
		this.words = words;
	}

	/** The head of a page's feed. */
	FeedHead of(String page, HttpServletRequest request) {
		return FeedHead.of(this.settings.site(), this.base.of(request), page, this.words);
	}

}
