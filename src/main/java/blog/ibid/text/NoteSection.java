package blog.ibid.text;

import java.util.Set;

/**
 * The notes under a text, each with a way back to every place that calls it.
 */
final class NoteSection {

	private static final Set<String> BLOCKS = Set.of("p", "ul", "ol", "dl", "blockquote", "pre", "hr", "table",
			"figure", "details", "address");

	private static final String PARAGRAPH_END = "</p>";

	private final NotedText text;

	private final Channel channel;

	private final NoteWords words;

	private final Printing printing;

	private final StringBuilder out;

	NoteSection(NotedText text, Channel channel, NoteWords words, Printing printing) {
		this.text = text;
		this.channel = channel;
		this.words = words;
		this.printing = printing;
		this.out = printing.out();
	}

	void print(int level) {
		Owner owner = this.channel.owner();
		this.out.append("<section class=\"footnotes\" role=\"doc-endnotes\" ")
			.append(label(owner))
			.append("><h")
			.append(level)
			.append(" id=\"notes-")
			.append(owner)
			.append("\">");
		this.out.append(NoteWords.fill(this.words.heading(), "", "")).append("</h").append(level).append("><ol>");
		this.text.used().forEach(this::note);
		this.out.append("</ol></section>");
	}

	/** A page has one post, and many comments: each of its landmarks has its own name. */
	private String label(Owner owner) {
		String name = owner.toString();
		return name.startsWith("c") ? "aria-label=\"" + NoteWords.fill(this.words.heading(), "", "") + " " + name + "\""
				: "aria-labelledby=\"notes-" + name + "\"";
	}

	private void note(Note note) {
		this.out.append("<li id=\"fn-").append(this.channel.owner()).append('-').append(note.key()).append("\">");
		if (note.html().isEmpty()) {
			String lost = "<em>" + NoteWords.fill(this.words.lost(), "", "") + "</em>";
			this.out.append(note.lost() ? lost : "");
			backLinks(note);
		}
		else {
			this.printing.print(note.html());
			boolean inParagraph = note.html().endsWith(PARAGRAPH_END);
			if (inParagraph) {
				this.out.setLength(this.out.length() - PARAGRAPH_END.length());
			}
			if (inParagraph || !endsInBlock(note.html())) {
				backLinks(note);
				this.out.append(inParagraph ? PARAGRAPH_END : "");
			}
			else {
				this.out.append("<p>");
				backLinks(note);
				this.out.append(PARAGRAPH_END);
			}
		}
		this.out.append("</li>");
	}

	private void backLinks(Note note) {
		NoteKey key = note.key();
		String number = Integer.toString(this.printing.numbers().number(key));
		int uses = this.printing.numbers().uses(key);
		for (int use = 1; use <= uses; use++) {
			this.out.append(" <a class=\"reversefootnote\" role=\"doc-backlink\" href=\"").append(this.channel.here());
			this.out.append("#fnref-").append(this.channel.owner()).append('-').append(key).append('-').append(use);
			if (uses == 1) {
				this.out.append("\">").append(NoteWords.fill(this.words.back(), number, ""));
			}
			else {
				String letter = letter(use);
				this.out.append("\" aria-label=\"").append(NoteWords.fill(this.words.backFrom(), number, letter));
				this.out.append("\">").append(letter);
			}
			this.out.append("</a>");
		}
	}

	/** a to z, then aa, ab and so on. */
	static String letter(int use) {
		String last = String.valueOf((char) ('a' + (use - 1) % 26));
		return (use <= 26) ? last : letter((use - 1) / 26) + last;
	}

	private static boolean endsInBlock(String html) {
		int open = html.lastIndexOf("</");
		if (!html.endsWith(">") || open < 0) {
			return html.endsWith("<hr>");
		}
		return html.endsWith("<hr>") || BLOCKS.contains(html.substring(open + 2, html.length() - 1));
	}

}
