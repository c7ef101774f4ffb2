package blog.ibid.dialect;

import java.util.regex.Pattern;

/**
 * {@code [caption]} as a figure. What follows the picture is the caption; before
 * WordPress 3.4 it was the attribute {@code caption}.
 */
final class Caption {

	private static final Pattern ALIGNMENT = Pattern.compile("align(?:left|right|center)");

	private Caption() {
	}

	static String figure(ShortcodeAttributes attributes, String body, PostMarkup post) {
		String content = post.read(body).strip();
		String attribute = attributes.get("caption");
		int pictureEnd = attribute.isBlank() ? pictureEnd(content) : content.length();
		String caption = attribute.isBlank() ? content.substring(pictureEnd) : post.read(withQuotedTags(attribute));
		String align = attributes.get("align");
		return "<figure" + (ALIGNMENT.matcher(align).matches() ? " class=\"" + align + "\"" : "") + ">"
				+ content.substring(0, pictureEnd)
				+ (caption.isBlank() ? "" : "<figcaption>" + Lines.oneRun(caption.strip()) + "</figcaption>")
				+ "</figure>";
	}

	/** The place after the picture and the link around it; the end if there is none. */
	private static int pictureEnd(String content) {
		int at = content.indexOf("<img");
		MarkupTag picture = (at < 0) ? null : MarkupTag.at(content, at);
		if (picture == null) {
			return content.length();
		}
		int next = picture.end();
		while (next < content.length() && Character.isWhitespace(content.charAt(next))) {
			next++;
		}
		return content.startsWith("</a>", next) ? next + "</a>".length() : picture.end();
	}

	/** In an attribute the quotes of a tag's attributes were stored as entities. */
	private static String withQuotedTags(String caption) {
		var quoted = new StringBuilder(caption.length());
		int at = 0;
		for (int tag = caption.indexOf('<'); tag >= 0; tag = caption.indexOf('<', at)) {
			int end = caption.indexOf('>', tag);
			if (end < 0) {
				break;
			}
			quoted.append(caption, at, tag).append(caption.substring(tag, end).replace("&quot;", "\""));
			at = end;
		}
		return quoted.append(caption, at, caption.length()).toString();
	}

}
