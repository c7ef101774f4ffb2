package blog.ibid.comment;

/**
 * What a {@link Judge} finds suspicious in a reply.
 *
 * @param judge names the words for it, {@code talk.reason.…}
 * @param score what it weighs: {@value #HOLDS} and more in all make a reply wait,
 * {@value #SPAM} and more put it to the spam; a negative one speaks for it
 * @param detail stands in these words; may be empty
 */
record Verdict(String judge, int score, String detail) {

	static final int HOLDS = 50;

	static final int SPAM = 100;

	private static final int LONGEST_DETAIL = 200;

	Verdict {
		detail = detail.substring(0, Math.min(detail.length(), LONGEST_DETAIL));
	}

	Verdict(String judge, int score) {
		this(judge, score, "");
	}

}
