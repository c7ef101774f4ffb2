package blog.ibid.comment;

import java.util.List;

/**
 * A page of what a long thread has beyond its beginning.
 *
 * @param answers in the order of time
 * @param more whether there are later ones
 */
public record ThreadRest(List<Answer> answers, boolean more) {

	/**
	 * @param parent the number of what is answered
	 * @param parentName of who wrote that, empty if readers don't see it
	 */
	public record Answer(PublicComment comment, long parent, String parentName) {
	}

}
