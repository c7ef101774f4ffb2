package blog.ibid.post;

/**
 * A category or tag cannot become what somebody wishes.
 */
class TermImpossible extends RuntimeException {

	private final String field;

	private final String word;

	private final transient Object[] arguments;

	/**
	 * @param field of the form that the wish stands in
	 * @param word names the reason in the messages
	 */
	TermImpossible(String field, String word, Object... arguments) {
		super(word, null, false, false);
		this.field = field;
		this.word = word;
		this.arguments = arguments;
	}

	String field() {
		return this.field;
	}

	String word() {
		return this.word;
	}

	Object[] arguments() {
		return this.arguments.clone();
	}

}
