package blog.ibid.dialect;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import blog.ibid.dialect.Places.Attachment;

/**
 * {@code [gallery]} as a figure of figures: the pictures it names, else those of the
 * post, in the order WordPress shows them.
 */
final class Gallery {

	private static final Pattern ID = Pattern.compile("\\d{1,18}");

	private Gallery() {
	}

	/** The figure, empty if none of its pictures is known. */
	static String figure(ShortcodeAttributes attributes, PostMarkup post) {
		List<Attachment> pictures = pictures(attributes, post);
		return pictures.isEmpty() ? ""
				: pictures.stream()
					.map(Gallery::figure)
					.collect(Collectors.joining("\n", "<figure class=\"gallery\">\n", "\n</figure>"));
	}

	private static String figure(Attachment picture) {
		return "<figure><img src=\"" + MarkupTag.escaped(picture.url()) + "\" alt=\"" + MarkupTag.escaped(picture.alt())
				+ "\">" + (picture.caption().isBlank() ? "" : "<figcaption>" + picture.caption() + "</figcaption>")
				+ "</figure>";
	}

	private static List<Attachment> pictures(ShortcodeAttributes attributes, PostMarkup post) {
		List<Long> named = ids(attributes.get("ids") + " " + attributes.get("include"));
		if (!named.isEmpty()) {
			return named(named, post);
		}
		long owner = ids(attributes.get("id")).stream().findFirst().orElse(post.postId());
		var pictures = new ArrayList<>(post.places().attachmentsOf(owner));
		for (long excluded : ids(attributes.get("exclude"))) {
			pictures.remove(post.places().attachment(excluded));
		}
		if (attributes.get("order").equalsIgnoreCase("DESC")) {
			Collections.reverse(pictures);
		}
		return pictures;
	}

	private static List<Attachment> named(List<Long> ids, PostMarkup post) {
		var pictures = new ArrayList<Attachment>();
		var missing = new ArrayList<Long>();
		for (long id : ids) {
			Attachment picture = post.places().attachment(id);
			if (picture != null) {
				pictures.add(picture);
			}
			else {
				missing.add(id);
			}
		}
		if (!missing.isEmpty() && !pictures.isEmpty()) {
			post.remark("A gallery names pictures that are not in the export: "
					+ missing.stream().map(String::valueOf).collect(Collectors.joining(", ")) + ".");
		}
		return pictures;
	}

	private static List<Long> ids(String list) {
		return ID.matcher(list).results().map((id) -> Long.parseLong(id.group())).toList();
	}

}
