package blog.ibid.comment;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

/**
 * Asks the spam service, where the author has turned it on. Its answer weighs like that
 * of any judge; where it gives none, the others judge.
 */
@Component
class ServiceJudge implements Judge {

	/** Its word for spam. */
	static final String NAME = "service";

	private static final int SAYS_SPAM = 60;

	private final ServiceAccess access;

	private final SpamService service;

	ServiceJudge(ServiceAccess access, SpamService service) {
		this.access = access;
		this.service = service;
	}

	@Override
	public Optional<Verdict> judge(Suspect reply) {
		if (reply.id() != 0) {
			return Optional.empty();
		}
		return this.access.latest()
			.flatMap((access) -> this.service
				.ask(access, "comment-check",
						fields(reply.form().author(), reply.form().url(), reply.words(), reply.sender().shortened(),
								reply.form().answered().isPresent()))
				.filter((word) -> word.equals("true"))
				.map((word) -> new Verdict(NAME, SAYS_SPAM, String.valueOf(access.endpoint().getHost()))));
	}

	/** What it is told of a reply. */
	static Map<String, String> fields(String name, String url, String words, String network, boolean answers) {
		Map<String, String> fields = new HashMap<>();
		fields.put("comment_type", answers ? "reply" : "comment");
		fields.put("comment_author", name);
		fields.put("comment_author_url", url);
		fields.put("comment_content", words);
		fields.put("user_ip", network);
		return fields;
	}

}
