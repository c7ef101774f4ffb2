package blog.ibid.author;

/**
 * An account or a profile cannot become what somebody wishes.
 */
class AccountImpossible extends RuntimeException {

	private final String field;

	/**
	 * @param field of the form that the wish stands in
	 * @param word names the reason in the messages
	 */
	AccountImpossible(String field, String word) {
		super(word, null, false, false);
		this.field = field;
	}

	String field() {
		return this.field;
	}

	String word() {
		return String.valueOf(getMessage());
	}

}
