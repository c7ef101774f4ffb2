package blog.ibid.transfer;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

/**
 * Brings WordPress archives in. All files are read once to their end before anything is
 * written; then the items come in batches, each in a transaction, so that an import that
 * was interrupted goes on where it stopped when it is run again.
 */
@Component
class WordPressImport {

	private final BlogImport.Tools tools;

	WordPressImport(BlogImport.Tools tools) {
		this.tools = tools;
	}

	/**
	 * @throws ExportUnreadable if a file cannot be read to its end; nothing is written
	 * then
	 * @throws IOException if the report or a file of media cannot be written
	 */
	void run(ImportOptions options, PrintStream out) throws IOException {
		if (options.media() != null && !Files.isDirectory(options.media())) {
			throw new ExportUnreadable(options.media().toString(), "This is no folder; --media needs one.");
		}
		try (ExportFiles files = ExportFiles.open(options.files());
				ReportFile file = (options.report() != null) ? new ReportFile(options.report()) : null) {
			var report = new ImportReport((file != null) ? file : (id, type, title, result, remarks) -> {
			});
			bring(files.parts(), options, report, out);
			new ImportSummary(out).print(report, options.dryRun());
			if (file != null) {
				file.finish(report);
				out.println("The report is in " + options.report() + ".");
			}
		}
	}

	/**
	 * Brings archives from wherever their bytes are; the options' files don't count.
	 * @throws ExportUnreadable if a part cannot be read to its end; nothing is written
	 * then
	 */
	void bring(List<ExportPart> parts, ImportOptions options, ImportReport report, PrintStream out) {
		List<BlogImport> imports = scan(parts, options, report, out);
		long total = imports.stream().mapToLong(BlogImport::size).sum();
		var progress = new ImportProgress(out, this.tools.clock(), total);
		for (BlogImport blog : imports) {
			blog.run(progress);
		}
	}

	private List<BlogImport> scan(List<ExportPart> parts, ImportOptions options, ImportReport report, PrintStream out) {
		List<BlogImport> imports = new ArrayList<>();
		for (Map.Entry<String, List<ExportPart>> blog : byBlog(parts).entrySet()) {
			ExportIndex index = ExportScan.of(blog.getValue(), (bytes) -> {
			});
			ExportCounts counts = index.counts();
			out.printf("%s: %,d posts, %,d pages, %,d comments, %,d media.%n", blog.getKey(), counts.posts(),
					counts.pages(), counts.comments() + counts.pings(), counts.media());
			index.mends().forEach((mend, count) -> out.printf("  Mended: %,d × %s.%n", count, mend.plural()));
			index.remarks().forEach((remark) -> out.println("  " + remark));
			imports.add(new BlogImport(blog.getKey(), blog.getValue(), index, options, report, this.tools));
		}
		return imports;
	}

	private static Map<String, List<ExportPart>> byBlog(List<ExportPart> parts) {
		Map<String, List<ExportPart>> blogs = new LinkedHashMap<>();
		for (ExportPart part : parts) {
			try (var reader = new WxrReader(part, WxrReader.Detail.SKIM)) {
				ExportElement element = reader.next();
				while (element != null && !(element instanceof ExportSite)) {
					element = reader.next();
				}
				String source = (element instanceof ExportSite site) ? OldBlog.source(site) : "unknown";
				blogs.computeIfAbsent(source, (key) -> new ArrayList<>()).add(part);
			}
		}
		return blogs;
	}

}
