package blog.ibid.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.util.BytesRef;

/**
 * Chooses of a text the two passages with most of the words that were asked for.
 */
final class Passages extends PassageFormatter {

	private static final int MOST = 2;

	private static final int LOOKED_AT = 400;

	private static final int WIDE = 130;

	private static final int LONGEST = 240;

	private static final int BEFORE = 70;

	@Override
	public Object format(Passage[] found, String content) {
		List<Snippets.Run> runs = new ArrayList<>();
		int at = 0;
		for (Window window : windows(found[0], content)) {
			if (window.start > at) {
				runs.add(new Snippets.Run((at == 0) ? "… " : " … ", false));
			}
			add(found[0], content, window, runs);
			at = window.end;
		}
		if (at < content.stripTrailing().length()) {
			runs.add(new Snippets.Run(" …", false));
		}
		return runs;
	}

	/** In the order of the text, apart from each other. */
	private static List<Window> windows(Passage found, String content) {
		int best = best(found, new Window(-1, -1));
		if (best < 0) {
			return List.of(new Window(0, end(content, 0, 0)));
		}
		Window first = window(found, content, best);
		int second = best(found, first);
		if (second < 0) {
			return List.of(first);
		}
		Window other = window(found, content, second);
		if (other.start < first.start) {
			return List.of(new Window(other.start, Math.min(other.end, first.start)), first);
		}
		return List.of(first, new Window(Math.max(other.start, first.end), other.end));
	}

	/** The match from which on most different words stand close together, or -1. */
	private static int best(Passage found, Window taken) {
		int best = -1;
		int most = 0;
		int count = Math.min(LOOKED_AT, found.getNumMatches());
		for (int i = 0; i < count; i++) {
			int from = found.getMatchStarts()[i];
			if (from >= taken.start - BEFORE && from < taken.end + BEFORE) {
				continue;
			}
			Set<BytesRef> words = new HashSet<>();
			int last = i;
			while (last < count && found.getMatchEnds()[last] <= from + WIDE) {
				words.add(found.getMatchTerms()[last++]);
			}
			int worth = words.size() * MOST * WIDE + last - i;
			if (worth > most) {
				best = i;
				most = worth;
			}
		}
		return best;
	}

	private static Window window(Passage found, String content, int match) {
		int from = found.getMatchStarts()[match];
		int start = start(content, from);
		return new Window(start, end(content, start, Math.min(found.getMatchEnds()[match], start + LONGEST)));
	}

	/** Where a sentence or at least a word begins, not far before a match. */
	private static int start(String content, int match) {
		int earliest = Math.max(0, match - BEFORE);
		int word = match;
		for (int at = match; at > earliest; at--) {
			char before = content.charAt(at - 1);
			if (before == '\n' || before == ' ' && at > 1 && ".!?".indexOf(content.charAt(at - 2)) >= 0) {
				return at;
			}
			word = (before == ' ') ? at : word;
		}
		return (earliest == 0) ? 0 : word;
	}

	/** Where a sentence or at least a word ends, not before a match does. */
	private static int end(String content, int start, int match) {
		int latest = Math.min(content.length(), start + LONGEST);
		if (latest == content.length()) {
			return latest;
		}
		int word = Math.max(match, boundary(content, latest));
		boolean inWord = true;
		for (int at = latest; at > Math.max(match, start + WIDE); at--) {
			char last = content.charAt(at - 1);
			if (last == '\n' || ".!?".indexOf(last) >= 0 && content.charAt(at) == ' ') {
				return at;
			}
			if (inWord && last == ' ') {
				word = at - 1;
				inWord = false;
			}
		}
		return word;
	}

	/** Never between the halves of a character. */
	private static int boundary(String content, int at) {
		return Character.isLowSurrogate(content.charAt(at)) ? at - 1 : at;
	}

	private static void add(Passage found, String content, Window window, List<Snippets.Run> runs) {
		int at = window.start;
		for (int i = 0; i < found.getNumMatches() && found.getMatchStarts()[i] < window.end; i++) {
			int from = Math.max(at, found.getMatchStarts()[i]);
			int to = Math.min(window.end, found.getMatchEnds()[i]);
			if (from < to) {
				runs.add(run(content, at, from, false));
				runs.add(run(content, from, to, true));
				at = to;
			}
		}
		runs.add(run(content, at, window.end, false));
	}

	private static Snippets.Run run(String content, int from, int to, boolean marked) {
		return new Snippets.Run(content.substring(from, to).replaceAll("\\s+", " "), marked);
	}

	private record Window(int start, int end) {
	}

}
