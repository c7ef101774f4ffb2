package blog.ibid.search;

import java.util.List;

import blog.ibid.reading.Frames;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What the search box suggests while somebody types, in the form that browsers read too
 * (OpenSearch Suggestions 1.1): the words, titles, what each is, and where it is read.
 */
@RestController
@Transactional(readOnly = true)
class SuggestController {

	private final Searching searching;

	private final Frames frames;

	SuggestController(Searching searching, Frames frames) {
		this.searching = searching;
		this.frames = frames;
	}

	@GetMapping(path = "/search/suggest/", produces = "application/x-suggestions+json")
	List<Object> suggest(@RequestParam(defaultValue = "") String q, HttpServletRequest request) {
		String base = this.frames.around(request).base();
		List<Found.Hit> hits = this.searching.suggest(q);
		return List.of(q.substring(0, Math.min(q.length(), Asked.LONGEST)),
				hits.stream().map(Found.Hit::title).toList(), hits.stream().map(Found.Hit::date).toList(),
				hits.stream().map((hit) -> base + hit.href()).toList());
	}

}
