package blog.ibid.text;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Prints tags of one text with their ids and addresses as a channel has them.
 */
final class TagPrinting {

	private final NotedText text;

	private final Channel channel;

	private final StringBuilder out;

	/** Found once, for the first link within the text. */
	private @Nullable Set<String> named;

	TagPrinting(NotedText text, Channel channel, StringBuilder out) {
		this.text = text;
		this.channel = channel;
		this.out = out;
	}

	/** Prints a part of a tag, which may be all of it. */
	void print(String html, int open, int end) {
		int done = open;
		int equals = hasAttributes(html, open, end) ? html.indexOf("=\"", open) : -1;
		while (equals >= 0 && equals < end) {
			int blank = html.lastIndexOf(' ', equals);
			int quote = html.indexOf('"', equals + 2);
			String name = html.substring(blank + 1, equals);
			String value = html.substring(equals + 2, quote);
			if (name.equals("id")) {
				this.out.append(html, done, blank);
				id(value);
				done = quote + 1;
			}
			else if (name.equals("href") || name.equals("src") || name.equals("cite")) {
				this.out.append(html, done, equals + 2).append(address(value));
				done = quote;
			}
			equals = html.indexOf("=\"", quote + 1);
		}
		this.out.append(html, done, end);
	}

	private static boolean hasAttributes(String html, int open, int end) {
		int at = open;
		while (at < end && html.charAt(at) != ' ') {
			at++;
		}
		return at < end;
	}

	private void id(String value) {
		if (this.channel.ids()) {
			this.out.append(" id=\"").append(this.channel.owner()).append('-').append(value).append('"');
		}
	}

	private String address(String url) {
		if (!url.startsWith("#")) {
			return this.channel.resolve(url);
		}
		String id = url.substring(1);
		Set<String> named = (this.named != null) ? this.named : NamedPlaces.in(this.text);
		this.named = named;
		return this.channel.here() + (named.contains(id) ? "#" + this.channel.owner() + "-" + id : url);
	}

}
