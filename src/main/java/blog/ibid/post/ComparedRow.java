package blog.ibid.post;

import java.util.List;

/**
 * A passage beside what became of it.
 *
 * @param state same, changed, dropped, added, or gap for several that are the same
 * @param kind of the passage, see {@link blog.ibid.text.Passage}
 * @param earlierKind what it was before, where that changed; else empty
 * @param count of passages in a gap
 * @param before how it read
 * @param after how it reads
 * @param both in one: what was dropped, then what was added
 */
record ComparedRow(String state, String kind, String earlierKind, int count, List<Run> before, List<Run> after,
		List<Run> both) {

	static ComparedRow gap(int count) {
		return new ComparedRow("gap", "", "", count, List.of(), List.of(), List.of());
	}

	boolean isSame() {
		return this.state.equals("same");
	}

	/**
	 * Words that stand together and share a fate.
	 *
	 * @param mark same, del or ins
	 * @param form see {@link blog.ibid.text.Passage.Word}
	 */
	record Run(String mark, String text, String form) {
	}

}
