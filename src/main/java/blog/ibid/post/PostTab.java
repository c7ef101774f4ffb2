package blog.ibid.post;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * The lists that an author's posts are divided into.
 */
enum PostTab {

	ALL(null), MINE(null), DRAFTS(PostStatus.DRAFT), PENDING(PostStatus.PENDING), SCHEDULED(PostStatus.SCHEDULED),
	PUBLISHED(PostStatus.PUBLISHED), PRIVATE(PostStatus.PRIVATE), BIN(PostStatus.TRASHED);

	private final @Nullable PostStatus status;

	PostTab(@Nullable PostStatus status) {
		this.status = status;
	}

	/** The only status that is in it, null for all but the bin. */
	@Nullable PostStatus status() {
		return this.status;
	}

	/** As in the address. */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	static PostTab of(@Nullable String word) {
		for (PostTab tab : values()) {
			if (tab.word().equals(word)) {
				return tab;
			}
		}
		return ALL;
	}

}
