package blog.ibid.comment;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/**
 * The size of a post's conversation, counted when a comment changes.
 */
@Entity
@Immutable
@Table(name = "thread")
class ThreadSize {

	@Id
	private Long postId;

	private int heads;

	private int thoughts;

	private int mentions;

	@SuppressWarnings("NullAway.Init")
	protected ThreadSize() {
	}

}
