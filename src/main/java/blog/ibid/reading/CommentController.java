package blog.ibid.reading;

import blog.ibid.site.PageMoved;

import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The permalinks of comments. Not for good: a comment's page of the conversation changes
 * when earlier ones come or go.
 */
@Controller
@Transactional(readOnly = true)
class CommentController {

	private final CommentPlaces places;

	CommentController(CommentPlaces places) {
		this.places = places;
	}

	@GetMapping("/comments/{id:[0-9]{1,18}}/")
	void comment(@PathVariable long id) {
		throw PageMoved.forNow(this.places.of(id));
	}

}
