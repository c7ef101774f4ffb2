package blog.ibid.transfer;

/**
 * An author as the head of an export lists them; exports before 1.1 list none.
 *
 * @param id in WordPress, 0 if not told, negative in some converted exports
 * @param login what {@link ExportItem#creator()} names
 */
record ExportAuthor(long id, String login, String email, String displayName, String firstName, String lastName,
		String description) implements ExportElement {

}
