package blog.ibid.comment;

import java.util.Optional;

import org.springframework.stereotype.Component;

/**
 * Lets a post's replies wait while it gets more of them in an hour than people write.
 */
@Component
class CrowdJudge implements Judge {

	private final RateLimits limits;

	CrowdJudge(RateLimits limits) {
		this.limits = limits;
	}

	@Override
	public Optional<Verdict> judge(Suspect reply) {
		boolean isNew = reply.id() == 0;
		return (isNew && this.limits.isCrowded(reply.post().id())) ? Optional.of(new Verdict("crowd", Verdict.HOLDS))
				: Optional.empty();
	}

}
