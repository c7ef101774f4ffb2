package blog.ibid.reading;

import blog.ibid.site.PageMoved;
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
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.ModelAndView;

/**
 * A topic as a whole to be read: on one page, and as a book.
 */
@Controller
@Transactional(readOnly = true)
class TopicReadingController {

	private final Frames frames;

	private final TopicDocuments documents;

	private final TopicBooks books;

	private final TopicalList list;

	private final AskedTopics asked;

	TopicReadingController(Frames frames, TopicDocuments documents, TopicBooks books, TopicalList list,
			AskedTopics asked) {
		this.frames = frames;
		this.documents = documents;
		this.books = books;
		this.list = list;
		this.asked = asked;
	}

	@GetMapping("/topics/{slug}/read/")
	@Nullable ModelAndView read(@PathVariable String slug, ServletWebRequest request) {
		Frame frame = this.frames.around(request.getRequest());
		Topic topic = this.asked.find(this.list.shown(frame.listVersion()), slug, request.getRequest());
		if (this.asked.isKnown(frame, request)) {
			return null;
		}
		Head head = Head.of(topic.title() + " · " + frame.site().title(), "", frame.absolute(topic.href() + "read/"));
		return frame.show("topic-read", head, this.documents.of(topic, frame.dates(), ""));
	}

	@GetMapping("/topics/{slug}/{file:.+}.epub")
	ResponseEntity<byte[]> book(@PathVariable String slug, @PathVariable String file, HttpServletRequest request) {
		Frame frame = this.frames.around(request);
		Topic topic = this.asked.find(this.list.shown(frame.listVersion()), slug, request);
		if (!file.equals(topic.slug())) {
			throw PageMoved.to(topic.href() + topic.slug() + ".epub");
		}
		return ResponseEntity.ok()
			.header("Content-Type", "application/epub+zip")
			.header("Content-Disposition", "attachment; filename=\"" + topic.slug() + ".epub\"")
			.cacheControl(CacheControl.noCache())
			.eTag("W/\"" + this.asked.tag(frame) + "\"")
			.body(this.books.of(topic, frame));
	}

}
