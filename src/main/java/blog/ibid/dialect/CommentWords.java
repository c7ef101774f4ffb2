package blog.ibid.dialect;

/**
 * What stands between the tags of a comment: addresses, which become links.
 */
final class CommentWords implements MarkupScan.Words {

	private final String text;

	CommentWords(String text) {
		this.text = text;
	}

	@Override
	public boolean mayBegin(char c, int at) {
		return c == 'h' && this.text.startsWith("http", at);
	}

	@Override
	public int read(int at, StringBuilder out) {
		if (!BareAddress.isAt(this.text, at)) {
			return at;
		}
		int end = BareAddress.end(this.text, at);
		if (end > at) {
			String address = ampersandsEscaped(this.text.substring(at, end));
			out.append("<a href=\"").append(address).append("\">").append(address).append("</a>");
		}
		return end;
	}

	/**
	 * A bare ampersand in an address must not begin an entity, as {@code &copy=2} does.
	 */
	private static String ampersandsEscaped(String address) {
		return (address.indexOf('&') < 0) ? address
				: address.replace("&amp;", "&").replace("&#038;", "&").replace("&#38;", "&").replace("&", "&amp;");
	}

}
