package blog.ibid.comment;

import java.util.Optional;

/**
 * Looks at one trait of a reply. Each is small, and none decides alone unless it is sure.
 */
interface Judge {

	/** What it finds, empty if nothing. */
	Optional<Verdict> judge(Suspect reply);

}
