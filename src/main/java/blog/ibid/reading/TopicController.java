package blog.ibid.reading;

import org.springframework.context.MessageSource;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import blog.ibid.post.PublishedPost;
import blog.ibid.post.PublishedPosts;
import blog.ibid.site.PageGone;
import blog.ibid.site.PageMoved;
import blog.ibid.topic.FormerTopics;
import blog.ibid.topic.Outline;
import blog.ibid.topic.Topic;
import blog.ibid.topic.TopicalList;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.ModelAndView;

/**
 * The topical list and its topics.
 */
@Controller
@Transactional(readOnly = true)
class TopicController {

	/** Another start may be another Ibid, which prints the same otherwise. */
	private final long started = Instant.now().getEpochSecond();

	private final Frames frames;

	private final TopicPages pages;

	private final TopicDocuments documents;

	private final TopicBooks books;

	private final TopicNews news;

	private final TopicalList list;

	private final FormerTopics former;

	private final PublishedPosts posts;

	private final PostPages postPages;

	private final Missing missing;

	private final MessageSource words;

	TopicController(Frames frames, TopicPages pages, TopicDocuments documents, TopicBooks books, TopicNews news,
			TopicalList list, FormerTopics former, PublishedPosts posts, PostPages postPages, Missing missing,
			MessageSource words) {
		this.frames = frames;
		this.pages = pages;
		this.documents = documents;
		this.books = books;
		this.news = news;
		this.list = list;
		this.former = former;
		this.posts = posts;
		this.postPages = postPages;
		this.missing = missing;
		this.words = words;
	}

	/** While there is no list, a page of that name is read there. */
	@GetMapping("/topics/")
	@Nullable ModelAndView list(ServletWebRequest request) {
		Frame frame = this.frames.around(request.getRequest());
		if (this.list.shown(frame.listVersion()).isEmpty()) {
			Optional<PublishedPost> page = this.posts.at("topics").filter(PublishedPost::isPage);
			return page.isPresent() ? this.postPages.show(frame, page.get(), 1, Set.of()) : this.pages.list(frame);
		}
		return isKnown(frame, request) ? null : this.pages.list(frame);
	}

	@GetMapping("/topics/{slug}/")
	@Nullable ModelAndView topic(@PathVariable String slug, ServletWebRequest request) {
		Frame frame = this.frames.around(request.getRequest());
		Outline outline = this.list.shown(frame.listVersion());
		Topic topic = topic(outline, slug, request.getRequest());
		return isKnown(frame, request) ? null : this.pages.topic(frame, outline, topic);
	}

	@GetMapping("/topics/{slug}/read/")
	@Nullable ModelAndView read(@PathVariable String slug, ServletWebRequest request) {
		Frame frame = this.frames.around(request.getRequest());
		Topic topic = topic(this.list.shown(frame.listVersion()), slug, request.getRequest());
		if (isKnown(frame, request)) {
			return null;
		}
		Head head = Head.of(topic.title() + " · " + frame.site().title(), "", frame.absolute(topic.href() + "read/"));
		return frame.show("topic-read", head, this.documents.of(topic, frame.dates(), ""));
	}

	@GetMapping("/topics/{slug}/{file:.+}.epub")
	ResponseEntity<byte[]> book(@PathVariable String slug, @PathVariable String file, HttpServletRequest request) {
		Frame frame = this.frames.around(request);
		Topic topic = topic(this.list.shown(frame.listVersion()), slug, request);
		if (!file.equals(topic.slug())) {
			throw PageMoved.to(topic.href() + topic.slug() + ".epub");
		}
		return ResponseEntity.ok()
			.header("Content-Type", "application/epub+zip")
			.header("Content-Disposition", "attachment; filename=\"" + topic.slug() + ".epub\"")
			.cacheControl(CacheControl.noCache())
			.eTag("W/\"" + tag(frame) + "\"")
			.body(this.books.of(topic, frame));
	}

	@GetMapping("/topics/changes/")
	ModelAndView changes(@RequestParam Optional<String> before, HttpServletRequest request) {
		Frame frame = this.frames.around(request);
		Head head = Head
			.of(word("topics.news", frame) + " · " + frame.site().title(), "", frame.absolute("/topics/changes/"))
			.with(List.of(new Link(word("topics.desk.changes", frame), frame.absolute("/topics/changes/feed/"))));
		return frame.show("topic-changes", before.isPresent() ? head.unindexed() : head,
				this.news.page(frame, before.orElse("")));
	}

	private String word(String name, Frame frame) {
		return this.words.getMessage(name, null, frame.site().language());
	}

	private Topic topic(Outline outline, String slug, HttpServletRequest request) {
		return outline.topic(slug).orElseThrow(() -> this.former.has(slug) ? new PageGone() : this.missing.at(request));
	}

	private boolean isKnown(Frame frame, ServletWebRequest request) {
		var response = request.getResponse();
		if (response != null) {
			response.setHeader("Cache-Control", "no-cache");
		}
		return request.checkNotModified("W/\"" + tag(frame) + "\"");
	}

	private String tag(Frame frame) {
		return this.pages.made(frame) + "-" + this.started;
	}

}
