package blog.ibid.post;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * A post's place in a term's list, with the columns that order it.
 */
@Entity
@Immutable
@IdClass(PostTerm.Key.class)
class PostTerm {

	@Id
	private Long postId;

	@Id
	private Long termId;

	private boolean direct;

	private @Nullable LocalDate publishedOn;

	private @Nullable Instant publishedAt;

	@SuppressWarnings("NullAway.Init")
	protected PostTerm() {
	}

	record Key(Long postId, Long termId) implements Serializable {
	}

}
