package blog.ibid.transfer;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import blog.ibid.transfer.WxrReader.Detail;

/**
 * Small exports for tests, and short ways to read them.
 */
final class Wxr {

	static final String BEGINNING = """
			<?xml version="1.0" encoding="UTF-8"?>
			<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
			  xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
			  xmlns:wp="http://wordpress.org/export/1.2/">
			<channel><title>Marginalia</title><link>https://marginalia.example</link>
			<wp:wxr_version>1.2</wp:wxr_version><wp:base_site_url>https://wordpress.com/</wp:base_site_url>
			<wp:base_blog_url>https://marginalia.example</wp:base_blog_url>
			""";

	static final String END = "</channel></rss>\n";

	private Wxr() {
	}

	/** An export with that between its head and its end. */
	static String export(String... content) {
		return BEGINNING + String.join("\n", content) + END;
	}

	/** An item with a title and an id, and what is given beside. */
	static String item(long id, String type, String more) {
		return "<item><title>Item %d</title><wp:post_id>%d</wp:post_id><wp:post_type>%s</wp:post_type>%s</item>"
			.formatted(id, id, type, more);
	}

	static ExportPart part(String xml) {
		return part("export.xml", xml.getBytes(StandardCharsets.UTF_8));
	}

	static ExportPart part(String name, byte[] bytes) {
		return ExportPart.of(name, () -> new ByteArrayInputStream(bytes));
	}

	static List<ExportElement> read(ExportPart part, Detail detail) {
		try (var reader = new WxrReader(part, detail)) {
			List<ExportElement> elements = new ArrayList<>();
			for (ExportElement element = reader.next(); element != null; element = reader.next()) {
				elements.add(element);
			}
			return elements;
		}
	}

	static List<ExportItem> items(ExportPart part, Detail detail) {
		return read(part, detail).stream().filter(ExportItem.class::isInstance).map(ExportItem.class::cast).toList();
	}

	/** The items of an export with that content. */
	static List<ExportItem> items(String... content) {
		return items(part(export(content)), Detail.FULL);
	}

	/** The only item of an export, in which that stands. */
	static ExportItem item(String inside) {
		return items("<item>" + inside + "</item>").get(0);
	}

	static ExportIndex index(String... content) {
		return ExportScan.of(List.of(part(export(content))), (bytes) -> {
		});
	}

}
