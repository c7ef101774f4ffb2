package blog.ibid.reading;

import blog.ibid.author.SpokenLanguage;
import org.springframework.context.MessageSource;
import java.util.Locale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import blog.ibid.post.Menu;
import blog.ibid.post.PostCalendar;
import blog.ibid.post.PostDays;
import blog.ibid.post.PublishedPosts;
import blog.ibid.site.Addresses;
import blog.ibid.site.BaseAddress;
import blog.ibid.site.Freshness;
import blog.ibid.site.Settings;
import blog.ibid.site.Site;
import blog.ibid.site.StaticFiles;
import blog.ibid.topic.ListVersion;
import blog.ibid.topic.TopicalList;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Makes the frame of a page: one query, as long as neither settings nor posts change.
 */
@Component
public class Frames {

	private static final String[] TAGS = Stream.concat(Stream.of(Settings.TAG), Stream.of(ListVersion.TAGS))
		.toArray(String[]::new);

	private final Freshness freshness;

	private final Settings settings;

	private final PublishedPosts posts;

	private final Menu menu;

	private final PostDays days;

	private final TopicalList list;

	private final Addresses addresses;

	private final BaseAddress base;

	private final StaticFiles files;

	private final MessageSource words;

	private volatile Contents last = new Contents(-1, -1, Locale.ROOT, List.of(), List.of(), PostCalendar.EMPTY, false);

	Frames(Freshness freshness, Settings settings, PublishedPosts posts, Menu menu, PostDays days, TopicalList list,
			Addresses addresses, BaseAddress base, StaticFiles files, MessageSource words) {
		this.freshness = freshness;
		this.settings = settings;
		this.posts = posts;
		this.menu = menu;
		this.days = days;
		this.list = list;
		this.addresses = addresses;
		this.base = base;
		this.files = files;
		this.words = words;
	}

	public Frame around(HttpServletRequest request) {
		Map<String, Long> versions = this.freshness.versions(TAGS);
		long siteVersion = versions.getOrDefault(Settings.TAG, 0L);
		Site site = this.settings.site(siteVersion);
		ListVersion listVersion = ListVersion.of(versions);
		Contents contents = contents(listVersion, site.language());
		SpokenLanguage.speak(request, site.language());
		return new Frame(site, site.dates(), this.base.of(request), path(request), contents.menu, contents.years,
				contents.calendar, contents.version, listVersion, siteVersion, contents.manyAuthors,
				this.files.address("/css/ibid.css"), this.files.address("/js/notes.js"), this.files);
	}

	private Contents contents(ListVersion versions, Locale language) {
		long version = versions.posts();
		Contents contents = this.last;
		if (contents.version != version || contents.topics != versions.topics()
				|| !contents.language.equals(language)) {
			PostCalendar calendar = this.days.calendar();
			List<Link> lines = menu(versions, language);
			List<Link> years = calendar.years()
				.descendingSet()
				.stream()
				.map((year) -> new Link(year.toString(), this.addresses.year(year)))
				.toList();
			contents = new Contents(version, versions.topics(), language, lines, years, calendar,
					this.posts.haveManyAuthors());
			this.last = contents;
		}
		return contents;
	}

	/** A list that has something on it stands first, unless its author placed it. */
	private List<Link> menu(ListVersion versions, Locale language) {
		List<Link> lines = new ArrayList<>(
				this.menu.shown().stream().map((line) -> new Link(line.text(), line.href())).toList());
		boolean placed = lines.stream().anyMatch((line) -> line.href().equals("/topics/"));
		if (!placed && versions.topics() > 0 && !this.list.shown(versions).isEmpty()) {
			lines.add(0, new Link(this.words.getMessage("topics.rail", null, language), "/topics/"));
		}
		return List.copyOf(lines);
	}

	/** As this blog would write it, so that it can be compared with the canonical one. */
	private static String path(HttpServletRequest request) {
		return UriUtils.encodePath(UriUtils.decode(request.getRequestURI(), UTF_8), UTF_8);
	}

	private record Contents(long version, long topics, Locale language, List<Link> menu, List<Link> years,
			PostCalendar calendar, boolean manyAuthors) {
	}

}
