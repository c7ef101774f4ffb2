package blog.ibid.media;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * A picture or document of the blog.
 */
@Entity
class Media {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private String path;

	private String title;

	private String alt;

	private String caption;

	private @Nullable String contentType;

	private @Nullable Long sizeInBytes;

	private @Nullable String sourceUrl;

	private boolean present;

	private Instant uploadedAt;

	@Version
	private long version;

	@SuppressWarnings("NullAway.Init")
	protected Media() {
	}

}
