package blog.ibid.comment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * All judges of the blog, who know nothing of each other.
 */
@Component
class Judges {

	private final List<Judge> judges;

	private final JdbcTemplate jdbc;

	Judges(List<Judge> judges, JdbcTemplate jdbc) {
		this.judges = judges;
		this.jdbc = jdbc;
	}

	/** What they find, the weightiest first. */
	List<Verdict> judge(Suspect reply) {
		List<Verdict> verdicts = new ArrayList<>();
		this.judges.forEach((judge) -> judge.judge(reply).ifPresent(verdicts::add));
		verdicts.sort(Comparator.comparing(Verdict::score).reversed());
		return verdicts;
	}

	static int score(List<Verdict> verdicts) {
		return verdicts.stream().mapToInt(Verdict::score).sum();
	}

	/** Keeps why a comment is suspected, in the caller's transaction. */
	void keep(long comment, List<Verdict> verdicts) {
		this.jdbc.update("delete from comment_reason where comment_id = ?", comment);
		add(comment, verdicts);
	}

	/** The same of a comment that is new. */
	void add(long comment, List<Verdict> verdicts) {
		if (verdicts.isEmpty()) {
			return;
		}
		List<Object[]> rows = new ArrayList<>();
		for (Verdict verdict : verdicts) {
			rows.add(new Object[] { comment, rows.size() + 1, verdict.judge(), verdict.score(), verdict.detail() });
		}
		this.jdbc.batchUpdate(
				"insert into comment_reason (comment_id, position, judge, score, detail) values (?, ?, ?, ?, ?)", rows);
	}

}
