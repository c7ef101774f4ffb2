package blog.ibid.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Reads one part of a WordPress export (WXR 1.0 to 1.2), element by element, in memory
 * that does not grow with the file.
 */
final class WxrReader implements AutoCloseable {

	/** How much of the items is kept. */
	enum Detail {

		/** All of it. */
		FULL,

		/** Only what tells which items there are and how they hang together. */
		SKIM

	}

	private static final Set<String> SITE = Set.of("title", "link", "description", "language", "generator",
			"wp:wxr_version", "wp:base_site_url", "wp:base_blog_url");

	private static final Set<String> AUTHOR = Set.of("wp:author_id", "wp:author_login", "wp:author_email",
			"wp:author_display_name", "wp:author_first_name", "wp:author_last_name", "wp:author_description");

	private final String file;

	private final ExportXml xml;

	private final ItemReader items;

	private final Fields site = new Fields();

	private final List<String> remarks = new ArrayList<>();

	private @Nullable ExportElement waiting;

	private boolean siteTold;

	private boolean ended;

	/**
	 * Opens a part and sees that it is one.
	 * @throws ExportUnreadable if it cannot be read or is not a WordPress export
	 */
	WxrReader(ExportPart part, Detail detail) {
		this.file = part.name();
		this.xml = new ExportXml(part);
		this.items = new ItemReader(this.xml, detail);
		try {
			enterChannel();
		}
		catch (RuntimeException ex) {
			this.xml.close();
			throw ex;
		}
	}

	private void enterChannel() {
		this.xml.child();
		if (!this.xml.name().equals("rss")) {
			throw notAnExport(kind(this.xml.writtenName()));
		}
		while (this.xml.child()) {
			if (this.xml.name().equals("channel")) {
				return;
			}
			this.xml.skip();
		}
		throw notAnExport("an RSS file without a channel");
	}

	private static String kind(String root) {
		return switch (root) {
			case "feed" -> "an Atom feed, as Blogger exports them";
			case "rdf:RDF" -> "an RSS 1.0 feed";
			case "html", "HTML" -> "a web page (HTML)";
			default -> "an XML file of another kind (<" + root + ">)";
		};
	}

	private ExportUnreadable notAnExport(String kind) {
		return new ExportUnreadable(this.file, "This is " + kind + ", not a WordPress export. " + StrangeFile.NEEDED);
	}

	/**
	 * The next element of the part.
	 * @return null at the end of the file, all of which is sound then
	 * @throws ExportUnreadable if it cannot be read further
	 */
	@Nullable ExportElement next() {
		if (this.waiting != null) {
			ExportElement element = this.waiting;
			this.waiting = null;
			return element;
		}
		while (!this.ended && this.xml.child()) {
			ExportElement element = read();
			if (element != null) {
				return element;
			}
		}
		return end();
	}

	private @Nullable ExportElement read() {
		this.xml.weighAnew();
		switch (this.xml.name()) {
			case "item" -> {
				return item();
			}
			case "wp:author" -> {
				return author();
			}
			case "wp:category", "wp:tag", "wp:term" -> {
				return TermReader.read(this.xml);
			}
			case "ibid:topic", "ibid:entry", "ibid:left_out", "ibid:former_page" -> {
				return ListReader.read(this.xml);
			}
			default -> {
				this.site.read(this.xml, SITE);
				return null;
			}
		}
	}

	private ExportElement item() {
		ExportItem item = this.items.read();
		if (this.siteTold) {
			return item;
		}
		if (!this.xml.foundWordPress()) {
			throw notAnExport("an RSS feed");
		}
		this.waiting = item;
		return site();
	}

	private ExportAuthor author() {
		var fields = Fields.of(this.xml, AUTHOR);
		return new ExportAuthor(fields.number("wp:author_id"), fields.text("wp:author_login"),
				fields.text("wp:author_email"), fields.text("wp:author_display_name"),
				fields.text("wp:author_first_name"), fields.text("wp:author_last_name"),
				fields.text("wp:author_description"));
	}

	private ExportSite site() {
		this.siteTold = true;
		String version = this.site.text("wp:wxr_version");
		if (version.isEmpty()) {
			this.remarks.add("The export does not tell its version; it was read as 1.2.");
		}
		else if (!Set.of("1.0", "1.1", "1.2").contains(version)) {
			this.remarks.add("The export's version is “" + version + "”; it was read as 1.2.");
		}
		String link = this.site.text("link");
		String blog = this.site.text("wp:base_blog_url");
		return new ExportSite(this.site.text("title"), link, this.site.text("description"), this.site.text("language"),
				this.site.text("wp:base_site_url"), blog.isEmpty() ? link : blog, version, this.site.text("generator"));
	}

	private @Nullable ExportElement end() {
		if (!this.ended) {
			this.ended = true;
			while (this.xml.child()) {
				this.xml.skip();
			}
			this.xml.finish();
		}
		if (this.siteTold) {
			return null;
		}
		if (!this.xml.foundWordPress()) {
			throw notAnExport("an RSS feed");
		}
		return site();
	}

	/** What was odd about the part as a whole, complete once it is read. */
	List<String> remarks() {
		List<String> all = new ArrayList<>(this.remarks);
		all.addAll(this.site.remarks().all());
		return all;
	}

	/** What was mended up to now, and how often. */
	Map<Mend, Integer> mends() {
		return this.xml.mends();
	}

	/** Unpacked bytes read up to now, a little ahead of the elements. */
	long bytesRead() {
		return this.xml.bytesRead();
	}

	@Override
	public void close() {
		this.xml.close();
	}

}
