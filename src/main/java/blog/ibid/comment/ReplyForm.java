package blog.ibid.comment;

import java.text.Normalizer;
import java.util.Optional;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.BindParam;

/**
 * What a reader types under a post. The names of its fields are WordPress's.
 *
 * @param post that is replied to
 * @param parent the comment that is answered, 0 for the post itself
 * @param author the reader's name
 * @param email may be empty
 * @param url of the reader's site, may be empty
 * @param comment the words, see {@link CommentSpelling}
 * @param stamp see {@link ReplyStamps}
 * @param topic a field that people don't see, and so leave empty
 * @param effort see {@link Efforts}
 */
public record ReplyForm(@BindParam("comment_post_ID") Long post, @BindParam("comment_parent") Long parent,
		@NotBlank(message = "{talk.author.missing}") @Size(max = 100, message = "{talk.author.long}") String author,
		@Size(max = 320, message = "{talk.email.wrong}") @Email(message = "{talk.email.wrong}") String email,
		@Size(max = 500, message = "{talk.url.wrong}") @Pattern(regexp = "(?i)|https?://[^\\s/?#:@]+\\.[^\\s@]+",
				message = "{talk.url.wrong}") String url,
		@NotBlank(message = "{talk.comment.missing}") @Size(max = MOST_CHARACTERS,
				message = "{talk.comment.long}") String comment,
		String stamp, String topic, String effort) {

	/** Of the words of a reply. */
	public static final int MOST_CHARACTERS = 20_000;

	public ReplyForm(@BindParam("comment_post_ID") @Nullable Long post,
			@BindParam("comment_parent") @Nullable Long parent, @Nullable String author, @Nullable String email,
			@Nullable String url, @Nullable String comment, @Nullable String stamp, @Nullable String topic,
			@Nullable String effort) {
		this.post = (post != null) ? post : 0L;
		this.parent = (parent != null) ? parent : 0L;
		this.author = line(author);
		this.email = line(email);
		this.url = address(line(url));
		this.comment = words(comment);
		this.stamp = orEmpty(stamp);
		this.topic = orEmpty(topic);
		this.effort = orEmpty(effort);
	}

	/** Without an effort. */
	public ReplyForm(@Nullable Long post, @Nullable Long parent, @Nullable String author, @Nullable String email,
			@Nullable String url, @Nullable String comment, @Nullable String stamp, @Nullable String topic) {
		this(post, parent, author, email, url, comment, stamp, topic, "");
	}

	/** An empty form. */
	public static ReplyForm under(long post, long parent, String stamp) {
		return new ReplyForm(post, parent, "", "", "", "", stamp, "");
	}

	Optional<Long> answered() {
		return (this.parent > 0) ? Optional.of(this.parent) : Optional.empty();
	}

	/**
	 * Composed (Unicode NFC), and without what is not seen: control characters, and those
	 * that turn the direction of all that follows.
	 */
	static String words(@Nullable String typed) {
		return Normalizer.normalize(orEmpty(typed), Normalizer.Form.NFC)
			.replaceAll("\\r\\n?", "\n")
			.replaceAll("[\\p{Cc}\\uFEFF\\u202A-\\u202E\\u2066-\\u2069&&[^\\n\\t]]|\\p{Cs}", "");
	}

	private static String line(@Nullable String typed) {
		return words(typed).replaceAll("[\\s\\u00A0\\u2028\\u2029]+", " ").strip();
	}

	/** A reader may leave out the beginning. */
	private static String address(String typed) {
		return (typed.isEmpty() || typed.contains(":") || !typed.contains(".")) ? typed : "https://" + typed;
	}

	private static String orEmpty(@Nullable String typed) {
		return (typed != null) ? typed : "";
	}

}
