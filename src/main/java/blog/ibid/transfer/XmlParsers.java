package blog.ibid.transfer;

import java.io.IOException;
import java.io.Reader;

import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamException;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.exc.WstxEOFException;
import com.ctc.wstx.stax.WstxInputFactory;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * Parsers for text that nobody vouches for, and what their complaints mean in plain
 * words.
 */
final class XmlParsers {

	private static final WstxInputFactory FACTORY = factory();

	private XmlParsers() {
	}

	private static WstxInputFactory factory() {
		var factory = new WstxInputFactory();
		factory.setProperty(XMLInputFactory2.IS_NAMESPACE_AWARE, false);
		factory.setProperty(XMLInputFactory2.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory2.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		factory.setProperty(XMLInputFactory2.IS_COALESCING, false);
		// or problems would come out of getters, in other exceptions
		factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
		factory.setProperty(XMLInputFactory2.P_INTERN_NAMES, false);
		factory.setProperty(WstxInputProperties.P_INPUT_BUFFER_LENGTH, 1 << 14);
		factory.setProperty(WstxInputProperties.P_MAX_ENTITY_COUNT, 1);
		factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, 200);
		return factory;
	}

	static XMLStreamReader2 parser(Reader text) throws XMLStreamException {
		return (XMLStreamReader2) FACTORY.createXMLStreamReader(text);
	}

	/**
	 * What a problem of reading or parsing means.
	 * @param inside words that tell where, with a comma before them, or empty
	 */
	static ExportFlaw flaw(Exception problem, String inside) {
		Throwable cause = (problem.getCause() instanceof IOException read) ? read : problem;
		if (cause instanceof ExportFlaw flaw) {
			return flaw;
		}
		if (cause instanceof IOException) {
			return new ExportFlaw("Reading stopped: the file or its disk cannot be read further.");
		}
		String reason = (cause instanceof WstxEOFException)
				? "The file ends too early" + inside
						+ ". It was cut off, by the export or on its way; export or copy it again."
				: "The XML is damaged here" + inside + ". Tags do not match, or stray characters stand in one.";
		Location place = (problem instanceof XMLStreamException parsing) ? parsing.getLocation() : null;
		return (place == null) ? new ExportFlaw(reason)
				: new ExportFlaw(reason, place.getLineNumber(), place.getColumnNumber());
	}

}
