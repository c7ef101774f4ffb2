package blog.ibid.transfer;

import java.io.OutputStream;
import java.util.Map;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import com.ctc.wstx.stax.WstxOutputFactory;
import org.jspecify.annotations.Nullable;

/**
 * Writes the elements of a WordPress export (WXR 1.2) as a stream. Whatever a text holds,
 * the document is well-formed.
 */
final class WxrWriter implements AutoCloseable {

	private static final XMLOutputFactory FACTORY = new WstxOutputFactory();

	/** Names what only an Ibid understands; nothing is there to be read. */
	static final String OWN_VOCABULARY = "urn:ibid:export:1";

	private static final Map<String, String> VOCABULARIES = Map.of("excerpt",
			"http://wordpress.org/export/1.2/excerpt/", "content", "http://purl.org/rss/1.0/modules/content/", "wfw",
			"http://wellformedweb.org/CommentAPI/", "dc", "http://purl.org/dc/elements/1.1/", "wp",
			"http://wordpress.org/export/1.2/", "ibid", OWN_VOCABULARY);

	private final XMLStreamWriter xml;

	/** Begins the document, its root and its channel. */
	WxrWriter(OutputStream out) throws XMLStreamException {
		this.xml = FACTORY.createXMLStreamWriter(out, "UTF-8");
		this.xml.writeStartDocument("UTF-8", "1.0");
		line();
		this.xml.writeStartElement("rss");
		this.xml.writeAttribute("version", "2.0");
		for (Map.Entry<String, String> vocabulary : VOCABULARIES.entrySet()) {
			this.xml.writeNamespace(vocabulary.getKey(), vocabulary.getValue());
		}
		begin("channel");
	}

	void begin(String name) throws XMLStreamException {
		line();
		start(name);
	}

	private void start(String name) throws XMLStreamException {
		int colon = name.indexOf(':');
		if (colon < 0) {
			this.xml.writeStartElement(name);
		}
		else {
			String prefix = name.substring(0, colon);
			this.xml.writeStartElement(prefix, name.substring(colon + 1), VOCABULARIES.getOrDefault(prefix, ""));
		}
	}

	void end() throws XMLStreamException {
		this.xml.writeEndElement();
	}

	/** An element with a text; WordPress reads a missing one as an empty one. */
	void text(String name, @Nullable Object text) throws XMLStreamException {
		begin(name);
		this.xml.writeCharacters(allowed(String.valueOf((text != null) ? text : "")));
		end();
	}

	/** An element whose text is HTML, or may be. */
	void html(String name, @Nullable String html) throws XMLStreamException {
		begin(name);
		cdata((html != null) ? html : "");
		end();
	}

	/** An item's name in the whole world; it is no link. */
	void name(String element, String name) throws XMLStreamException {
		begin(element);
		this.xml.writeAttribute("isPermaLink", "false");
		this.xml.writeCharacters(name);
		end();
	}

	/** A category or tag of an item. */
	void term(String taxonomy, String slug, String name) throws XMLStreamException {
		begin("category");
		this.xml.writeAttribute("domain", taxonomy);
		this.xml.writeAttribute("nicename", allowed(slug));
		cdata(name);
		end();
	}

	void meta(String element, String key, String value) throws XMLStreamException {
		begin(element);
		html("wp:meta_key", key);
		html("wp:meta_value", value);
		end();
	}

	private void cdata(String text) throws XMLStreamException {
		String allowed = allowed(text);
		int from = 0;
		for (int end = allowed.indexOf("]]>"); end >= 0; end = allowed.indexOf("]]>", from)) {
			this.xml.writeCData(allowed.substring(from, end + 2));
			from = end + 2;
		}
		this.xml.writeCData(allowed.substring(from));
	}

	private static String allowed(String text) {
		if (text.codePoints().allMatch(XmlCharacters::isAllowed)) {
			return text;
		}
		return text.codePoints()
			.filter(XmlCharacters::isAllowed)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
	}

	private void line() throws XMLStreamException {
		this.xml.writeCharacters("\n");
	}

	/** Ends the document. */
	@Override
	public void close() throws XMLStreamException {
		this.xml.writeEndDocument();
		this.xml.close();
	}

}
