package blog.ibid.post;

/**
 * Categories form a tree, tags don't.
 */
public enum TermKind {

	CATEGORY, TAG

}
