package blog.ibid.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import static blog.ibid.reading.BookPage.escape;

/**
 * Packs an EPUB 3.3 publication: the OPF package document, and the container around it
 * (OCF), which begins with its own media type, not compressed.
 */
final class BookFile {

	private static final String STYLE = """
			body { line-height: 1.45; }
			h1, h2, h3, h4, h5, h6 { line-height: 1.25; font-weight: normal; }
			.meta { font-size: 0.85em; }
			.gloss { font-style: italic; }
			blockquote { margin: 1em 0 1em 1.5em; }
			.footnotes { margin-top: 2em; border-top: 1px solid; font-size: 0.9em; }
			.fnref { line-height: 0; }
			img { max-width: 100%; }
			table { border-collapse: collapse; }
			td, th { padding: 0.2em 0.6em 0.2em 0; vertical-align: top; text-align: left; }
			""";

	private static final String CONTAINER = """
			<?xml version="1.0" encoding="UTF-8"?>
			<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
			<rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>
			""";

	private final StringBuilder metadata = new StringBuilder();

	private final StringBuilder manifest = new StringBuilder();

	private final StringBuilder spine = new StringBuilder();

	private final Map<String, byte[]> files = new LinkedHashMap<>();

	BookFile() {
		add("style.css", "text/css", STYLE.getBytes(StandardCharsets.UTF_8));
	}

	void describe(String address, String title, String language, Collection<String> authors, Instant changed,
			String blog) {
		this.metadata.append("<dc:identifier id=\"id\">").append(escape(address)).append("</dc:identifier>");
		this.metadata.append("<dc:title>").append(escape(title)).append("</dc:title>");
		this.metadata.append("<dc:language>").append(escape(language)).append("</dc:language>");
		authors
			.forEach((author) -> this.metadata.append("<dc:creator>").append(escape(author)).append("</dc:creator>"));
		this.metadata.append("<dc:publisher>").append(escape(blog)).append("</dc:publisher>");
		this.metadata.append("<dc:source>").append(escape(address)).append("</dc:source>");
		this.metadata.append("<meta property=\"dcterms:modified\">").append(changed).append("</meta>");
	}

	void page(String name, String xhtml) {
		add(name, "application/xhtml+xml", xhtml.getBytes(StandardCharsets.UTF_8));
		this.spine.append("<itemref idref=\"").append(id(name)).append("\"/>");
	}

	void add(String name, String type, byte[] bytes) {
		this.files.put("EPUB/" + name, bytes);
		this.manifest.append("<item id=\"").append(id(name)).append("\" href=\"").append(name);
		this.manifest.append("\" media-type=\"").append(type).append('"');
		this.manifest.append(name.equals("nav.xhtml") ? " properties=\"nav\"/>" : "/>");
	}

	private static String id(String name) {
		return "f-" + name.replace('.', '-');
	}

	byte[] pack() {
		String opf = """
				<?xml version="1.0" encoding="UTF-8"?>
				<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">
				<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">%s</metadata>
				<manifest>%s</manifest><spine>%s</spine></package>
				""".formatted(this.metadata, this.manifest, this.spine);
		var bytes = new ByteArrayOutputStream();
		try (var zip = new ZipOutputStream(bytes)) {
			stored(zip, "mimetype", "application/epub+zip".getBytes(StandardCharsets.US_ASCII));
			deflated(zip, "META-INF/container.xml", CONTAINER.getBytes(StandardCharsets.UTF_8));
			deflated(zip, "EPUB/package.opf", opf.getBytes(StandardCharsets.UTF_8));
			for (Map.Entry<String, byte[]> file : this.files.entrySet()) {
				deflated(zip, file.getKey(), file.getValue());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	private static void stored(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
		var entry = new ZipEntry(name);
		var sum = new CRC32();
		sum.update(bytes);
		entry.setMethod(ZipEntry.STORED);
		entry.setSize(bytes.length);
		entry.setCrc(sum.getValue());
		zip.putNextEntry(entry);
		zip.write(bytes);
		zip.closeEntry();
	}

	private static void deflated(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
		zip.putNextEntry(new ZipEntry(name));
		zip.write(bytes);
		zip.closeEntry();
	}

}
