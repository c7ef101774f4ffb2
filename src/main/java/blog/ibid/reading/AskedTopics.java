package blog.ibid.reading;

import java.time.Instant;

import blog.ibid.site.PageGone;
import blog.ibid.topic.FormerTopics;
import blog.ibid.topic.Outline;
import blog.ibid.topic.Topic;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * Finds the topic that was asked for, and knows whether whoever asks has its page
 * already.
 */
@Component
class AskedTopics {

	/** Another start may be another Ibid, which prints the same otherwise. */
	private final long started = Instant.now().getEpochSecond();

	private final TopicPages pages;

	private final FormerTopics former;

	private final Missing missing;

	AskedTopics(TopicPages pages, FormerTopics former, Missing missing) {
		this.pages = pages;
		this.former = former;
		this.missing = missing;
	}

	/**
	 * The topic that has a slug.
	 * @throws PageGone if it was there once
	 * @throws PageNotFound if it was not
	 */
	Topic find(Outline outline, String slug, HttpServletRequest request) {
		return outline.topic(slug).orElseThrow(() -> this.former.has(slug) ? new PageGone() : this.missing.at(request));
	}

	/** Whether 304 is the answer, which is made then; the page is asked for each time. */
	boolean isKnown(Frame frame, ServletWebRequest request) {
		var response = request.getResponse();
		if (response != null) {
			response.setHeader("Cache-Control", "no-cache");
		}
		return request.checkNotModified("W/\"" + tag(frame) + "\"");
	}

	/** What goes into an {@code ETag}. */
	String tag(Frame frame) {
		return this.pages.made(frame) + "-" + this.started;
	}

}
