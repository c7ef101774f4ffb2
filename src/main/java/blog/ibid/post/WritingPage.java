package blog.ibid.post;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The page where a post or page is written.
 *
 * @param author who writes
 * @param title as typed
 * @param text in the written form, or as it was typed where it could not be saved
 * @param base the stamp of what the text was made from
 * @param words what the editor says, by their keys
 * @param conflict what somebody else saved meanwhile, null if nobody did
 * @param error names what is wrong with what was sent, empty if nothing is
 */
record WritingPage(EditablePost post, long author, String title, String text, String base, Instant savedAt,
		boolean ahead, Map<String, String> words, List<String> modules, @Nullable Conflict conflict, String error) {

	/**
	 * Another state, saved meanwhile.
	 *
	 * @param savedBy empty if it is not known
	 */
	record Conflict(String savedBy, Instant savedAt, SideBySide difference) {
	}

	public boolean isPage() {
		return this.post.kind() == PostKind.PAGE;
	}

	public boolean isPublished() {
		return this.post.isPublished();
	}

	/** Where this post stands among the others. */
	public String list() {
		return isPage() ? "/admin/pages" : "/admin/posts";
	}

	public String path() {
		return "/admin/posts/" + this.post.id();
	}

	/** The first module loads the others. */
	public String entry() {
		return this.modules.get(0);
	}

}
