package blog.ibid.post;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import blog.ibid.site.BaseAddress;
import blog.ibid.text.Note;
import blog.ibid.text.NoteKey;
import blog.ibid.text.NotedText;
import blog.ibid.text.Proofreading;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds links of a text to pages of this blog that stand elsewhere now, or nowhere.
 */
@Component
class MovedLinks {

	private static final Pattern LINK = Pattern.compile("<a [^>]*?href=\"([^\"]{1,2000})\"");

	/** More than a text has to its own blog; the others are not looked up. */
	private static final int MOST = 200;

	private final JdbcClient jdbc;

	private final OwnLinks links;

	private final BaseAddress base;

	MovedLinks(JdbcClient jdbc, OwnLinks links, BaseAddress base) {
		this.jdbc = jdbc;
		this.links = links;
		this.base = base;
	}

	private record Place(String address, String path, @Nullable NoteKey key) {
	}

	/**
	 * What is to be remarked of them, in the text's order; one query whatever it holds.
	 */
	@Transactional(readOnly = true)
	public List<Proofreading.Remark> in(NotedText text) {
		Map<String, Place> places = new LinkedHashMap<>();
		collect(text.body(), null, places);
		for (Note note : text.notes()) {
			collect(note.html(), note.key(), places);
		}
		if (places.isEmpty()) {
			return List.of();
		}
		Map<String, Boolean> old = new LinkedHashMap<>();
		this.jdbc.sql("""
				select path, coalesce(post_id, term_id, author_id) from old_address where path in (:paths)""")
			.param("paths", places.values().stream().map(Place::path).distinct().toList())
			.query((row, number) -> old.put(row.getString(1), row.getObject(2, Long.class) == null))
			.list();
		List<Proofreading.Remark> remarks = new ArrayList<>();
		for (Place place : places.values()) {
			Boolean gone = old.get(place.path);
			if (gone != null && this.links.at(place.address, this.base.own()).isEmpty()) {
				var kind = gone ? Proofreading.Kind.LINK_GONE : Proofreading.Kind.LINK_MOVED;
				remarks.add(new Proofreading.Remark(kind, place.key, place.address));
			}
		}
		return remarks;
	}

	private void collect(String html, @Nullable NoteKey key, Map<String, Place> places) {
		Matcher link = LINK.matcher(html);
		while (link.find() && places.size() < MOST) {
			String address = Parser.unescapeEntities(link.group(1), true);
			String path = path(address);
			if (!path.isEmpty()) {
				places.putIfAbsent(key + " " + path, new Place(address, path, key));
			}
		}
	}

	/** As old addresses are kept; empty for what is elsewhere. */
	private String path(String address) {
		String own = address.startsWith(this.base.own() + "/") ? address.substring(this.base.own().length()) : address;
		try {
			URI uri = new URI(own);
			boolean here = uri.getScheme() == null && uri.getHost() == null && uri.getPath() != null
					&& uri.getPath().startsWith("/");
			return here ? uri.getPath().toLowerCase(Locale.ROOT).replaceFirst("/+$", "") : "";
		}
		catch (URISyntaxException ex) {
			return "";
		}
	}

}
