package blog.ibid.post;

/**
 * Who can see a post: readers see what is published, and nothing else.
 */
public enum PostStatus {

	DRAFT, PENDING, SCHEDULED, PUBLISHED, PRIVATE, TRASHED

}
