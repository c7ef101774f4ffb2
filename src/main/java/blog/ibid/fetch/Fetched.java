package blog.ibid.fetch;

import java.net.URI;
import java.util.List;
import java.util.Locale;

/**
 * What another site answered.
 *
 * @param address it came from, after all redirects
 * @param status of HTTP
 * @param contentType without parameters, in lower case; empty if it says none
 * @param links the values of its Link headers (RFC 8288)
 * @param body its text, cut where it is too long; empty where it is no text
 */
public record Fetched(URI address, int status, String contentType, List<String> links, String body) {

	/** Whether the status is one of success (2xx). */
	public boolean isSuccess() {
		return this.status >= 200 && this.status < 300;
	}

	public boolean isHtml() {
		return isHtml(this.contentType);
	}

	static boolean isHtml(String contentType) {
		return contentType.equals("text/html") || contentType.equals("application/xhtml+xml");
	}

	static boolean isText(String contentType) {
		return contentType.startsWith("text/") || isHtml(contentType) || contentType.equals("application/json")
				|| contentType.toLowerCase(Locale.ROOT).endsWith("+json");
	}

}
