package blog.ibid.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import blog.ibid.site.Addresses;
import blog.ibid.site.Dates;
import blog.ibid.text.Owner;

import org.springframework.stereotype.Component;

/**
 * Makes citations ready for a page.
 */
@Component
public class CitingLines {

	private final Addresses addresses;

	CitingLines(Addresses addresses) {
		this.addresses = addresses;
	}

	/** A line for each text, in the order of the places. */
	public List<CitingLine> of(Collection<CitingPlace> places, Dates dates) {
		Map<String, List<CitingPlace>> texts = new LinkedHashMap<>();
		places.forEach((place) -> texts.computeIfAbsent(place.textKey(), (key) -> new ArrayList<>()).add(place));
		return texts.values().stream().map((text) -> line(text, dates)).toList();
	}

	private CitingLine line(List<CitingPlace> text, Dates dates) {
		List<CitingPlace> ordered = text.stream().sorted(Comparator.comparingInt(CitingPlace::note)).toList();
		CitingPlace first = ordered.get(0);
		String href = href(first);
		List<CitingLine.NoteLink> notes = ordered.stream()
			.filter((place) -> place.place() == Place.NOTE)
			.map((place) -> new CitingLine.NoteLink(place.note(), marker(place, href)))
			.distinct()
			.toList();
		boolean dated = first.address() != null && first.comment() == 0;
		String date = (dated && first.address() != null) ? dates.text(first.address().publishedOn())
				: dates.text(first.at());
		String title = first.title().isBlank() ? date : first.title();
		boolean reply = first.comment() > 0 && !first.addendum();
		return new CitingLine(notes, ordered.stream().anyMatch((place) -> place.place() == Place.SOURCES), title, href,
				date, dates.iso(first.at()), reply ? first.by() : "", first.addendum(), first.topic() >= 0,
				first.words());
	}

	private String href(CitingPlace place) {
		if (place.topic() >= 0) {
			return (place.topic() == 0) ? "/topics/" : "/topics/" + place.topicSlug() + "/";
		}
		if (place.comment() > 0 || place.address() == null) {
			return this.addresses.comment(place.comment());
		}
		return place.address().in(this.addresses);
	}

	/** The permalink of a comment leads to the comment, whose notes stand below it. */
	private static String marker(CitingPlace place, String href) {
		if (place.comment() > 0) {
			return href;
		}
		Owner owner = (place.topic() >= 0) ? Owner.topic(place.topic()) : Owner.post(place.post());
		return href + "#fnref-" + owner + "-" + place.noteKey() + "-1";
	}

}
