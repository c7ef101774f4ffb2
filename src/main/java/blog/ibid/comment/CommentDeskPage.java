package blog.ibid.comment;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import blog.ibid.site.Addresses;
import org.jspecify.annotations.Nullable;

/**
 * The author's list of comments.
 *
 * @param post the title of the post whose comments these are, null for all posts
 * @param everywhere the same list for all posts
 * @param older the rest of the list, null at its end
 * @param newest its beginning, null there
 */
record CommentDeskPage(DeskQuery query, List<Pile> piles, List<Row> rows, @Nullable String post, String everywhere,
		@Nullable String older, @Nullable String newest) {

	static CommentDeskPage of(DeskQuery query, List<DeskComment> found, Map<DeskTab, Long> counts,
			@Nullable String post, Addresses addresses, DeskFindings.Found findings) {
		List<Pile> piles = Arrays.stream(DeskTab.values())
			.map((tab) -> new Pile("comments.tab." + tab.word(), query.at(tab).address(), counts.getOrDefault(tab, 0L),
					tab == query.tab()))
			.toList();
		boolean more = found.size() > CommentDesk.AT_ONCE;
		List<DeskComment> shown = more ? found.subList(0, CommentDesk.AT_ONCE) : found;
		List<Row> rows = shown.stream().map((comment) -> Row.of(comment, query, addresses, findings)).toList();
		return new CommentDeskPage(query, piles, rows, post, query.on(null).address(),
				more ? query.after(shown.get(shown.size() - 1).place()).address() : null,
				(query.before() != null) ? query.at(query.tab()).address() : null);
	}

	/** What can be done here, with one comment or several. */
	public List<Button> buttons() {
		return this.query.tab().decisions().stream().map(Button::of).toList();
	}

	/** Names the words for an empty list. */
	public String empty() {
		return "comments.empty." + (this.query.words().isEmpty() ? this.query.tab().word() : "search");
	}

	/** A tab. */
	record Pile(String label, String address, long count, boolean current) {
	}

	/**
	 * @param value what it sends for the ticked comments
	 */
	record Button(String value, String label, boolean main) {

		static Button of(Decision decision) {
			return new Button(decision.word(), "comments.do." + decision.word(), decision == Decision.APPROVE);
		}

		/** What it sends for one comment. */
		public String valueFor(long id) {
			return this.value + " " + id;
		}

	}

	/**
	 * @param badge names the word for what it is, null for a plain reply
	 * @param place where readers see it, null if they don't
	 * @param ofPost the list of this post's comments alone
	 * @param reasons why it is suspected
	 * @param history what its writer has said so far
	 * @param ofWriter the list of that
	 */
	record Row(DeskComment comment, @Nullable String badge, @Nullable String place, String ofPost,
			List<Verdict> reasons, DeskFindings.History history, String ofWriter) {

		static Row of(DeskComment comment, DeskQuery query, Addresses addresses, DeskFindings.Found findings) {
			String badge = switch (comment.kind()) {
				case ADDENDUM -> "comments.kind.addendum";
				case PINGBACK, TRACKBACK, WEBMENTION -> "comments.kind.mention";
				case REPLY -> comment.byAuthor() ? "comments.kind.author" : null;
			};
			return new Row(comment, badge, comment.isPublic() ? addresses.comment(comment.id()) : null,
					query.on(comment.postId()).address(), findings.reasonsOf(comment), findings.historyOf(comment),
					new DeskQuery(DeskTab.APPROVED, Objects.requireNonNullElse(comment.email(), ""), null, null)
						.address());
		}

		/** Where an author answers it, null if it can't be answered. */
		public @Nullable String answer() {
			return this.comment.canBeAnswered() ? edit() + "/reply" : null;
		}

		/** What all reasons weigh together. */
		public int score() {
			return Judges.score(this.reasons);
		}

		public String edit() {
			return DeskQuery.PATH + "/" + this.comment.id();
		}

	}

}
