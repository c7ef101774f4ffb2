package blog.ibid.dialect;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Pictures that WordPress.com or Jetpack's Photon made smaller on their way. The whole
 * picture is what remains when these servers are gone; the width stays as an attribute.
 */
final class ResizedPicture {

	private static final Pattern ADDRESS = Pattern
		.compile("(?:https?:)?//(?:[^/]+\\.files\\.wordpress\\.com|(i\\d)\\.wp\\.com)(/[^?#]*)\\?([^#]*).*");

	private static final Pattern WIDTH = Pattern.compile("(?:^|[&;])(?:w=|resize=|fit=)(\\d{1,4})\\b");

	private ResizedPicture() {
	}

	/** The tag of the whole picture; the same tag if the picture is whole. */
	static String original(String tag, Places places) {
		if (tag.indexOf('?') < 0 || !(tag.contains(".files.wordpress.com/") || tag.contains(".wp.com/"))) {
			return tag;
		}
		Element picture = Jsoup.parseBodyFragment(tag).selectFirst("img[src]");
		if (picture == null) {
			return tag;
		}
		Matcher address = ADDRESS.matcher(picture.attr("src"));
		if (!address.matches()) {
			return tag;
		}
		Matcher width = WIDTH.matcher(address.group(3));
		if (!picture.hasAttr("width") && width.find()) {
			picture.attr("width", width.group(1));
		}
		picture.removeAttr("srcset").removeAttr("sizes");
		picture.attr("src", (address.group(1) != null) ? fromPhoton(address, places) : withoutQuery(address.group()));
		return picture.outerHtml();
	}

	/** Photon's path begins with the host that the picture is from. */
	private static String fromPhoton(Matcher address, Places places) {
		String scheme = address.group(3).contains("ssl=1") ? "https:/" : "http:/";
		String source = scheme + address.group(2);
		@Nullable String here = places.localAddress(source);
		return (here != null) ? source : withoutQuery(address.group());
	}

	private static String withoutQuery(String address) {
		return address.substring(0, address.indexOf('?'));
	}

}
