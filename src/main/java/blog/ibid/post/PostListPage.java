package blog.ibid.post;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The list of posts as its page shows it.
 *
 * @param filter what was asked for
 * @param total how many posts that are
 * @param older the address of the next page, null on the last
 * @param newer the address of the page before, null on the first
 * @param everybody whether the list has posts of several authors
 */
record PostListPage(PostFilter filter, List<Tab> tabs, List<Line> lines, long total, int pages, @Nullable String older,
		@Nullable String newer, boolean everybody, Choices choices) {

	/** Whether there is nothing to do but to write the first post. */
	public boolean isNew() {
		return this.tabs.stream().allMatch((tab) -> tab.count() == 0);
	}

	/** What to say where no line is. */
	public String emptyKey() {
		return this.filter.isNarrow() ? "posts.empty.filter" : "posts.empty." + this.filter.tab();
	}

	public boolean isBin() {
		return this.filter.tab() == PostTab.BIN;
	}

	/** Where this page is. */
	public String back() {
		return this.filter.href(this.filter.number());
	}

	/** What can be done with several of them. */
	public List<BulkForm.Action> actions() {
		return Stream
			.of(BulkForm.Action.PUBLISH, BulkForm.Action.WITHDRAW, BulkForm.Action.TRASH, BulkForm.Action.CATEGORY,
					BulkForm.Action.TAG, BulkForm.Action.AUTHOR, BulkForm.Action.OPEN, BulkForm.Action.CLOSE)
			.filter((action) -> action != BulkForm.Action.AUTHOR || this.everybody)
			.filter((action) -> action != BulkForm.Action.CATEGORY || !this.choices.categories().isEmpty())
			.toList();
	}

	/**
	 * @param label the key of its word
	 */
	record Tab(String label, String href, long count, boolean current) {
	}

	/**
	 * @param row the post
	 * @param dateLabel the key of what happened at the date
	 * @param date as people read it
	 * @param iso as machines do
	 */
	record Line(PostRow row, String dateLabel, String date, String iso) {
	}

	/** What can be chosen from to see fewer posts, or for many at once. */
	record Choices(List<PublicationPage.Option> authors, List<PublicationPage.Option> categories,
			List<PublicationPage.Option> tags, List<Month> months) {
	}

	record Month(String value, String name, boolean chosen) {
	}

}
