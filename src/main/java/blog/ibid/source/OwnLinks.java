package blog.ibid.source;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Links of the blog to itself.
 */
final class OwnLinks {

	private static final Pattern OTHER = Pattern.compile(
			"(?:/index\\.php)?/(?:wp-content|wp-admin|media|category|tag|author|feed|search|topics|sources)(?:/.*)?"
					+ "|.*\\.[A-Za-z0-9]{2,5}|/?");

	private OwnLinks() {
	}

	/**
	 * @param hosts under which the blog is or was read
	 */
	static boolean isOwn(String address, Set<String> hosts) {
		return address.startsWith("/") && !address.startsWith("//")
				|| SourceAddress.of(address).filter((source) -> hosts.contains(source.host())).isPresent();
	}

	/** Whether a post or comment may be read there, and no file or list. */
	static boolean mayBePost(String address) {
		String path = address.replaceFirst("(?i)^https?://[^/?#]*", "");
		return path.matches("/?\\?.*(?:p|page_id|replytocom)=.*")
				|| !OTHER.matcher(path.replaceFirst("[?#].*", "")).matches();
	}

}
