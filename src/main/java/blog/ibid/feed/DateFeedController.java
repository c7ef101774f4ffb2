package blog.ibid.feed;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;

import blog.ibid.post.Listing;
import blog.ibid.site.Addresses;
import blog.ibid.site.PageNotFound;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import static blog.ibid.feed.FeedFormat.FEED;
import static blog.ibid.feed.FeedFormat.NAMED;

/**
 * The newest posts of a year, a month or a day.
 */
@RestController
@Transactional(readOnly = true)
class DateFeedController {

	private static final String YEAR = "/{year:[0-9]{4}}/";

	private static final String MONTH = YEAR + "{month:[0-9]{2}}/";

	private static final String DAY = MONTH + "{day:[0-9]{2}}/";

	private final PostFeeds feeds;

	private final FeedHeads heads;

	private final Addresses addresses;

	DateFeedController(PostFeeds feeds, FeedHeads heads, Addresses addresses) {
		this.feeds = feeds;
		this.heads = heads;
		this.addresses = addresses;
	}

	@GetMapping({ YEAR + FEED, YEAR + NAMED, MONTH + FEED, MONTH + NAMED, DAY + FEED, DAY + NAMED })
	ResponseEntity<byte[]> days(@PathVariable int year, @PathVariable Optional<Integer> month,
			@PathVariable Optional<Integer> day, @PathVariable Optional<String> format, HttpServletRequest request) {
		try {
			if (day.isPresent()) {
				LocalDate date = LocalDate.of(year, month.orElseThrow(), day.get());
				return answer(Listing.OfDays.of(date), this.addresses.day(date), format, request);
			}
			if (month.isPresent()) {
				YearMonth months = YearMonth.of(year, month.get());
				return answer(Listing.OfDays.of(months), this.addresses.month(months), format, request);
			}
			return answer(Listing.OfDays.of(Year.of(year)), this.addresses.year(Year.of(year)), format, request);
		}
		catch (DateTimeException ex) {
			throw new PageNotFound();
		}
	}

	private ResponseEntity<byte[]> answer(Listing.OfDays days, String page, Optional<String> format,
			HttpServletRequest request) {
		FeedFormat asked = FeedFormat.asked(format, page, request);
		FeedHead head = this.heads.of(page, request);
		Feed feed = this.feeds.of(days, head.about(title(days, head), ""));
		if (feed.items().isEmpty()) {
			throw new PageNotFound();
		}
		return asked.answer(feed);
	}

	private static String title(Listing.OfDays days, FeedHead head) {
		if (days.first().equals(days.last())) {
			return head.site().dates().text(days.first());
		}
		YearMonth month = YearMonth.from(days.first());
		return month.equals(YearMonth.from(days.last())) ? head.site().dates().text(month)
				: String.valueOf(days.first().getYear());
	}

}
