package blog.ibid.reading;

import java.util.Optional;
import java.util.Set;

import blog.ibid.post.PublishedPost;
import blog.ibid.post.PublishedPosts;
import blog.ibid.topic.Outline;
import blog.ibid.topic.Topic;
import blog.ibid.topic.TopicalList;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.ModelAndView;

/**
 * The topical list and its topics.
 */
@Controller
@Transactional(readOnly = true)
class TopicController {

	private final Frames frames;

	private final TopicPages pages;

	private final TopicalList list;

	private final AskedTopics asked;

	private final PublishedPosts posts;

	private final PostPages postPages;

	TopicController(Frames frames, TopicPages pages, TopicalList list, AskedTopics asked, PublishedPosts posts,
			PostPages postPages) {
		this.frames = frames;
		this.pages = pages;
		this.list = list;
		this.asked = asked;
		this.posts = posts;
		this.postPages = postPages;
	}

	/** While there is no list, a page of that name is read there. */
	@GetMapping("/topics/")
	@Nullable ModelAndView list(ServletWebRequest request) {
		Frame frame = this.frames.around(request.getRequest());
		if (this.list.shown(frame.listVersion()).isEmpty()) {
			Optional<PublishedPost> page = this.posts.at("topics").filter(PublishedPost::isPage);
			return page.isPresent() ? this.postPages.show(frame, page.get(), 1, Set.of()) : this.pages.list(frame);
		}
		return this.asked.isKnown(frame, request) ? null : this.pages.list(frame);
	}

	@GetMapping("/topics/{slug}/")
	@Nullable ModelAndView topic(@PathVariable String slug, ServletWebRequest request) {
		Frame frame = this.frames.around(request.getRequest());
		Outline outline = this.list.shown(frame.listVersion());
		Topic topic = this.asked.find(outline, slug, request.getRequest());
		return this.asked.isKnown(frame, request) ? null : this.pages.topic(frame, outline, topic);
	}

}
