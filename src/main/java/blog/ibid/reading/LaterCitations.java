package blog.ibid.reading;

import java.util.List;

import blog.ibid.post.PublishedPost;
import blog.ibid.site.Dates;
import blog.ibid.source.CitingLines;
import blog.ibid.source.CitingPlaces;

import org.springframework.stereotype.Component;

/**
 * Finds where later posts and addenda cite a post.
 */
@Component
class LaterCitations {

	private final CitingPlaces places;

	private final CitingLines lines;

	LaterCitations(CitingPlaces places, CitingLines lines) {
		this.places = places;
		this.lines = lines;
	}

	/** One query; the newest first. */
	List<CitedIn> of(PublishedPost post, Dates dates) {
		return this.lines.of(this.places.citedLater(post.id(), post.publishedAt()), dates)
			.stream()
			.map((line) -> new CitedIn(new Link(line.title(), line.first()), line.date(), line.published(),
					line.notes().isEmpty() ? 0 : line.notes().get(0).number()))
			.toList();
	}

	/**
	 * @param link to the marker, or to the text
	 * @param note its number, 0 where it is no note
	 */
	record CitedIn(Link link, String date, String published, int note) {
	}

}
