package blog.ibid.post;

import java.util.List;
import java.util.Objects;

/**
 * What is to be done with several posts at once, as sent.
 *
 * @param id of the posts that are chosen
 * @param action one of {@link Action}
 * @param one an action and a post, as in {@code TRASH.12}: of a button in a line, which
 * concerns no other line
 * @param to posts and what they were, as in {@code 12.DRAFT,13.PENDING}: for taking
 * something back
 * @param back where the list is
 */
record BulkForm(List<String> id, String action, String one, String category, String tag, String author, String to,
		String back) {

	static final int MOST = 500;

	@SuppressWarnings("NullAway") // binding gives null for what a browser doesn't send
	BulkForm {
		id = Objects.requireNonNullElse(id, List.of());
		action = Objects.requireNonNullElse(action, "");
		one = Objects.requireNonNullElse(one, "");
		category = Objects.requireNonNullElse(category, "");
		tag = Objects.requireNonNullElse(tag, "").strip().replaceAll("\\s+", " ");
		author = Objects.requireNonNullElse(author, "");
		to = Objects.requireNonNullElse(to, "");
		back = Objects.requireNonNullElse(back, "");
	}

	Action chosenAction() {
		String word = this.one.isEmpty() ? this.action : this.one.replaceFirst("\\..*", "");
		for (Action known : Action.values()) {
			if (known.name().equals(word)) {
				return known;
			}
		}
		return Action.NONE;
	}

	List<Long> chosen() {
		List<String> sent = this.one.isEmpty() ? this.id : List.of(this.one.replaceFirst(".*\\.", ""));
		return sent.stream()
			.map(PublicationForm::number)
			.filter(Objects::nonNull)
			.map(Objects::requireNonNull)
			.distinct()
			.limit(MOST)
			.toList();
	}

	/** The address of a list, nothing else. */
	String list() {
		return this.back.matches("/admin/(posts(\\?[\\w=&%.+*~-]*)?|pages)") ? this.back : "/admin/posts";
	}

	enum Action {

		NONE, PUBLISH, WITHDRAW, TRASH, RESTORE, REMOVE, CATEGORY, TAG, UNFILE, AUTHOR, OPEN, CLOSE, BACK

	}

}
