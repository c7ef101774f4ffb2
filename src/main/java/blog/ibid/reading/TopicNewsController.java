package blog.ibid.reading;

import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * What was changed on the topical list.
 */
@Controller
@Transactional(readOnly = true)
class TopicNewsController {

	private final Frames frames;

	private final TopicNews news;

	private final MessageSource words;

	TopicNewsController(Frames frames, TopicNews news, MessageSource words) {
		this.frames = frames;
		this.news = news;
		this.words = words;
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

}
