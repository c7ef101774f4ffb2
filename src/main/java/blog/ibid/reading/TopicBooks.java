package blog.ibid.reading;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import blog.ibid.media.MediaBytes;
import blog.ibid.topic.Topic;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import static blog.ibid.reading.BookPage.escape;

/**
 * Makes a book of a topic: EPUB 3.3, a file for each text.
 */
@Component
class TopicBooks {

	private final TopicDocuments documents;

	private final MediaBytes media;

	TopicBooks(TopicDocuments documents, MediaBytes media) {
		this.documents = documents;
		this.media = media;
	}

	byte[] of(Topic topic, Frame frame) {
		TopicDocument document = this.documents.of(topic, frame.dates(), frame.base());
		var pictures = new BookPictures(this.media, frame.base());
		Map<String, String> names = new HashMap<>();
		document.parts().forEach((part) -> {
			if (part.href() != null && part.text() != null) {
				names.put(part.href(), part.anchor() + ".xhtml");
			}
		});
		Map<String, String> pages = new LinkedHashMap<>();
		Map<String, String> titles = new LinkedHashMap<>();
		String here = frame.absolute(topic.href());
		pages.put("title.xhtml",
				new BookPage(here, names, pictures).print(topic.title(), frame.language(), titlePage(document, frame)));
		for (TopicDocument.Part part : document.parts()) {
			String file = part.anchor() + ".xhtml";
			String at = (part.href() != null && !part.outside()) ? part.href() : here;
			String title = part.name().isEmpty() ? topic.title() : part.name();
			pages.put(file, new BookPage(at, names, pictures).print(title, frame.language(), text(part)));
			if (!part.name().isEmpty()) {
				titles.put(file, part.name());
			}
		}
		pages.put("nav.xhtml", contents(topic.title(), titles, frame.language()));
		return pack(topic, document, pages, pictures, frame);
	}

	private static String titlePage(TopicDocument document, Frame frame) {
		return "<h1>" + escape(document.name()) + "</h1><p class=\"meta\">" + escape(frame.site().title()) + " · "
				+ escape(document.revised()) + "<br>" + escape(frame.absolute(document.href())) + "</p>"
				+ document.intro().whole();
	}

	private static String text(TopicDocument.Part part) {
		var html = new StringBuilder();
		if (!part.name().isEmpty()) {
			String name = escape(part.name());
			html.append("<h").append(part.level()).append('>');
			html.append(
					part.outside() ? "<a href=\"" + escape(String.valueOf(part.href())) + "\">" + name + "</a>" : name);
			html.append("</h").append(part.level()).append('>');
		}
		String about = join(part.author(), part.date());
		html.append(about.isEmpty() ? "" : "<p class=\"meta\">" + escape(about) + "</p>");
		html.append(part.gloss().isEmpty() ? "" : "<div class=\"gloss\">" + part.gloss() + "</div>");
		if (part.text() != null) {
			html.append(part.text().whole());
		}
		else if (part.printed() != null) {
			html.append("<p><a href=\"").append(part.printed()).append(".xhtml\">↑ ").append(escape(part.name()));
			html.append("</a></p>");
		}
		return html.toString();
	}

	private static String join(@Nullable String one, @Nullable String other) {
		return ((one != null) ? one : "") + ((one != null && other != null) ? " · " : "")
				+ ((other != null) ? other : "");
	}

	private static String contents(String title, Map<String, String> titles, String language) {
		var nav = new StringBuilder();
		titles.forEach((file, name) -> nav.append("<li><a href=\"")
			.append(file)
			.append("\">")
			.append(escape(name))
			.append("</a></li>"));
		return """
				<?xml version="1.0" encoding="UTF-8"?>
				<!DOCTYPE html>
				<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="%1$s" xml:lang="%1$s">
				<head><meta charset="UTF-8"/><title>%2$s</title><link rel="stylesheet" type="text/css" href="style.css"/></head>
				<body><nav epub:type="toc"><h1>%2$s</h1><ol><li><a href="title.xhtml">%2$s</a></li>%3$s</ol></nav></body>
				</html>
				"""
			.formatted(language, escape(title), nav);
	}

	private static byte[] pack(Topic topic, TopicDocument document, Map<String, String> pages, BookPictures pictures,
			Frame frame) {
		var book = new BookFile();
		Set<String> authors = new LinkedHashSet<>();
		document.parts().forEach((part) -> {
			if (part.author() != null) {
				authors.add(part.author());
			}
		});
		Instant changed = topic.touchedAt().truncatedTo(ChronoUnit.SECONDS);
		book.describe(frame.absolute(topic.href()), topic.title(), frame.language(), authors, changed,
				frame.site().title());
		pages.forEach(book::page);
		pictures.all().forEach((picture) -> book.add(picture.name(), picture.type(), picture.bytes()));
		return book.pack();
	}

}
