package blog.ibid.dialect;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Where the things are that a WordPress text refers to. The import implements it.
 */
public interface Places {

	/** Knows nothing: every address stays as it is. */
	Places UNKNOWN = new Places() {
		@Override
		public @Nullable String localAddress(String url) {
			return null;
		}

		@Override
		public @Nullable Attachment attachment(long id) {
			return null;
		}

		@Override
		public List<Attachment> attachmentsOf(long postId) {
			return List.of();
		}
	};

	/**
	 * The address here of one of the old blog's own posts, pages, comments or media.
	 * @param url an absolute or root-relative address as it stands in the text
	 * @return a root-relative address, or null where the address is not of the old blog
	 * or not known here
	 */
	@Nullable String localAddress(String url);

	/** An uploaded file by its WordPress id, null if the export does not hold it. */
	@Nullable Attachment attachment(long id);

	/** The pictures uploaded to a post, in menu order: what a bare gallery shows. */
	List<Attachment> attachmentsOf(long postId);

	/**
	 * @param url where the file is: root-relative if it was brought here, else absolute
	 * @param alt alternative text, may be empty
	 * @param caption HTML, may be empty
	 */
	record Attachment(String url, String alt, String caption) {
	}

}
