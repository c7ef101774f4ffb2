package blog.ibid.reading;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import blog.ibid.site.Addresses;
import blog.ibid.site.Dates;
import blog.ibid.text.Channel;
import blog.ibid.text.NotedText;
import blog.ibid.text.Owner;
import blog.ibid.text.Renderer;
import blog.ibid.text.SafeHtml;
import blog.ibid.topic.EntryKind;
import blog.ibid.topic.ListEntry;
import blog.ibid.topic.Topic;
import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Makes topics ready for a page.
 */
@Component
class TopicViews {

	/** As long as something counts as new. */
	private static final Duration NEWS = Duration.ofDays(30);

	private static final int LOWEST_HEADING = 4;

	/** How people write a date beside a link. */
	private static final List<DateTimeFormatter> WRITTEN = Stream
		.of("MMM d, y", "MMM. d, y", "MMMM d, y", "MMM dd, y", "d MMM y", "d MMMM y", "M/d/y", "y-MM-dd")
		.map((form) -> DateTimeFormatter.ofPattern(form, Locale.US))
		.toList();

	private final Addresses addresses;

	private final Clock clock;

	TopicViews(Addresses addresses, Clock clock) {
		this.addresses = addresses;
		this.clock = clock;
	}

	/**
	 * A topic and all below it.
	 * @param level of the heading over it
	 */
	TopicView of(Topic topic, int level, Strip.Scale scale, Dates dates) {
		List<TopicView.Item> items = topic.entries().stream().map((entry) -> item(entry, dates)).toList();
		List<TopicView> below = topic.below()
			.stream()
			.map((child) -> of(child, Math.min(level + 1, LOWEST_HEADING), scale, dates))
			.toList();
		return new TopicView("t" + topic.id(), topic.title(), topic.href(), level, topic.size(),
				Strip.of(days(topic, dates), scale), items, below);
	}

	static List<LocalDate> days(Topic topic, Dates dates) {
		return topic.allEntries().flatMap((entry) -> day(entry, dates).stream()).toList();
	}

	private static Optional<LocalDate> day(ListEntry entry, Dates dates) {
		if (entry.kind() == EntryKind.POST && entry.address() != null) {
			return Optional.of(entry.address().publishedOn());
		}
		return Optional.ofNullable(entry.time()).map(dates::dayOf);
	}

	private TopicView.Item item(ListEntry entry, Dates dates) {
		LocalDate day = day(entry, dates).filter((date) -> !isTold(date, entry.gloss())).orElse(null);
		Instant time = entry.time();
		return new TopicView.Item(href(entry), name(entry, dates), entry.kind() == EntryKind.LINK,
				entry.kind() == EntryKind.COMMENT, entry.sub(), (day != null) ? dates.text(day) : null,
				(day != null && time != null) ? dates.iso(time) : null, entry.notes(), entry.thoughts(), mark(entry),
				gloss(entry, ""));
	}

	/** Where it is read; null of a paragraph. */
	@Nullable String href(ListEntry entry) {
		return switch (entry.kind()) {
			case POST -> (entry.address() != null) ? entry.address().in(this.addresses) : null;
			case COMMENT -> this.addresses.comment((entry.commentId() != null) ? entry.commentId() : 0);
			case LINK -> entry.url();
			case PARAGRAPH -> null;
		};
	}

	/** A post without a title is called by its date. */
	static String name(ListEntry entry, Dates dates) {
		boolean nameless = entry.title().isBlank() && entry.kind() == EntryKind.POST;
		return nameless ? day(entry, dates).map(dates::text).orElse("") : entry.title();
	}

	/**
	 * @param base the blog's address where all addresses shall be absolute
	 */
	static SafeHtml gloss(ListEntry entry, String base) {
		if (entry.gloss().isEmpty()) {
			return SafeHtml.EMPTY;
		}
		Owner owner = new Owner("e" + entry.id());
		Channel channel = base.isEmpty() ? Channel.page(owner) : Channel.feed(owner, base + "/topics/", base);
		return Renderer.in(LocaleContextHolder.getLocale())
			.render(new NotedText(entry.gloss(), List.of()), channel, LOWEST_HEADING)
			.body();
	}

	/** Whether the author wrote the date already. */
	private static boolean isTold(LocalDate day, String gloss) {
		return gloss.indexOf(Character.forDigit(day.getDayOfMonth() % 10, 10)) >= 0
				&& WRITTEN.stream().anyMatch((form) -> gloss.contains(form.format(day)));
	}

	private @Nullable String mark(ListEntry entry) {
		Instant since = this.clock.instant().minus(NEWS);
		Instant revised = entry.revisedAt();
		if (entry.madeAt().isAfter(since)) {
			return "topics.new";
		}
		return (revised != null && revised.isAfter(since)) ? "topics.revised.mark" : null;
	}

}
