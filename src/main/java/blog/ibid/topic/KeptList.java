package blog.ibid.topic;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The whole list as it is taken out of a blog and brought into another. Nothing in it is
 * trusted when it is brought in.
 *
 * @param topics each after the one above it, the list itself, number {@link Topic#LIST},
 * first
 * @param entries topic by topic, in their order
 * @param leftOut what its author leaves off the list on purpose
 * @param formerPages numbers of the pages that the list replaced
 */
public record KeptList(List<KeptTopic> topics, List<KeptEntry> entries, List<Place> leftOut, List<Long> formerPages) {

	public static final KeptList NONE = new KeptList(List.of(), List.of(), List.of(), List.of());

	public KeptList {
		topics = List.copyOf(topics);
		entries = List.copyOf(entries);
		leftOut = List.copyOf(leftOut);
		formerPages = List.copyOf(formerPages);
	}

	/** Whether there is no list in it. */
	public boolean isEmpty() {
		return this.entries.isEmpty() && this.leftOut.isEmpty() && this.topics.stream().allMatch(KeptTopic::isBare);
	}

	/**
	 * A topic.
	 *
	 * @param above the number of the one above it
	 * @param title plain text
	 * @param introduction a noted text as it is written, may be empty
	 */
	public record KeptTopic(long id, long above, String slug, String title, String introduction, Instant madeAt,
			Instant changedAt) {

		boolean isBare() {
			return this.id == Topic.LIST && this.title.isBlank() && this.introduction.isBlank();
		}

	}

	/**
	 * What stands under a topic.
	 *
	 * @param kind POST, COMMENT, LINK or PARAGRAPH
	 * @param place what it leads to on the blog, null of others
	 * @param url where an outside link leads, null of others
	 * @param title instead of the post's own, or of a link; null without
	 * @param gloss HTML
	 * @param name what a post or comment is called, for a blog that does not have it
	 * @param revisedAt null: never
	 */
	public record KeptEntry(long topic, String kind, @Nullable Place place, @Nullable String url,
			@Nullable String title, String gloss, String name, Instant madeAt, @Nullable Instant revisedAt) {
	}

	/**
	 * A post, or a comment on it.
	 *
	 * @param comment 0 for the post itself
	 */
	public record Place(long post, long comment) {
	}

}
