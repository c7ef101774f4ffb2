package blog.ibid.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import blog.ibid.site.Addresses;
import blog.ibid.site.Dates;
import blog.ibid.topic.ListNews;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Makes the page of what changed on the topical list: by days, and what happened to one
 * thing several times on a day told once.
 */
@Component
class TopicNews {

	private static final int AT_ONCE = 200;

	private final ListNews news;

	private final Addresses addresses;

	private final TopicPages pages;

	TopicNews(ListNews news, Addresses addresses, TopicPages pages) {
		this.news = news;
		this.addresses = addresses;
		this.pages = pages;
	}

	/**
	 * @param before the number of a change, or anything else for the newest
	 */
	Page page(Frame frame, String before) {
		long from = before.matches("[0-9]{1,18}") ? Long.parseLong(before) : Long.MAX_VALUE;
		List<ListNews.News> found = this.news.latest(from, AT_ONCE);
		List<Day> days = new ArrayList<>();
		Set<String> told = new HashSet<>();
		LocalDate last = null;
		Dates dates = frame.dates();
		for (ListNews.News one : found) {
			LocalDate day = dates.dayOf(one.at());
			if (!day.equals(last)) {
				days.add(new Day(dates.text(day), day.toString(), new ArrayList<>()));
				told.clear();
				last = day;
			}
			if (told.add(one.kind() + one.ofEntry() + one.topic() + one.title())) {
				days.get(days.size() - 1).lines().add(line(one));
			}
		}
		return new Page(this.pages.style(), days,
				(found.size() < AT_ONCE) ? null : "/topics/changes/?before=" + found.get(AT_ONCE - 1).id());
	}

	private Line line(ListNews.News one) {
		String key = "topics.news." + (one.ofEntry() ? "entry." : "topic.") + one.kind()
				+ ((one.from() != null && !one.from().equals(one.topic())) ? ".from" : "");
		Link topic = new Link(one.topic(), one.topicThere() ? one.topicHref() : "");
		return new Line(key, one.ofEntry() ? one.title() : "", href(one), topic, (one.from() != null) ? one.from() : "",
				one.entries());
	}

	private String href(ListNews.News one) {
		if (one.commentId() != null) {
			return this.addresses.comment(one.commentId());
		}
		return (one.address() != null) ? one.address().in(this.addresses) : (one.url() != null) ? one.url() : "";
	}

	/**
	 * @param older where older changes are told, null if there are none
	 */
	record Page(String style, List<Day> days, @Nullable String older) {
	}

	record Day(String date, String iso, List<Line> lines) {
	}

	/**
	 * @param key names the sentence in the messages
	 * @param name of the entry, empty where it is about the topic
	 * @param href of the entry, empty without one
	 * @param topic its address empty where it is on the list no longer
	 * @param from the topic it came from, empty without one
	 * @param entries how many came
	 */
	record Line(String key, String name, String href, Link topic, String from, int entries) {
	}

}
