package blog.ibid.transfer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The simple children of one element, by name. Of one that is given twice the first
 * counts.
 */
final class Fields {

	private final Map<String, String> texts = new HashMap<>();

	private final Remarks remarks = new Remarks();

	/** Reads the child just met if it is among the wanted, and skips it else. */
	void read(ExportXml xml, Set<String> wanted) {
		String name = xml.name();
		if (!wanted.contains(name)) {
			xml.skip();
		}
		else if (this.texts.containsKey(name)) {
			this.remarks.add("<" + name + "> is given twice; the first was taken.");
			xml.skip();
		}
		else {
			this.texts.put(name, xml.text());
		}
	}

	/** All simple children of the element just met. */
	static Fields of(ExportXml xml, Set<String> wanted) {
		var fields = new Fields();
		while (xml.child()) {
			fields.read(xml, wanted);
		}
		return fields;
	}

	/** Without white space at its ends; empty if missing. */
	String text(String name) {
		return raw(name).strip();
	}

	/** As it stands; empty if missing. */
	String raw(String name) {
		return this.texts.getOrDefault(name, "");
	}

	/** 0 if missing or, with a remark, if it is no whole number. */
	long number(String name) {
		String text = text(name);
		if (text.isEmpty()) {
			return 0;
		}
		try {
			return Long.parseLong(text);
		}
		catch (NumberFormatException ex) {
			this.remarks.add("<" + name + "> is not a number and was left out.");
			return 0;
		}
	}

	/** See {@link ExportTime#of}. */
	ExportTime time(String local, String gmt) {
		return time(local, gmt, "");
	}

	ExportTime time(String local, String gmt, String pubDate) {
		for (String name : List.of(local, gmt)) {
			if (ExportTime.isWrong(text(name))) {
				this.remarks.add("<" + name + "> is not a date and was left out.");
			}
		}
		return ExportTime.of(text(local), text(gmt), text(pubDate));
	}

	Remarks remarks() {
		return this.remarks;
	}

}
