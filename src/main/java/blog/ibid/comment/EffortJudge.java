package blog.ibid.comment;

import java.util.Optional;

import org.springframework.stereotype.Component;

/**
 * Lets wait what came without the effort that is asked for, see {@link Efforts}: as from
 * a browser without JavaScript, whose user shall not be turned away. It never makes a
 * reply spam that the other judges would let wait.
 */
@Component
class EffortJudge implements Judge {

	/** Without any. */
	static final String WITHOUT = "effortless";

	/** With one that is forged, old, of another post or was used before. */
	static final String FALSE = "effort";

	private static final int CHEATS = 70;

	private final Efforts efforts;

	EffortJudge(Efforts efforts) {
		this.efforts = efforts;
	}

	@Override
	public Optional<Verdict> judge(Suspect reply) {
		long post = reply.post().id();
		if (reply.id() != 0 || !this.efforts.isAsked(post)) {
			return Optional.empty();
		}
		String effort = reply.form().effort();
		if (effort.isEmpty()) {
			return Optional.of(new Verdict(WITHOUT, Verdict.HOLDS));
		}
		return this.efforts.accept(effort, post) ? Optional.empty() : Optional.of(new Verdict(FALSE, CHEATS));
	}

	/** What the other judges think of a reply. */
	static int otherwise(Iterable<Verdict> verdicts) {
		int score = 0;
		for (Verdict verdict : verdicts) {
			score += (verdict.judge().equals(WITHOUT) || verdict.judge().equals(FALSE)) ? 0 : verdict.score();
		}
		return score;
	}

}
