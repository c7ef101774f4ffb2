package blog.ibid.comment;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which comments the author wants to see.
 *
 * @param words to be found in the text, the name or the mail address; may be empty
 * @param post null for all
 * @param before the place after which the list goes on, null at its beginning
 */
record DeskQuery(DeskTab tab, String words, @Nullable Long post, @Nullable Place before) {

	static final String PATH = "/admin/comments";

	DeskQuery at(DeskTab other) {
		return new DeskQuery(other, this.words, this.post, null);
	}

	DeskQuery on(@Nullable Long other) {
		return new DeskQuery(this.tab, this.words, other, null);
	}

	DeskQuery after(Place place) {
		return new DeskQuery(this.tab, this.words, this.post, place);
	}

	/** The address of the page with this list. */
	public String address() {
		return UriComponentsBuilder.fromPath(PATH)
			.queryParam("show", this.tab.word())
			.queryParamIfPresent("q", Optional.of(this.words).filter((text) -> !text.isEmpty()))
			.queryParamIfPresent("post", Optional.ofNullable(this.post))
			.queryParamIfPresent("before", Optional.ofNullable(this.before))
			.encode()
			.build()
			.toUriString();
	}

	/**
	 * A comment's place in the order of time.
	 */
	record Place(Instant time, long id) {

		private static final Pattern WRITTEN = Pattern.compile("(\\d{1,17})-(\\d{1,18})");

		/** Reads one from an address; null if it is none. */
		static @Nullable Place read(@Nullable String written) {
			Matcher parts = WRITTEN.matcher((written != null) ? written : "");
			return parts.matches() ? new Place(Instant.EPOCH.plus(Long.parseLong(parts.group(1)), ChronoUnit.MICROS),
					Long.parseLong(parts.group(2))) : null;
		}

		@Override
		public String toString() {
			return ChronoUnit.MICROS.between(Instant.EPOCH, this.time) + "-" + this.id;
		}

	}

}
