package blog.ibid.post;

import java.time.Year;
import java.time.YearMonth;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Which months have posts, and how many.
 *
 * @param months those with posts
 */
public record PostCalendar(NavigableMap<YearMonth, Integer> months) {

	public static final PostCalendar EMPTY = new PostCalendar(Collections.emptyNavigableMap());

	/** The years with posts. */
	public NavigableSet<Year> years() {
		NavigableSet<Year> years = new TreeSet<>();
		this.months.keySet().forEach((month) -> years.add(Year.of(month.getYear())));
		return years;
	}

	/** The months of a year that have posts. */
	public NavigableMap<YearMonth, Integer> of(Year year) {
		return this.months.subMap(year.atMonth(1), true, year.atMonth(12), true);
	}

	/** The nearest earlier month that has posts. */
	public Optional<YearMonth> before(YearMonth month) {
		return Optional.ofNullable(this.months.lowerKey(month));
	}

	/** The nearest later month that has posts. */
	public Optional<YearMonth> after(YearMonth month) {
		return Optional.ofNullable(this.months.higherKey(month));
	}

}
