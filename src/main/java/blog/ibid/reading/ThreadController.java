package blog.ibid.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import blog.ibid.comment.Conversations;
import blog.ibid.comment.Replies;
import blog.ibid.comment.ThreadRest;
import blog.ibid.site.Addresses;
import blog.ibid.site.PageNotFound;
import blog.ibid.store.NotedTexts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/**
 * What a thread has beyond the page of its post.
 */
@Controller
@Transactional(readOnly = true)
class ThreadController {

	private final Frames frames;

	private final Conversations conversations;

	private final Replies replies;

	private final CommentPlaces places;

	private final NotedTexts texts;

	private final OwnCookie cookie;

	private final Addresses addresses;

	ThreadController(Frames frames, Conversations conversations, Replies replies, CommentPlaces places,
			NotedTexts texts, OwnCookie cookie, Addresses addresses) {
		this.frames = frames;
		this.conversations = conversations;
		this.replies = replies;
		this.places = places;
		this.texts = texts;
		this.cookie = cookie;
		this.addresses = addresses;
	}

	@GetMapping({ "/comments/{root:[0-9]{1,18}}/thread/",
			"/comments/{root:[0-9]{1,18}}/thread/page/{number:[0-9]{1,6}}/" })
	ModelAndView thread(@PathVariable long root, @PathVariable Optional<Integer> number, HttpServletRequest request,
			HttpServletResponse response) {
		int page = number.filter((chosen) -> chosen > 0).orElse(1);
		Frame frame = this.frames.around(request);
		long post = this.conversations.postOfThread(root).orElseThrow(PageNotFound::new);
		Link place = this.places.post(post);
		ThreadRest rest = this.conversations.rest(root, page);
		if (rest.answers().isEmpty()) {
			throw new PageNotFound();
		}
		var own = this.cookie.replies(request);
		if (!own.isEmpty()) {
			response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
		}
		List<Long> texts = rest.answers().stream().map((answer) -> answer.comment().textId()).toList();
		var printing = new ConversationPrinting(this.texts.notesOf(texts), this.addresses, frame.dates(),
				this.replies.isOpen(post), own, Map.of());
		return frame.show("thread",
				Head.of(place.text() + " · " + frame.site().title(), "",
						frame.absolute(this.addresses.thread(root, page))),
				new Rest(place, this.addresses.comment(root), rest.answers().stream().map(printing::alone).toList(),
						(page > 1) ? this.addresses.thread(root, page - 1) : null,
						rest.more() ? this.addresses.thread(root, page + 1) : null));
	}

	/**
	 * @param beginning where the thread begins
	 * @param comments that stand here
	 */
	record Rest(Link post, String beginning, List<ConversationView.Said> comments, @Nullable String earlier,
			@Nullable String later) {
	}

}
