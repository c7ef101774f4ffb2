package blog.ibid.post;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

/**
 * A choice of published posts, always newest first.
 */
public sealed interface Listing {

	/** All of them. */
	record Newest() implements Listing {
	}

	/** All but those that the home page lifts to its top. */
	record Home() implements Listing {
	}

	/** What is filed under a term, or for a category below it. */
	record OfTerm(long termId) implements Listing {
	}

	record OfAuthor(long authorId) implements Listing {
	}

	/** Both days included. */
	record OfDays(LocalDate first, LocalDate last) implements Listing {

		public static OfDays of(Year year) {
			return new OfDays(year.atDay(1), year.atMonth(12).atEndOfMonth());
		}

		public static OfDays of(YearMonth month) {
			return new OfDays(month.atDay(1), month.atEndOfMonth());
		}

		public static OfDays of(LocalDate day) {
			return new OfDays(day, day);
		}

	}

}
