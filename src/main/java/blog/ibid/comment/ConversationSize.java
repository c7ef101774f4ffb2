package blog.ibid.comment;

import blog.ibid.site.Site;

/**
 * The size of the conversation on a post.
 *
 * @param heads threads that are shown
 * @param thoughts approved replies and addenda, and mentions from other sites
 * @param mentions those mentions
 */
public record ConversationSize(int heads, int thoughts, int mentions) {

	public static final ConversationSize NONE = new ConversationSize(0, 0, 0);

	/** Pages of threads, at least one. */
	public int pages() {
		return Math.max(1, (this.heads + Site.THREADS_PER_PAGE - 1) / Site.THREADS_PER_PAGE);
	}

}
