package blog.ibid.transfer;

import java.io.PrintStream;
import java.util.Locale;

/**
 * What an import did, for the person who ran it.
 */
final class ImportSummary {

	private final PrintStream out;

	ImportSummary(PrintStream out) {
		this.out = out;
	}

	void print(ImportReport report, boolean dryRun) {
		this.out.println(dryRun ? "Nothing was written; this is what an import would do:" : "Done.");
		this.out.println("             read  created  updated  unchanged  skipped");
		row("posts", report.posts);
		row("pages", report.pages);
		row("comments", report.comments);
		row("media", report.media);
		row("authors", report.authors);
		row("terms", report.terms);
		if (report.topics.read() > 0 || report.topicEntries > 0) {
			row("topics", report.topics);
		}
		line(report.topicEntries > 0, "%,d entries stand on the topical list of the export.", report.topicEntries);
		line(report.pingbacks > 0,
				"%,d of the comments are pingbacks and trackbacks; they stand apart from the threads.",
				report.pingbacks);
		line(report.pending > 0, "%,d comments wait for approval.", report.pending);
		line(report.notes.notes() > 0, "%,d notes with %,d markers were found; %,d notes are called from the text.",
				report.notes.notes(), report.notes.markers(), report.notes.paired());
		line(report.notes.unpaired() > 0, "%,d markers or notes have no partner; the report names them.",
				report.notes.unpaired());
		line(report.redirects > 0, "%,d old addresses lead to the new ones.", report.redirects);
		line(report.missingFiles > 0,
				"%,d files were not brought. Run the import again with --media=DIR, the unpacked uploads folder.",
				report.missingFiles);
		report.others.forEach((type, count) -> line(true,
				"%,d items of the type “%s” were left out: Ibid has no place for them.", count, type));
		line(report.remarkableItems > 0, "%,d items have remarks; --report=FILE.json keeps them all.",
				report.remarkableItems);
	}

	private void row(String name, Tally tally) {
		this.out.printf(Locale.ENGLISH, "  %-9s %,7d %,8d %,8d %,10d %,8d%n", name, tally.read(),
				tally.of(Result.CREATED), tally.of(Result.UPDATED), tally.of(Result.UNCHANGED),
				tally.of(Result.SKIPPED));
	}

	private void line(boolean wanted, String format, Object... values) {
		if (wanted) {
			this.out.printf(Locale.ENGLISH, format + "%n", values);
		}
	}

}
