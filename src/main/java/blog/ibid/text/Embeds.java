package blog.ibid.text;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What is embedded from elsewhere becomes a link to it: readers' pages ask no other site
 * for anything.
 *
 * @param url where it can be looked at
 * @param label its title, or where it is
 */
record Embeds(String url, String label) {

	/** The link for a frame, an object, a video or a recording, null if it has none. */
	static @Nullable Embeds of(Element element) {
		String url = source(element);
		if (url == null) {
			return null;
		}
		String page = page(url);
		String title = element.attr("title").strip();
		return new Embeds(page, title.isEmpty() || title.length() > 200 ? place(page) : title);
	}

	/** The host of an address without {@code www.}, or the file's name if it has none. */
	static String place(String url) {
		int scheme = url.indexOf("://");
		if (scheme < 0) {
			return fileName(url);
		}
		int end = scheme + 3;
		while (end < url.length() && "/?#".indexOf(url.charAt(end)) < 0) {
			end++;
		}
		String host = url.substring(scheme + 3, end);
		return host.startsWith("www.") ? host.substring(4) : host;
	}

	/** The last part of an address's path, or all of it where that is empty. */
	static String fileName(String url) {
		int end = 0;
		while (end < url.length() && "?#".indexOf(url.charAt(end)) < 0) {
			end++;
		}
		String name = url.substring(url.lastIndexOf('/', Math.max(0, end - 1)) + 1, end);
		return name.isEmpty() || name.equals("/") ? url : PercentCode.decode(name);
	}

	private static @Nullable String source(Element element) {
		for (String name : new String[] { "src", "data", "data-src" }) {
			String url = SafeUrl.resource(element.attr(name));
			if (url != null) {
				return url;
			}
		}
		for (Element child : element.children()) {
			boolean movie = child.normalName().equals("param") && child.attr("name").matches("(?i)movie|src");
			String url = SafeUrl.resource(movie ? child.attr("value") : child.attr("src"));
			if (url != null && !child.normalName().equals("img")) {
				return url;
			}
		}
		return null;
	}

	/** YouTube's and Vimeo's players stand for pages that people can open. */
	private static String page(String url) {
		String place = place(url);
		int path = url.indexOf('/', url.indexOf("://") + 3);
		String rest = (path < 0 || place.equals(url)) ? "" : url.substring(path);
		if (place.equals("youtube.com") || place.equals("youtube-nocookie.com")) {
			String id = rest.startsWith("/embed/") ? id(rest.substring(7))
					: rest.startsWith("/v/") ? id(rest.substring(3)) : "";
			return (id.length() == 11) ? "https://www.youtube.com/watch?v=" + id : url;
		}
		if (place.equals("player.vimeo.com") && rest.startsWith("/video/")) {
			return "https://vimeo.com/" + id(rest.substring(7));
		}
		return url;
	}

	private static String id(String rest) {
		int end = 0;
		while (end < rest.length()
				&& (Character.isLetterOrDigit(rest.charAt(end)) || "-_".indexOf(rest.charAt(end)) >= 0)) {
			end++;
		}
		return rest.substring(0, end);
	}

}
