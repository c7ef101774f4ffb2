package blog.ibid.source;

import java.io.PrintStream;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import blog.ibid.site.Command;

import org.springframework.boot.ApplicationArguments;
import org.springframework.stereotype.Component;

/**
 * {@code check-links}: looks whether what is cited is still there.
 */
@Component
public class CheckLinksCommand implements Command {

	private static final Duration FRESH = Duration.ofDays(7);

	private static final int TOLD_EVERY = 50;

	private final Register register;

	private final LinkStates states;

	private final LinkRounds rounds;

	CheckLinksCommand(Register register, LinkStates states, LinkRounds rounds) {
		this.register = register;
		this.states = states;
		this.rounds = rounds;
	}

	@Override
	public int run(ApplicationArguments arguments, PrintStream out, PrintStream err) {
		if (!arguments.getNonOptionArgs().isEmpty()) {
			err.println("“check-links” stands alone, or with --all.");
			return WRONG_WORDS;
		}
		this.register.catchUp();
		List<LinkStates.Due> due = this.states.due(arguments.containsOption("all") ? Duration.ZERO : FRESH);
		if (due.isEmpty()) {
			out.println("No link waits to be looked at. --all looks at each again.");
			return DONE;
		}
		out.printf(Locale.ENGLISH, "%,d links, one every two seconds of each site.%n", due.size());
		Map<LinkState, Integer> counts = new EnumMap<>(LinkState.class);
		int[] done = { 0 };
		int unknown = this.rounds.look(due, (outcome) -> {
			counts.merge(outcome.state(), 1, Integer::sum);
			if (++done[0] % TOLD_EVERY == 0) {
				out.printf(Locale.ENGLISH, "%,d of %,d …%n", done[0], due.size());
			}
		});
		if (unknown == due.size()) {
			err.println("No site answered at all: is this machine on the net? Nothing was changed.");
			return FAILED;
		}
		summary(counts, out);
		return DONE;
	}

	private static void summary(Map<LinkState, Integer> counts, PrintStream out) {
		line(counts, LinkState.WORKS, "work", out);
		line(counts, LinkState.MOVED, "have moved for good", out);
		line(counts, LinkState.GONE, "are no longer there", out);
		line(counts, LinkState.UNREACHABLE, "were not reached; after a week they count as broken", out);
		line(counts, LinkState.CLOSED, "are not open to programs", out);
		line(counts, LinkState.PRIVATE, "are not on the public web", out);
	}

	private static void line(Map<LinkState, Integer> counts, LinkState state, String words, PrintStream out) {
		int count = counts.getOrDefault(state, 0);
		if (count > 0) {
			out.printf(Locale.ENGLISH, "%,7d %s%n", count, words);
		}
	}

}
