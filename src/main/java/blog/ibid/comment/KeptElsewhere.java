package blog.ibid.comment;

import java.util.List;

/**
 * What another module keeps of somebody under a mail address, to hand it out and to erase
 * it with the comments.
 */
public interface KeptElsewhere {

	/** All of it, a line each. */
	List<String> tell(String email);

	/** Takes it away, in the caller's transaction. */
	void erase(String email);

}
