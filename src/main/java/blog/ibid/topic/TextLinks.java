package blog.ibid.topic;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What texts and their notes link to. Texts never change, so that each is read once; the
 * newest few thousand are remembered.
 */
@Component
class TextLinks {

	private static final int KEPT = 6000;

	private static final int AT_ONCE = 200;

	private static final Pattern LINK = Pattern.compile("href=\"([^\"#?]+)");

	private static final Pattern OWN = Pattern.compile("/\\d{4}/\\d{2}/(?:\\d{2}/)?([^/]+)/?|/([^/]+)/?");

	private final JdbcClient jdbc;

	private final Map<Long, Links> kept = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
		@Override
		protected boolean removeEldestEntry(Map.Entry<Long, Links> eldest) {
			return size() > KEPT;
		}
	});

	TextLinks(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** By the numbers of the texts. */
	Map<Long, Links> of(Collection<Long> texts) {
		Map<Long, Links> found = new HashMap<>();
		List<Long> unknown = texts.stream().distinct().filter((id) -> {
			Links known = this.kept.get(id);
			if (known != null) {
				found.put(id, known);
			}
			return known == null;
		}).toList();
		for (int from = 0; from < unknown.size(); from += AT_ONCE) {
			Map<Long, Links> read = read(unknown.subList(from, Math.min(unknown.size(), from + AT_ONCE)));
			this.kept.putAll(read);
			found.putAll(read);
		}
		return found;
	}

	private Map<Long, Links> read(List<Long> texts) {
		Map<Long, Links> read = new HashMap<>();
		texts.forEach((id) -> read.put(id, new Links(new HashSet<>(), new HashSet<>())));
		RowCallbackHandler collect = (row) -> collect(row.getString(2),
				read.computeIfAbsent(row.getLong(1), (id) -> new Links(new HashSet<>(), new HashSet<>())));
		this.jdbc.sql("""
				select id, body from noted_text where id in (:texts)
				union all select text_id, body from note where text_id in (:texts)""")
			.param("texts", texts)
			.query(collect);
		return read;
	}

	private static void collect(String html, Links links) {
		Matcher link = LINK.matcher(html);
		while (link.find()) {
			String address = link.group(1);
			Matcher own = OWN.matcher(address);
			if (own.matches()) {
				links.slugs.add((own.group(1) != null) ? own.group(1) : own.group(2));
			}
			else if (address.startsWith("http")) {
				links.sources.add(address.replaceFirst("^https?://(www\\.)?", "").replaceFirst("/$", ""));
			}
		}
	}

	/**
	 * @param slugs of the blog's own posts and pages
	 * @param sources addresses elsewhere, without their scheme
	 */
	record Links(Set<String> slugs, Set<String> sources) {
	}

}
