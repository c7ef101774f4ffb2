package blog.ibid.comment;

import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Knows what has been said before, word for word. A word of thanks is said often, and so
 * does not count.
 */
@Component
class RepetitionJudge implements Judge {

	private static final int SHORTEST = 40;

	private static final int EACH = 25;

	private final JdbcClient jdbc;

	RepetitionJudge(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Optional<Verdict> judge(Suspect reply) {
		Said said = this.jdbc
			.sql("select count(*), sum(case when status = 'SPAM' then 1 else 0 end) from comment"
					+ " where digest = :digest and id <> :id")
			.param("digest", reply.digest())
			.param("id", reply.id())
			.query((row, number) -> new Said(row.getInt(1), row.getInt(2)))
			.single();
		if (said.asSpam > 0) {
			return Optional.of(new Verdict("known", Verdict.SPAM));
		}
		if (said.times == 0 || reply.words().length() < SHORTEST) {
			return Optional.empty();
		}
		return Optional
			.of(new Verdict("repeated", Math.min(Verdict.SPAM, EACH * (1 + said.times)), Integer.toString(said.times)));
	}

	private record Said(int times, int asSpam) {
	}

}
