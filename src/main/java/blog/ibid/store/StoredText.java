package blog.ibid.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@link NotedTexts}, so that queries of other features can join it by its name.
 */
@Entity
@Immutable
@Table(name = "noted_text")
class StoredText {

	@Id
	private Long id;

	private String body;

	private @Nullable String leadIn;

	private String excerpt;

	private int words;

	private int noteCount;

	@SuppressWarnings("NullAway.Init")
	protected StoredText() {
	}

}
