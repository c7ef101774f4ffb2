package blog.ibid.post;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * A category or a tag.
 */
@Entity
class Term {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@Enumerated(EnumType.STRING)
	private TermKind kind;

	private String slug;

	private String name;

	private String description;

	private @Nullable Long parentId;

	private String path;

	@Version
	private long version;

	@SuppressWarnings("NullAway.Init")
	protected Term() {
	}

}
