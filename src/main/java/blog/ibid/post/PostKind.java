package blog.ibid.post;

/**
 * How a post is found: by its date, or by its place among the pages.
 */
public enum PostKind {

	POST, PAGE

}
