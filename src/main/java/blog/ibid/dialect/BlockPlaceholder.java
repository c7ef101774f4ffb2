package blog.ibid.dialect;

import java.net.URI;
import java.util.Set;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What stands for a block that WordPress makes when a page is shown: a link where its
 * address is known, else a line that says what stood there.
 */
final class BlockPlaceholder {

	/** Blocks that show nothing when they have no inside; notes come from elsewhere. */
	private static final Set<String> NOTHING = Set.of("footnotes", "paragraph", "heading", "list", "list-item",
			"spacer", "image", "group", "column", "columns", "freeform", "html", "shortcode");

	private BlockPlaceholder() {
	}

	static String html(BlockDelimiter block, PostMarkup post) {
		String name = block.name();
		if (block.isEmbed()) {
			String link = embed(block, "", post);
			return link.isEmpty() ? line(block, post) : link;
		}
		return switch (name) {
			case "more" -> post.comment("more " + block.attribute("customText"));
			case "nextpage" -> post.comment("nextpage");
			case "separator" -> "<hr>";
			case "social-link", "navigation-link" -> listedLink(block, post);
			default -> NOTHING.contains(name) ? "" : line(block, post);
		};
	}

	/** The link for an embed, with its caption; empty if its address is not there. */
	static String embed(BlockDelimiter block, String inside, PostMarkup post) {
		Document figure = Jsoup.parseBodyFragment(inside);
		Element caption = figure.selectFirst("figcaption");
		if (caption != null) {
			caption.remove();
		}
		String written = figure.text().strip();
		String address = block.attribute("url").isEmpty() ? written : block.attribute("url");
		if (!isWebAddress(address)) {
			return "";
		}
		post.remark("What WordPress showed from " + URI.create(address).getHost() + " became a link.");
		String link = Embed.link(MarkupTag.escaped(address));
		return (caption == null) ? "<p class=\"embed\">" + link + "</p>" : "<figure class=\"embed\">" + link
				+ "<figcaption>" + post.read(caption.html()) + "</figcaption></figure>";
	}

	private static String listedLink(BlockDelimiter block, PostMarkup post) {
		String address = block.attribute("url");
		if (!isWebAddress(address)) {
			return "<li>" + line(block, post) + "</li>";
		}
		String label = block.attribute("label").isEmpty() ? block.attribute("service") : block.attribute("label");
		return "<li><a href=\"" + MarkupTag.escaped(address) + "\">"
				+ MarkupTag.escaped(label.isEmpty() ? address : label) + "</a></li>";
	}

	private static String line(BlockDelimiter block, PostMarkup post) {
		String name = block.name().substring(block.name().indexOf('/') + 1);
		String words = name.equals("block") ? "reusable" : name.replace('-', ' ').replace('_', ' ');
		post.remark("A \u201C" + words + "\u201D block has no text of its own; a line says where it stood.");
		return "<p>[A \u201C" + words + "\u201D block stood here.]</p>";
	}

	private static boolean isWebAddress(String address) {
		if (!address.startsWith("http://") && !address.startsWith("https://")) {
			return false;
		}
		try {
			return URI.create(address).getHost() != null;
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

}
