package blog.ibid.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import blog.ibid.post.Menu;
import blog.ibid.post.PostCalendar;
import blog.ibid.post.PostDays;
import blog.ibid.post.PublishedPosts;
import blog.ibid.site.Addresses;
import blog.ibid.topic.ListVersion;
import blog.ibid.topic.TopicalList;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What all pages have around them: menu and archive, kept in memory until something in
 * them changes.
 */
@Component
class FrameContents {

	private final PublishedPosts posts;

	private final Menu menu;

	private final PostDays days;

	private final TopicalList list;

	private final Addresses addresses;

	private final MessageSource words;

	private volatile Contents last = new Contents(-1, -1, Locale.ROOT, List.of(), List.of(), PostCalendar.EMPTY, false);

	FrameContents(PublishedPosts posts, Menu menu, PostDays days, TopicalList list, Addresses addresses,
			MessageSource words) {
		this.posts = posts;
		this.menu = menu;
		this.days = days;
		this.list = list;
		this.addresses = addresses;
		this.words = words;
	}

	/** As they are now, where these are the versions of now. */
	Contents of(ListVersion versions, Locale language) {
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

	/**
	 * Menu and archive.
	 *
	 * @param version the freshness of the posts
	 * @param topics that of the topical list
	 * @param language in which they are written
	 * @param years newest first
	 * @param manyAuthors whether more than one wrote the posts
	 */
	record Contents(long version, long topics, Locale language, List<Link> menu, List<Link> years,
			PostCalendar calendar, boolean manyAuthors) {
	}

}
