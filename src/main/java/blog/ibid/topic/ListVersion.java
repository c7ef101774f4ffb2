package blog.ibid.topic;

import java.util.Map;

import blog.ibid.post.PostLists;
import blog.ibid.site.Freshness;

/**
 * What the list as readers see it depends on.
 *
 * @param topics the {@link Freshness} of {@link TopicalList#TAG}
 * @param posts that of the posts
 * @param comments that of the comments
 */
public record ListVersion(long topics, long posts, long comments) {

	static final String COMMENTS = "comments";

	/** The tags that {@link #of} wants to know. */
	public static final String[] TAGS = { TopicalList.TAG, PostLists.TAG, COMMENTS };

	/**
	 * @param versions of {@link #TAGS}; one that is absent was never touched
	 */
	public static ListVersion of(Map<String, Long> versions) {
		return new ListVersion(versions.getOrDefault(TopicalList.TAG, 0L), versions.getOrDefault(PostLists.TAG, 0L),
				versions.getOrDefault(COMMENTS, 0L));
	}

	static ListVersion now(Freshness freshness) {
		return of(freshness.versions(TAGS));
	}

	@Override
	public String toString() {
		return this.topics + "-" + this.posts + "-" + this.comments;
	}

}
