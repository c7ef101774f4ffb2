package blog.ibid.post;

import java.time.DateTimeException;
import java.time.YearMonth;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Which of the posts an author wants to see. What makes no sense is left out.
 *
 * @param q words of the title or the slug, may be empty
 * @param month in which they were published
 * @param number of the page, from 1
 */
record PostFilter(PostTab tab, String q, @Nullable Long author, @Nullable Long category, @Nullable Long tag,
		@Nullable YearMonth month, int number) {

	private static final int LONGEST = 200;

	private static final int LAST_PAGE = 100000;

	static PostFilter of(@Nullable String tab, @Nullable String q, @Nullable String author, @Nullable String category,
			@Nullable String tag, @Nullable String month, @Nullable String number) {
		Long page = number(number);
		String words = (q != null) ? q.strip() : "";
		return new PostFilter(PostTab.of(tab), words.substring(0, Math.min(LONGEST, words.length())), number(author),
				number(category), number(tag), month(month),
				(page != null) ? (int) Math.max(1, Math.min(LAST_PAGE, page)) : 1);
	}

	private static @Nullable Long number(@Nullable String sent) {
		return (sent != null) ? PublicationForm.number(sent) : null;
	}

	private static @Nullable YearMonth month(@Nullable String sent) {
		try {
			return (sent != null && !sent.isEmpty()) ? YearMonth.parse(sent) : null;
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	/** Whether it shows less than its tab holds. */
	public boolean isNarrow() {
		return !this.q.isEmpty() || this.author != null || this.category != null || this.tag != null
				|| this.month != null;
	}

	/** The address of another page of the same. */
	String href(int page) {
		var address = UriComponentsBuilder.fromPath("/admin/posts");
		if (this.tab != PostTab.ALL) {
			address.queryParam("tab", this.tab.word());
		}
		if (!this.q.isEmpty()) {
			address.queryParam("q", "{q}");
		}
		add(address, "author", this.author);
		add(address, "category", this.category);
		add(address, "tag", this.tag);
		add(address, "month", this.month);
		add(address, "page", (page > 1) ? page : null);
		return this.q.isEmpty() ? address.build().toUriString()
				: address.encode(UTF_8).buildAndExpand(this.q).toUriString();
	}

	private static void add(UriComponentsBuilder address, String name, @Nullable Object value) {
		if (value != null) {
			address.queryParam(name, value);
		}
	}

}
