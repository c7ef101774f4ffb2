package blog.ibid.reading;

import java.net.URI;
import java.util.Map;
import java.util.Set;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.TextNode;

/**
 * Turns HTML as it is served into the XHTML of EPUB 3.3: XML, no address that depends on
 * where it stands, and pictures only from within the book.
 */
final class BookPage {

	private static final Set<String> NEEDLESS = Set.of("loading", "decoding", "fetchpriority", "srcset", "sizes",
			"tabindex");

	private static final String CONTROLS = "[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]";

	private final String here;

	private final Map<String, String> pages;

	private final BookPictures pictures;

	/**
	 * @param here the absolute address of what is printed
	 * @param pages names of the book's files by the absolute addresses of what they hold
	 */
	BookPage(String here, Map<String, String> pages, BookPictures pictures) {
		this.here = here;
		this.pages = pages;
		this.pictures = pictures;
	}

	/**
	 * @param html of the body, sanitised
	 */
	String print(String title, String language, String html) {
		Document document = Jsoup.parseBodyFragment(html.replaceAll(CONTROLS, ""));
		Element body = document.body();
		body.select("img").forEach(this::picture);
		body.select("a[href]").forEach((link) -> link(link, body));
		body.getAllElements().forEach((element) -> NEEDLESS.forEach(element::removeAttr));
		body.select("[cite]").removeAttr("cite");
		document.outputSettings()
			.syntax(Document.OutputSettings.Syntax.xml)
			.escapeMode(Entities.EscapeMode.xhtml)
			.prettyPrint(false);
		return """
				<?xml version="1.0" encoding="UTF-8"?>
				<!DOCTYPE html>
				<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="%1$s" xml:lang="%1$s">
				<head><meta charset="UTF-8"/><title>%2$s</title><link rel="stylesheet" type="text/css" href="style.css"/></head>
				<body>%3$s</body>
				</html>
				"""
			.formatted(language, escape(title), body.html());
	}

	private void picture(Element picture) {
		String name = this.pictures.take(picture.attr("src"));
		if (name.isEmpty()) {
			picture.replaceWith(new TextNode(picture.attr("alt").isBlank() ? "" : "[" + picture.attr("alt") + "]"));
			return;
		}
		picture.attr("src", name);
		if (!picture.hasAttr("alt")) {
			picture.attr("alt", "");
		}
	}

	private void link(Element link, Element body) {
		String href = link.attr("href");
		if (href.startsWith("#")) {
			if (body.getElementById(href.substring(1)) == null) {
				link.unwrap();
			}
			return;
		}
		try {
			String whole = URI.create(this.here).resolve(href).toString();
			link.attr("href", this.pages.getOrDefault(whole, whole));
		}
		catch (IllegalArgumentException ex) {
			link.unwrap();
		}
	}

	static String escape(String text) {
		return text.replaceAll(CONTROLS, "")
			.replace("&", "&amp;")
			.replace("<", "&lt;")
			.replace(">", "&gt;")
			.replace("\"", "&quot;");
	}

}
