package blog.ibid.dialect;

import java.util.List;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * A post of a WordPress export, as far as these tests need it.
 */
record ExportedItem(long id, String title, String content, String footnotes, List<String> comments) {

	static List<ExportedItem> of(String xml) {
		return Jsoup.parse(xml, "", Parser.xmlParser())
			.getElementsByTag("item")
			.stream()
			.map((item) -> new ExportedItem(Long.parseLong("0" + text(item, "wp:post_id")), text(item, "title"),
					text(item, "content:encoded"), footnotes(item),
					item.getElementsByTag("wp:comment_content").stream().map(Element::wholeText).toList()))
			.toList();
	}

	private static String text(Element item, String name) {
		Element element = item.getElementsByTag(name).first();
		return (element != null) ? element.wholeText() : "";
	}

	private static String footnotes(Element item) {
		for (Element meta : item.getElementsByTag("wp:postmeta")) {
			if (text(meta, "wp:meta_key").equals("footnotes")) {
				return text(meta, "wp:meta_value");
			}
		}
		return "";
	}

	Reading read() {
		return new WordPressText(this.content, this.footnotes, this.id).read(Places.UNKNOWN);
	}

}
