package blog.ibid.reading;

import java.util.List;
import java.util.Map;

import blog.ibid.comment.ReplyForm;
import org.jspecify.annotations.Nullable;

/**
 * The form for a reply.
 *
 * @param form what is in it
 * @param answered the comment that is answered: its writer's name and where it is read;
 * null for the post itself
 * @param errors what is wrong, by the name of the field; what concerns none is named
 * {@code all}
 * @param privacy what the blog does with what readers leave here, in paragraphs; empty
 * for the usual words
 * @param service the host that judges replies, too; empty if none does
 */
record ReplyBox(ReplyForm form, @Nullable Link answered, Map<String, String> errors, List<String> privacy,
		String service) {

	/** The ids of what explains a field. */
	public String explains(String field, boolean hint) {
		String error = this.errors.containsKey(field) ? field + "-error" : "";
		return hint ? (field + "-hint " + error).strip() : error;
	}

}
