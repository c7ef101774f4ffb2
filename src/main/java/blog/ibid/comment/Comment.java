package blog.ibid.comment;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said of a post.
 */
@Entity
class Comment {

	@Id
	@GeneratedValue
	@SequenceGenerator(name = "comment_seq", sequenceName = "comment_seq", allocationSize = 1)
	private @Nullable Long id;

	private long postId;

	private @Nullable Long parentId;

	private long rootId;

	@Enumerated(EnumType.STRING)
	private CommentKind kind;

	@Enumerated(EnumType.STRING)
	private CommentStatus status;

	private boolean fromOwnSite;

	private @Nullable Long authorId;

	private String authorName;

	private @Nullable String authorEmail;

	private @Nullable String authorUrl;

	private @Nullable String authorIp;

	private @Nullable String title;

	private long textId;

	private Instant createdAt;

	@Version
	private long version;

	@SuppressWarnings("NullAway.Init")
	protected Comment() {
	}

}
