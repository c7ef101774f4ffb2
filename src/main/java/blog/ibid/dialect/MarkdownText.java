package blog.ibid.dialect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import blog.ibid.text.Note;
import blog.ibid.text.NoteKey;
import blog.ibid.text.NotedText;
import blog.ibid.text.Sanitizer;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.footnotes.InlineFootnote;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;

/**
 * Text in Markdown (CommonMark, with GitHub's tables, strikethrough and bare addresses,
 * and with notes: {@code [^1]}, {@code [^1]: words} and {@code ^[words]}).
 */
final class MarkdownText {

	private static final List<Extension> BODY = List.of(TablesExtension.create(), StrikethroughExtension.create(),
			AutolinkExtension.create());

	private static final Parser PARSER = Parser.builder()
		.extensions(BODY)
		.extensions(List.of(FootnotesExtension.builder().inlineFootnotes(true).build()))
		.includeSourceSpans(IncludeSourceSpans.NONE)
		.build();

	/** What nobody types who doesn't mean it. */
	private static final Pattern SURE = Pattern.compile("""
			(?m)^#{1,6} \\S|^ {0,3}(```|~~~)|\\[\\^[^\\]\\s]{1,60}\\]|\\[[^\\]\\n]{1,300}\\]\\([^)\\s]{1,2000}\\)\
			|^ {0,3}\\|?[ :-]*-{3,}[ :-]*\\|""");

	/** What may be Markdown, if there are two of it. */
	private static final Pattern LIKELY = Pattern.compile(
			"""
					(?m)^ {0,3}[-*+] \\S|^ {0,3}\\d{1,3}\\. \\S|^> ?\\S|\\*\\*\\S[^*\\n]{0,300}\\*\\*|(?<![*\\w])\\*\\S[^*\\n]{0,300}\\*(?![*\\w])\
					|(?<![_\\w])_\\S[^_\\n]{0,300}_(?![_\\w])|`[^`\\n]{1,300}`|^ {0,3}(---|\\*\\*\\*)\\s*$""");

	private MarkdownText() {
	}

	/** Whether plain text looks as if it was written as Markdown. */
	public static boolean isIn(String text) {
		return SURE.matcher(text).find() || LIKELY.matcher(text).results().limit(2).count() == 2;
	}

	/**
	 * Reads it with its notes.
	 * @return the text in the stored form
	 */
	public static NotedText read(String markdown) {
		Node document = PARSER.parse(markdown);
		var notes = new Notes();
		document.accept(notes.definitions());
		document.accept(notes);
		HtmlRenderer renderer = HtmlRenderer.builder()
			.extensions(BODY)
			.softbreak(" ")
			.nodeRendererFactory((context) -> new Markers(context, notes))
			.build();
		String body = renderer.render(document);
		List<Note> written = new ArrayList<>();
		// rendering a note may call another
		for (int i = 0; i < notes.order.size(); i++) {
			Node words = notes.order.get(i);
			written.add(new Note(notes.key(words), notes.html(words, renderer)));
		}
		return Sanitizer.clean(Jsoup.parseBodyFragment(body).body(), written);
	}

	/** The notes of a text, which are taken out of its body. */
	private static final class Notes extends AbstractVisitor {

		private final Map<String, Node> definitions = new LinkedHashMap<>();

		private final List<Node> order = new ArrayList<>();

		/** They stand after what calls them, and so are looked for first. */
		AbstractVisitor definitions() {
			return new AbstractVisitor() {

				@Override
				public void visit(CustomBlock block) {
					if (block instanceof FootnoteDefinition definition) {
						Notes.this.definitions.putIfAbsent(name(definition.getLabel()), definition);
					}
					visitChildren(block);
				}

			};
		}

		@Override
		public void visit(CustomNode node) {
			if (node instanceof FootnoteReference reference) {
				Node definition = this.definitions.get(name(reference.getLabel()));
				learn((definition != null) ? definition : node);
			}
			else if (node instanceof InlineFootnote) {
				learn(node);
			}
			visitChildren(node);
		}

		private void learn(Node words) {
			if (!this.order.contains(words)) {
				this.order.add(words);
			}
		}

		NoteKey key(Node words) {
			learn(words);
			return new NoteKey("k" + (this.order.indexOf(words) + 1));
		}

		NoteKey keyOf(FootnoteReference reference) {
			Node definition = this.definitions.get(name(reference.getLabel()));
			return key((definition != null) ? definition : reference);
		}

		String html(Node words, HtmlRenderer renderer) {
			var html = new StringBuilder();
			for (Node child = words.getFirstChild(); child != null; child = child.getNext()) {
				html.append(renderer.render(child));
			}
			return html.toString();
		}

		private static String name(String label) {
			return label.strip().toLowerCase(Locale.ROOT);
		}

	}

	private record Markers(HtmlNodeRendererContext context, Notes notes) implements NodeRenderer {

		@Override
		public java.util.Set<Class<? extends Node>> getNodeTypes() {
			return java.util.Set.of(FootnoteReference.class, FootnoteDefinition.class, InlineFootnote.class);
		}

		@Override
		public void render(Node node) {
			if (node instanceof FootnoteReference reference) {
				mark(this.notes.keyOf(reference));
			}
			else if (node instanceof InlineFootnote) {
				mark(this.notes.key(node));
			}
			else {
				// a definition nobody calls is kept all the same, with the notes
				this.notes.key(node);
			}
		}

		private void mark(NoteKey key) {
			var html = this.context.getWriter();
			html.tag("sup", Map.of("data-fn", key.value()));
			html.tag("/sup");
		}

	}

}
