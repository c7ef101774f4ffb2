package blog.ibid.post;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * The form of the page on which a post is published, as typed. {@link PublicationCheck}
 * understands it.
 *
 * @param version of the post that the page showed
 * @param when one of {@link When}
 * @param day as a date field sends it, 2017-12-18
 * @param time 09:30
 * @param correction what readers are told of the change, empty for nothing
 */
record PublicationForm(String version, String when, String day, String time, String slug, String excerpt,
		List<String> categories, String newCategory, String newCategoryAbove, String tags, String author, String sticky,
		String commentsOpen, String canonical, String parent, String menuOrder, String correction) {

	@SuppressWarnings("NullAway") // binding gives null for what a browser doesn't send
	PublicationForm {
		version = Objects.requireNonNullElse(version, "");
		when = Objects.requireNonNullElse(when, "");
		day = Objects.requireNonNullElse(day, "").strip();
		time = Objects.requireNonNullElse(time, "").strip();
		slug = Objects.requireNonNullElse(slug, "").strip();
		excerpt = Objects.requireNonNullElse(excerpt, "").strip();
		categories = Objects.requireNonNullElse(categories, List.of());
		newCategory = Objects.requireNonNullElse(newCategory, "").strip();
		newCategoryAbove = Objects.requireNonNullElse(newCategoryAbove, "");
		tags = Objects.requireNonNullElse(tags, "").strip();
		author = Objects.requireNonNullElse(author, "");
		sticky = Objects.requireNonNullElse(sticky, "");
		commentsOpen = Objects.requireNonNullElse(commentsOpen, "");
		canonical = Objects.requireNonNullElse(canonical, "").strip();
		parent = Objects.requireNonNullElse(parent, "");
		correction = Objects.requireNonNullElse(correction, "").strip().replaceAll("\\s+", " ");
		menuOrder = Objects.requireNonNullElse(menuOrder, "").strip();
	}

	public boolean staysOnTop() {
		return this.sticky.equals("true");
	}

	public boolean takesReplies() {
		return this.commentsOpen.equals("true");
	}

	When choice() {
		for (When choice : When.values()) {
			if (choice.name().equals(this.when)) {
				return choice;
			}
		}
		return When.DRAFT;
	}

	/**
	 * A number that the page itself put there; null for none, or for what is no number.
	 */
	static @Nullable Long number(String sent) {
		return sent.matches("[0-9]{1,18}") ? Long.valueOf(sent) : null;
	}

	/** What can be done with a post. */
	enum When {

		/** At once, or, where it is public, as before. */
		NOW,
		/** At a time, to come or gone by. */
		AT, PRIVATE, PENDING, DRAFT

	}

}
