package blog.ibid.text;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Prints pieces of one text for one channel. It walks the stored form once, tag by tag,
 * and relies on its spelling: every {@code <} begins a tag and the next {@code >} ends
 * it.
 */
final class Printing {

	private final Channel channel;

	private final NoteWords words;

	private final Pictures pictures;

	private final Numbering numbers;

	private final StringBuilder out;

	private final TagPrinting tags;

	private final Map<String, Integer> uses = new HashMap<>();

	private boolean inLink;

	Printing(NotedText text, Channel channel, Renderer renderer) {
		this.channel = channel;
		this.words = renderer.words();
		this.pictures = renderer.pictures();
		this.numbers = Numbering.of(text.body());
		this.out = new StringBuilder(text.body().length() * 5 / 4);
		this.tags = new TagPrinting(text, channel, this.out);
	}

	Numbering numbers() {
		return this.numbers;
	}

	StringBuilder out() {
		return this.out;
	}

	/** What was printed since. */
	SafeHtml take() {
		var taken = new SafeHtml(this.out.toString());
		this.out.setLength(0);
		return taken;
	}

	void print(String html) {
		int done = 0;
		for (int open = html.indexOf('<'); open >= 0; open = html.indexOf('<', done)) {
			this.out.append(html, done, open);
			done = tag(html, open, html.indexOf('>', open) + 1);
		}
		this.out.append(html, done, html.length());
	}

	/** Prints a tag, and says where to go on. */
	private int tag(String html, int open, int end) {
		switch (html.charAt(open + 1)) {
			case 'a' -> {
				if (html.charAt(open + 2) == ' ') {
					this.inLink = true;
					return link(html, open, end);
				}
			}
			case '/' -> this.inLink = this.inLink && !html.startsWith("</a>", open);
			case 's' -> {
				int after = marker(html, open, end);
				if (after > 0) {
					return after;
				}
			}
			case 'i' -> {
				if (html.startsWith("<img ", open)) {
					image(html.substring(open, end));
					return end;
				}
			}
			case 'h' -> {
				if (html.startsWith("<hr data-more", open)) {
					return end;
				}
			}
			default -> {
			}
		}
		this.tags.print(html, open, end);
		return end;
	}

	private int link(String html, int open, int end) {
		this.tags.print(html, open, end - 1);
		this.out.append(this.channel.byVisitor() ? " rel=\"ugc nofollow\">" : ">");
		return end;
	}

	private int marker(String html, int open, int end) {
		boolean call = html.startsWith(Numbering.MARKER, open);
		if (!call && !html.startsWith("<span data-see=\"", open)) {
			return -1;
		}
		int from = html.indexOf('"', open) + 1;
		String key = html.substring(from, html.indexOf('"', from));
		int number = this.numbers.number(key);
		if (call) {
			marker(key, number);
			return end + "</sup>".length();
		}
		reference(key, number);
		return end + "</span>".length();
	}

	private void marker(String key, int number) {
		String name = this.channel.owner() + "-" + key;
		this.out.append("<sup class=\"fnref\"><a class=\"footnote\"");
		if (this.channel.ids()) {
			int use = this.uses.merge(key, 1, Integer::sum);
			this.out.append(" id=\"fnref-").append(name).append('-').append(use).append('"');
		}
		this.out.append(" href=\"").append(this.channel.here()).append("#fn-").append(name);
		this.out.append("\" role=\"doc-noteref\" aria-label=\"");
		this.out.append(NoteWords.fill(this.words.marker(), Integer.toString(number), ""));
		this.out.append("\">").append(number).append("</a></sup>");
	}

	/** A note that no marker calls is shown nowhere, so nothing can refer to it. */
	private void reference(String key, int number) {
		if (number == 0) {
			return;
		}
		String name = NoteWords.fill(this.words.reference(), Integer.toString(number), "");
		if (this.inLink) {
			this.out.append(name);
			return;
		}
		this.out.append("<a href=\"").append(this.channel.here()).append("#fn-").append(this.channel.owner());
		this.out.append('-').append(key).append("\">").append(name).append("</a>");
	}

	private void image(String tag) {
		String src = orEmpty(PlainText.attribute(tag, "src"));
		if (OwnPictures.isOwn(src)) {
			own(tag, src, this.pictures.at(OwnPictures.path(src)));
			return;
		}
		if (this.channel.pictures()) {
			this.tags.print(tag, 0, tag.length() - 1);
			this.out.append('>');
			return;
		}
		String alt = orEmpty(PlainText.attribute(tag, "alt"));
		String name = NoteWords.fill(this.words.image(), alt.isBlank() ? fileName(src) : alt, "");
		if (this.inLink) {
			this.out.append("<span class=\"remote-image\">").append(name).append("</span>");
			return;
		}
		this.out.append("<a class=\"remote-image\" href=\"").append(this.channel.resolve(src)).append('"');
		this.out.append(this.channel.byVisitor() ? " rel=\"ugc nofollow\">" : ">").append(name).append("</a>");
	}

	private void own(String tag, String src, Pictures.@Nullable Picture picture) {
		String shown = (picture == null || picture.version() == 0 || src.contains("?")) ? tag
				: tag.replace(" src=\"" + src + "\"", " src=\"" + src + "?v=" + picture.version() + "\"");
		this.tags.print(shown, 0, shown.length() - 1);
		if (picture != null) {
			String width = PlainText.attribute(tag, "width");
			boolean isSized = width != null || PlainText.attribute(tag, "height") != null;
			this.out.append(picture.attributes(width, isSized, !this.channel.pictures()));
		}
		this.out.append(this.channel.pictures() ? ">" : " loading=\"lazy\" decoding=\"async\">");
	}

	/** Decoded, it may hold any character. */
	private static String fileName(String src) {
		String name = Embeds.fileName(Escape.undo(src));
		var escaped = new StringBuilder();
		Escape.text(escaped, name, 0, name.length());
		return escaped.toString();
	}

	private static String orEmpty(@Nullable String text) {
		return (text != null) ? text : "";
	}

}
