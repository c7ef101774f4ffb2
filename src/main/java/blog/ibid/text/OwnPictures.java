package blog.ibid.text;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the pictures and documents of this blog that a text shows or links to. Media lie
 * in two folders; whatever else an address says, none of ours is there.
 */
public final class OwnPictures {

	private static final Pattern ADDRESS = Pattern.compile("=\"/((?:wp-content/uploads|media)/[^\"?#]+)");

	/** As WordPress calls smaller files of a picture. */
	private static final Pattern SIZE = Pattern.compile("-\\d{1,5}x\\d{1,5}(?=\\.\\w{1,5}$)");

	private static final int LONGEST = 500;

	private OwnPictures() {
	}

	/** Whether a picture with this address is one of ours. */
	static boolean isOwn(String src) {
		return src.startsWith("/wp-content/uploads/") || src.startsWith("/media/");
	}

	/**
	 * The paths of media in a stored text, as they are spelt in the media table. For a
	 * smaller file of a picture from WordPress, the picture's own is among them.
	 */
	public static Set<String> in(String html) {
		Set<String> paths = new LinkedHashSet<>();
		if (html.contains("=\"/media/") || html.contains("=\"/wp-content/uploads/")) {
			Matcher addresses = ADDRESS.matcher(html);
			while (addresses.find()) {
				String path = path(addresses.group(1));
				if (path.length() <= LONGEST) {
					paths.add(path);
					paths.add(SIZE.matcher(path).replaceFirst(""));
				}
			}
		}
		return paths;
	}

	/** The path in an address that is spelt as an attribute's value. */
	static String path(String address) {
		String path = PercentCode.decode(Escape.undo(address.replaceFirst("[?#].*", "")));
		return path.startsWith("/") ? path.substring(1) : path;
	}

}
