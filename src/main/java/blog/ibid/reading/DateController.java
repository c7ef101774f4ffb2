package blog.ibid.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import blog.ibid.post.Listing;
import blog.ibid.post.PostDays;
import blog.ibid.site.Addresses;
import blog.ibid.site.PageNotFound;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/**
 * The posts of a year, a month or a day.
 */
@Controller
@Transactional(readOnly = true)
class DateController {

	private static final String YEAR = "/{year:[0-9]{4}}/";

	private static final String MONTH = YEAR + "{month:[0-9]{2}}/";

	private static final String DAY = MONTH + "{day:[0-9]{2}}/";

	private static final String PAGE = "page/{number:[0-9]{1,6}}/";

	private final Frames frames;

	private final Lists lists;

	private final PostDays days;

	private final Addresses addresses;

	DateController(Frames frames, Lists lists, PostDays days, Addresses addresses) {
		this.frames = frames;
		this.lists = lists;
		this.days = days;
		this.addresses = addresses;
	}

	@GetMapping({ YEAR, YEAR + PAGE })
	ModelAndView year(@PathVariable int year, @PathVariable Optional<Integer> number, HttpServletRequest request) {
		Frame frame = this.frames.around(request);
		Year asked = Year.of(year);
		List<ListPage.Counted> months = frame.calendar()
			.of(asked)
			.entrySet()
			.stream()
			.map((month) -> new ListPage.Counted(link(frame, month.getKey()), month.getValue()))
			.toList();
		var about = ListPage.About.of("date", asked.toString())
			.around(List.of(), months, link(frame.calendar().years().lower(asked)),
					link(frame.calendar().years().higher(asked)));
		return this.lists.show(frame, Listing.OfDays.of(asked), this.addresses.year(asked), number.orElse(1), about);
	}

	@GetMapping({ MONTH, MONTH + PAGE })
	ModelAndView month(@PathVariable int year, @PathVariable int month, @PathVariable Optional<Integer> number,
			HttpServletRequest request) {
		Frame frame = this.frames.around(request);
		YearMonth asked = inCalendar(() -> YearMonth.of(year, month));
		var about = ListPage.About.of("date", frame.dates().text(asked))
			.around(List.of(new Link(String.valueOf(year), this.addresses.year(Year.of(year)))), List.of(),
					frame.calendar().before(asked).map((before) -> link(frame, before)).orElse(null),
					frame.calendar().after(asked).map((after) -> link(frame, after)).orElse(null));
		return this.lists.show(frame, Listing.OfDays.of(asked), this.addresses.month(asked), number.orElse(1), about);
	}

	@GetMapping({ DAY, DAY + PAGE })
	ModelAndView day(@PathVariable int year, @PathVariable int month, @PathVariable int day,
			@PathVariable Optional<Integer> number, HttpServletRequest request) {
		Frame frame = this.frames.around(request);
		LocalDate asked = inCalendar(() -> LocalDate.of(year, month, day));
		PostDays.Around around = this.days.around(asked);
		var about = ListPage.About.of("date", frame.dates().text(asked))
			.around(List.of(new Link(String.valueOf(year), this.addresses.year(Year.of(year))),
					link(frame, YearMonth.from(asked))), List.of(),
					around.before().map((before) -> link(frame, before)).orElse(null),
					around.after().map((after) -> link(frame, after)).orElse(null));
		return this.lists.show(frame, Listing.OfDays.of(asked), this.addresses.day(asked), number.orElse(1), about);
	}

	private static <T> T inCalendar(Supplier<T> date) {
		try {
			return date.get();
		}
		catch (DateTimeException ex) {
			throw new PageNotFound();
		}
	}

	private @Nullable Link link(@Nullable Year year) {
		return (year != null) ? new Link(year.toString(), this.addresses.year(year)) : null;
	}

	private Link link(Frame frame, YearMonth month) {
		return new Link(frame.dates().text(month), this.addresses.month(month));
	}

	private Link link(Frame frame, LocalDate day) {
		return new Link(frame.dates().text(day), this.addresses.day(day));
	}

}
