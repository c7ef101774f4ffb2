package blog.ibid.comment;

import java.time.Duration;
import java.util.Optional;

import org.springframework.stereotype.Component;

/**
 * Looks at how the form was filled in: a field that people don't see, and the time that
 * it took.
 */
@Component
class FormJudge implements Judge {

	private static final Duration FASTEST = Duration.ofSeconds(3);

	private static final Duration SLOWEST = Duration.ofDays(2);

	private static final int IN_HASTE = 40;

	private static final int WITHOUT_FORM = 60;

	private static final int STALE = 10;

	private final ReplyStamps stamps;

	FormJudge(ReplyStamps stamps) {
		this.stamps = stamps;
	}

	@Override
	public Optional<Verdict> judge(Suspect reply) {
		if (!reply.form().topic().isEmpty()) {
			return Optional.of(new Verdict("trap", Verdict.SPAM));
		}
		String stamp = reply.form().stamp();
		if (stamp.isEmpty()) {
			return Optional.of(new Verdict("stampless", WITHOUT_FORM));
		}
		return this.stamps.age(stamp, reply.post().id())
			.map(FormJudge::judge)
			.orElseGet(() -> Optional.of(new Verdict("forged", Verdict.SPAM)));
	}

	private static Optional<Verdict> judge(Duration age) {
		if (age.compareTo(FASTEST) < 0) {
			return Optional.of(new Verdict("haste", IN_HASTE, Long.toString(Math.max(0, age.toSeconds()))));
		}
		return (age.compareTo(SLOWEST) > 0) ? Optional.of(new Verdict("stale", STALE, Long.toString(age.toDays())))
				: Optional.empty();
	}

}
