package blog.ibid.comment;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

/**
 * Judges by the author's own decisions: a naive Bayes filter, whose words are combined as
 * Fisher and Robinson do ("A statistical approach to the spam problem", 2003). It says
 * nothing before it has seen enough of both.
 */
@Component
class LearntJudge implements Judge {

	/** Replies of each kind that it must have seen. */
	static final int ENOUGH = 30;

	/** How far a word must lean to be heard. */
	private static final double LEANING = 0.1;

	private static final int HEARD = 60;

	private static final double RARE = 0.45;

	private static final double SURE = 0.99;

	private static final double LIKELY = 0.9;

	private static final double UNLIKELY = 0.1;

	private static final int GOOD = -30;

	private final SpamWords words;

	LearntJudge(SpamWords words) {
		this.words = words;
	}

	@Override
	public Optional<Verdict> judge(Suspect reply) {
		SpamWords.Count all = this.words.all();
		if (all.ham() < ENOUGH || all.spam() < ENOUGH) {
			return Optional.empty();
		}
		Set<String> said = SpamWords.of(reply.form().author(), reply.form().url(), reply.words());
		Map<String, SpamWords.Count> counts = this.words.counts(said);
		double spam = probability(said.stream()
			.map((word) -> leaning(counts.getOrDefault(word, SpamWords.Count.NONE), all))
			.filter((leaning) -> Math.abs(leaning - 0.5) >= LEANING)
			.sorted(Comparator.comparing((Double leaning) -> -Math.abs(leaning - 0.5)))
			.limit(HEARD)
			.toList());
		String percent = Long.toString(Math.round(100 * spam));
		if (spam >= LIKELY) {
			return Optional.of(new Verdict("learnt", (spam >= SURE) ? Verdict.SPAM : Verdict.HOLDS, percent));
		}
		return (spam <= UNLIKELY) ? Optional.of(new Verdict("unlike", GOOD, percent)) : Optional.empty();
	}

	/** How much a word speaks for spam, 0 to 1; a rare one speaks softly. */
	private static double leaning(SpamWords.Count word, SpamWords.Count all) {
		double inHam = (double) word.ham() / all.ham();
		double inSpam = (double) word.spam() / all.spam();
		int seen = word.ham() + word.spam();
		double leaning = (seen > 0) ? inSpam / (inHam + inSpam) : 0.5;
		return (RARE * 0.5 + seen * leaning) / (RARE + seen);
	}

	private static double probability(List<Double> leanings) {
		if (leanings.isEmpty()) {
			return 0.5;
		}
		double ham = 0;
		double spam = 0;
		for (double leaning : leanings) {
			spam += Math.log(1 - leaning);
			ham += Math.log(leaning);
		}
		double forSpam = 1 - chi(-2 * spam, leanings.size());
		double forHam = 1 - chi(-2 * ham, leanings.size());
		return (1 + forSpam - forHam) / 2;
	}

	/** The inverse chi-square function with twice as many degrees of freedom. */
	private static double chi(double square, int words) {
		double half = square / 2;
		double term = Math.exp(-half);
		double sum = term;
		for (int i = 1; i < words; i++) {
			term *= half / i;
			sum += term;
		}
		return Math.min(1, sum);
	}

}
