package blog.ibid.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import blog.ibid.text.NotedText;
import blog.ibid.text.Sanitizer;
import org.jsoup.Jsoup;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Decides what each line of a list that was typed by hand becomes.
 */
@Component
class Conversion {

	private static final int LONGEST_TITLE = 500;

	private final JdbcClient jdbc;

	private final OwnPlaces places;

	Conversion(JdbcClient jdbc, OwnPlaces places) {
		this.jdbc = jdbc;
		this.places = places;
	}

	/** Line by line, in their order. */
	List<ConvertedLine> of(NotedText page) {
		Set<String> hosts = this.places.hosts();
		List<ConvertedLine> lines = new ArrayList<>();
		boolean begun = false;
		for (TypedLine line : TypedList.read(page.body())) {
			begun |= line.kind() != TypedLine.Kind.WORDS;
			lines.add(convert(line, page, begun, hosts));
		}
		return lines;
	}

	private ConvertedLine convert(TypedLine line, NotedText page, boolean begun, Set<String> hosts) {
		String words = Jsoup.parseBodyFragment(line.html()).text();
		if (line.kind() == TypedLine.Kind.TOPIC) {
			String title = Jsoup.parseBodyFragment(TypedWords.withoutNotes(cleaned(line.html(), page))).text();
			return new ConvertedLine(ConvertedLine.Kind.TOPIC, line.depth(), words,
					title.substring(0, Math.min(title.length(), LONGEST_TITLE)), "", null);
		}
		if (!begun) {
			return new ConvertedLine(ConvertedLine.Kind.INTRO, 0, words, "", line.html(), null);
		}
		TypedEntry entry = (line.kind() == TypedLine.Kind.ITEM) ? TypedEntry.of(line.html(), page.notes())
				: new TypedEntry("", "", "");
		if (entry.href().isEmpty() || entry.title().length() > 1000 || entry.href().startsWith("#")) {
			String html = TypedWords.withoutNotes(cleaned("<p>" + line.html() + "</p>", page));
			return new ConvertedLine(ConvertedLine.Kind.PARAGRAPH, line.depth(), words, "", html, null);
		}
		Optional<Target> target = this.places.find(entry.href(), hosts);
		if (target.isEmpty()) {
			return new ConvertedLine(ConvertedLine.Kind.LINK, line.depth(), words, entry.title(), entry.gloss(),
					NewEntry.link(entry.href(), entry.title(), entry.gloss()));
		}
		String own = isTitle(entry.title(), target.get()) ? null : entry.title();
		boolean comment = target.get().comment() != null;
		return new ConvertedLine(comment ? ConvertedLine.Kind.COMMENT : ConvertedLine.Kind.POST, line.depth(), words,
				entry.title(), entry.gloss(), NewEntry.of(target.get(), own, entry.gloss()));
	}

	private static NotedText cleaned(String html, NotedText page) {
		return Sanitizer.clean(Jsoup.parseBodyFragment(html).body(), page.notes());
	}

	private boolean isTitle(String words, Target target) {
		String title = this.jdbc
			.sql((target.comment() != null) ? "select coalesce(title, '') from comment where id = :id"
					: "select title from post where id = :id")
			.param("id", (target.comment() != null) ? target.comment() : target.post())
			.query(String.class)
			.single();
		return bare(title).equals(bare(words));
	}

	/** Quotation marks and dashes are typed in many ways. */
	private static String bare(String title) {
		return title.toLowerCase(Locale.ROOT)
			.replaceAll("[\\u2018\\u2019\\u201b']", "'")
			.replaceAll("[\\u201c\\u201d\\u201e]", "\"")
			.replaceAll("[\\u2010-\\u2015-]+", "-")
			.replaceAll("[\\s\\u00a0]+", " ")
			.strip();
	}

}
