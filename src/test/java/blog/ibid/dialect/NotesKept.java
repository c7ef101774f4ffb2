package blog.ibid.dialect;

import java.util.List;
import java.util.stream.Collectors;

import blog.ibid.text.Note;
import blog.ibid.text.NotedText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * All characters of a text before and after its notes were read, in one order, without
 * markers, back-links, separators and white space.
 */
record NotesKept(String before, String after) {

	private static final String LINKS = "sup.reference, .mw-cite-backlink, a[href*=_ftn], a[href*=_edn], a[name^=_ftn], "
			+ "a[href*=sdfootnote], a[href*=sdendnote], sup[id^=fnref], a[href^=#fn], a[href^=#cite_note], .footnote-back, "
			+ ".footnote-backref, script, style";

	static NotesKept of(String html) {
		Draft draft = new Draft(html, List.of());
		Dialects.read(draft, null);
		NotedText text = draft.finish((body, notes) -> new NotedText(body.html(), notes)).text();
		String notes = text.notes().stream().map(Note::html).collect(Collectors.joining(" "));
		return new NotesKept(characters(html), characters(text.body() + notes));
	}

	private static String characters(String html) {
		Element body = Jsoup.parseBodyFragment(html).body();
		body.select(LINKS).remove();
		return body.wholeText()
			.replaceAll("\\[\\^?\\d{1,3}\\]:?", "")
			.replaceAll("[\\s\\u00a0_\\u2013\\u2014*-]", "")
			.chars()
			.sorted()
			.mapToObj(Character::toString)
			.collect(Collectors.joining());
	}

}
