package blog.ibid.feed;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.function.Consumer;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import com.ctc.wstx.stax.WstxOutputFactory;

/**
 * Writes an XML document in UTF-8. Whatever a text holds, the document is well-formed.
 */
final class Xml {

	private static final XMLOutputFactory FACTORY = new WstxOutputFactory();

	private final XMLStreamWriter writer;

	private Xml(XMLStreamWriter writer) {
		this.writer = writer;
	}

	/**
	 * A document.
	 * @param others vocabularies besides that of the root
	 * @param attributes of the root, names and values in turn
	 */
	static byte[] document(Vocabulary vocabulary, String root, List<Vocabulary> others, Consumer<Xml> content,
			String... attributes) {
		var bytes = new ByteArrayOutputStream();
		try {
			XMLStreamWriter writer = FACTORY.createXMLStreamWriter(bytes, "UTF-8");
			writer.writeStartDocument("UTF-8", "1.0");
			var xml = new Xml(writer);
			xml.start(vocabulary, root);
			if (!vocabulary.uri().isEmpty()) {
				writer.writeDefaultNamespace(vocabulary.uri());
			}
			for (Vocabulary other : others) {
				writer.writeNamespace(other.prefix(), other.uri());
			}
			xml.attributes(attributes);
			content.accept(xml);
			writer.writeEndDocument();
			writer.close();
			return bytes.toByteArray();
		}
		catch (XMLStreamException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** An element with others in it. */
	void element(Vocabulary vocabulary, String name, Runnable content, String... attributes) {
		try {
			start(vocabulary, name);
			attributes(attributes);
			content.run();
			this.writer.writeEndElement();
		}
		catch (XMLStreamException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** An element with a text in it. */
	void text(Vocabulary vocabulary, String name, String text, String... attributes) {
		element(vocabulary, name, () -> characters(text), attributes);
	}

	/** An element that is all attributes. */
	void empty(Vocabulary vocabulary, String name, String... attributes) {
		element(vocabulary, name, () -> {
		}, attributes);
	}

	private void start(Vocabulary vocabulary, String name) throws XMLStreamException {
		this.writer.writeStartElement(vocabulary.prefix(), name, vocabulary.uri());
	}

	private void attributes(String... namesAndValues) throws XMLStreamException {
		for (int i = 0; i < namesAndValues.length; i += 2) {
			this.writer.writeAttribute(namesAndValues[i], XmlText.allowed(namesAndValues[i + 1]));
		}
	}

	private void characters(String text) {
		try {
			this.writer.writeCharacters(XmlText.allowed(text));
		}
		catch (XMLStreamException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
