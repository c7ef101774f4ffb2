package blog.ibid.transfer;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where an uploaded file lies below the uploads folder, such as {@code 2017/12/x.jpg}.
 * The same file has several addresses: on {@code x.files.wordpress.com}, behind the
 * {@code i0.wp.com} proxy, and in several sizes.
 */
final class MediaPath {

	/** {@code x-300x200.jpg} is a size of {@code x.jpg} or of {@code x-scaled.jpg}. */
	private static final Pattern SIZED = Pattern.compile("(.+)-\\d{1,5}x\\d{1,5}(\\.\\w{1,5})");

	private static final Pattern PROXY = Pattern.compile("i\\d\\.wp\\.com");

	private static final Pattern UPLOADS = Pattern
		.compile("^.*?/(?:wp-content/(?:uploads|blogs\\.dir/\\d+/files)|files)/(?:sites/\\d+/)?");

	/** Where this blog itself keeps what authors add; such addresses stay as they are. */
	private static final Pattern OWN = Pattern.compile("media/\\d{4}/\\d{2}/[^/]+");

	private MediaPath() {
	}

	/** The path here of what lies below the old blog's uploads. */
	static String here(String below) {
		return isOwn(below) ? below : OldBlog.UPLOADS + below;
	}

	static boolean isOwn(String path) {
		return OWN.matcher(path).matches();
	}

	/** The path of that address, as written where it lies in no known folder. */
	static String of(OldAddress address) {
		String file = address.file();
		Matcher uploads = UPLOADS.matcher(file);
		return uploads.find() ? file.substring(uploads.end()) : file.substring(1);
	}

	/** Whom the proxied file belongs to; the address's own host if it is not proxied. */
	static String host(OldAddress address) {
		if (!PROXY.matcher(address.host()).matches()) {
			return address.host();
		}
		OldAddress original = OldAddress.of("/" + address.file());
		return (original == null) ? address.host() : original.host();
	}

	/** The paths to look for, the likeliest first. */
	static List<String> candidates(OldAddress address) {
		String path = of(address);
		if (PROXY.matcher(address.host()).matches() && !UPLOADS.matcher(address.file()).find()) {
			path = path.substring(path.indexOf('/') + 1);
		}
		Matcher sized = SIZED.matcher(path);
		if (!sized.matches()) {
			return List.of(path);
		}
		String name = sized.group(1);
		return List.of(path, name + sized.group(2), name + "-scaled" + sized.group(2));
	}

}
