package blog.ibid.search;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;

/**
 * Takes from texts the passages that show why they were found.
 */
final class Snippets extends UnifiedHighlighter {

	private static final int PASSAGES = 2;

	private static final int GOAL = 130;

	private static final float ALIGNMENT = 0.4F;

	private static final int LONGEST = 260;

	private static final int BEFORE_MARK = 90;

	private static final int LONGEST_TEXT = 300_000;

	Snippets(IndexSearcher searcher, Words words) {
		super(UnifiedHighlighter.builder(searcher, words)
			.withFormatter(new Runs())
			.withMaxLength(LONGEST_TEXT)
			.withHandleMultiTermQuery(false)
			.withBreakIterator(() -> LengthGoalBreakIterator
				.createClosestToLength(BreakIterator.getSentenceInstance(Locale.ROOT), GOAL, ALIGNMENT)));
	}

	/** Those of some documents, in their order. */
	@SuppressWarnings("unchecked")
	List<List<Run>> of(Query marks, int[] documents) throws IOException {
		if (documents.length == 0) {
			return List.of();
		}
		Map<String, Object[]> found = highlightFieldsAsObjects(new String[] { Fields.TEXT }, marks, documents,
				new int[] { PASSAGES });
		return Arrays.stream(found.getOrDefault(Fields.TEXT, new Object[documents.length]))
			.map((runs) -> (runs != null) ? (List<Run>) runs : List.<Run>of())
			.toList();
	}

	/**
	 * Words of a passage.
	 *
	 * @param marked whether they were asked for
	 */
	record Run(String text, boolean marked) {
	}

	private static final class Runs extends PassageFormatter {

		@Override
		public Object format(Passage[] passages, String content) {
			List<Run> runs = new ArrayList<>();
			for (Passage passage : passages) {
				add(passage, content, runs);
			}
			return runs;
		}

		private static void add(Passage passage, String content, List<Run> runs) {
			int start = start(passage, content);
			int end = end(passage, content, start);
			int at = start;
			runs.add(new Run((start > 0) ? "… " : "", false));
			for (int i = 0; i < passage.getNumMatches(); i++) {
				int from = Math.max(at, passage.getMatchStarts()[i]);
				int to = Math.min(end, passage.getMatchEnds()[i]);
				if (from < to) {
					runs.add(run(content, at, from, false));
					runs.add(run(content, from, to, true));
					at = to;
				}
			}
			runs.add(run(content, at, Math.max(at, end), false));
			runs.add(new Run((end < content.length()) ? " … " : "", false));
		}

		/** Not far before the first mark. */
		private static int start(Passage passage, String content) {
			int start = passage.getStartOffset();
			int first = (passage.getNumMatches() > 0) ? passage.getMatchStarts()[0] : start;
			if (first - start <= BEFORE_MARK || passage.getEndOffset() - start <= LONGEST) {
				return start;
			}
			int blank = content.indexOf(' ', first - BEFORE_MARK);
			return (blank >= 0 && blank < first) ? blank + 1 : boundary(content, first);
		}

		private static int end(Passage passage, String content, int start) {
			if (passage.getEndOffset() - start <= LONGEST) {
				return passage.getEndOffset();
			}
			int blank = content.lastIndexOf(' ', start + LONGEST);
			return (blank > start) ? blank : boundary(content, start + LONGEST);
		}

		/** Never between the halves of a character. */
		private static int boundary(String content, int at) {
			return Character.isLowSurrogate(content.charAt(at)) ? at - 1 : at;
		}

		private static Run run(String content, int from, int to, boolean marked) {
			return new Run(content.substring(from, to).replaceAll("\\s+", " "), marked);
		}

	}

}
