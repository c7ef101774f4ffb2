package blog.ibid.post;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * A post or a page. It points at its current text; its revisions point at earlier ones.
 */
@Entity
class Post {

	@Id
	@GeneratedValue
	@SequenceGenerator(name = "post_seq", sequenceName = "post_seq", allocationSize = 1)
	private @Nullable Long id;

	@Enumerated(EnumType.STRING)
	private PostKind kind;

	@Enumerated(EnumType.STRING)
	private PostStatus status;

	private String title;

	private String slug;

	private String path;

	private @Nullable Long parentId;

	private int menuOrder;

	private long authorId;

	private long textId;

	private @Nullable String excerpt;

	private @Nullable Long coverId;

	private boolean sticky;

	private boolean commentsOpen;

	private @Nullable Instant publishedAt;

	private @Nullable LocalDate publishedOn;

	private Instant changedAt;

	@Version
	private long version;

	@SuppressWarnings("NullAway.Init")
	protected Post() {
	}

}
