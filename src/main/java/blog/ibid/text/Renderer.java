package blog.ibid.text;

import java.util.Locale;

/**
 * Shows noted texts: one renderer for every channel. The markup is what feed readers and
 * assistive technology know: DPUB-ARIA roles, and the classes that NetNewsWire opens
 * notes by.
 *
 * @param words the words round notes
 * @param pictures what is known of the blog's own pictures
 */
public record Renderer(NoteWords words, Pictures pictures) {

	public static final Renderer ENGLISH = new Renderer(NoteWords.ENGLISH);

	/** With the words of a language, or English ones where it has none. */
	public static Renderer in(Locale language) {
		return new Renderer(NoteWords.in(language));
	}

	public Renderer(NoteWords words) {
		this(words, Pictures.NONE);
	}

	/** One that knows these pictures. */
	public Renderer with(Pictures known) {
		return new Renderer(this.words, known);
	}

	/**
	 * @param headingLevel of the heading over the notes, 2 to 6
	 */
	public RenderedText render(NotedText text, Channel channel, int headingLevel) {
		var printing = new Printing(text, channel, this);
		printing.print(channel.isList() ? text.teaser().orElse(text.body()) : text.body());
		SafeHtml body = printing.take();
		if (channel.isList() || printing.numbers().isEmpty()) {
			return new RenderedText(body, SafeHtml.EMPTY);
		}
		new NoteSection(text, channel, this.words, printing).print(headingLevel);
		return new RenderedText(body, printing.take());
	}

	/** For mail and print-outs of words alone: markers as {@code [1]}, notes listed. */
	public String plain(NotedText text) {
		Numbering numbers = Numbering.of(text.body());
		PlainText.MarkerWords markers = (key, isReference) -> {
			String number = Integer.toString(numbers.number(key));
			String words = isReference ? this.words.reference().replace("{0}", number) : "[" + number + "]";
			return number.equals("0") ? "" : words;
		};
		var out = new StringBuilder(PlainText.of(text.body(), markers));
		if (!numbers.isEmpty()) {
			out.append("\n\n").append(this.words.heading()).append('\n');
		}
		for (Note note : text.used()) {
			String words = note.lost() ? this.words.lost() : PlainText.of(note.html(), markers);
			out.append("\n[").append(numbers.number(note.key())).append("] ").append(words);
		}
		return out.toString();
	}

}
