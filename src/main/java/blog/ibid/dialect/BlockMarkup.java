package blog.ibid.dialect;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * WordPress's block editor: comments delimit the blocks of a post. Their HTML is kept;
 * text that stands in no block gets paragraphs.
 */
final class BlockMarkup {

	/** Blocks in which an author writes as in the classic editor. */
	private static final Set<String> CLASSIC = Set.of("freeform", "shortcode");

	private static final String FINISHED = "finished";

	private final PostMarkup post;

	private final StringBuilder out = new StringBuilder();

	private final Deque<String> open = new ArrayDeque<>();

	/** An embed whose inside is being collected, null if none is. */
	private @Nullable BlockDelimiter embed;

	BlockMarkup(PostMarkup post) {
		this.post = post;
	}

	static boolean isIn(String text) {
		return text.contains("<!-- wp:");
	}

	String toHtml(String text) {
		int from = 0;
		int at = text.indexOf("<!--");
		while (at >= 0) {
			int end = text.indexOf("-->", at);
			if (end < 0) {
				break;
			}
			BlockDelimiter delimiter = BlockDelimiter.of(text.substring(at + "<!--".length(), end));
			if (delimiter != null) {
				run(text.substring(from, at), delimiter);
				delimiter(delimiter);
				from = end + "-->".length();
			}
			at = text.indexOf("<!--", end);
		}
		run(text.substring(from), null);
		return this.out.toString();
	}

	private void run(String text, @Nullable BlockDelimiter next) {
		BlockDelimiter opened = this.embed;
		this.embed = null;
		String link = (opened != null && next != null && next.closing())
				? BlockPlaceholder.embed(opened, text, this.post) : "";
		if (!link.isEmpty()) {
			this.out.append(link);
		}
		else if (text.isBlank()) {
			this.out.append(text.isEmpty() ? "" : "\n");
		}
		else if (this.open.isEmpty() || CLASSIC.contains(this.open.element())) {
			this.out.append(this.post.paragraphs(text));
		}
		else {
			this.out.append(this.post.read(text));
		}
	}

	private void delimiter(BlockDelimiter delimiter) {
		if (delimiter.empty()) {
			this.out.append(BlockPlaceholder.html(delimiter, this.post));
		}
		else if (!delimiter.closing()) {
			this.open.push(isFinished(delimiter) ? FINISHED : delimiter.name());
			this.embed = delimiter.isEmbed() ? delimiter : null;
		}
		else {
			String name = (FINISHED.equals(this.open.peek()) && CLASSIC.contains(delimiter.name())) ? FINISHED
					: delimiter.name();
			while (this.open.contains(name) && !this.open.pop().equals(name)) {
				continue;
			}
		}
	}

	/** Ibid's own exports say so: their paragraphs are there already. */
	private static boolean isFinished(BlockDelimiter delimiter) {
		return CLASSIC.contains(delimiter.name()) && delimiter.attribute(FINISHED).equals("true");
	}

}
