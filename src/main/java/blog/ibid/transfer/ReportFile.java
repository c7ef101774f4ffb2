package blog.ibid.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * The report as JSON, written item by item, so that it may be longer than memory. It
 * appears under its name once it is whole.
 */
final class ReportFile implements ImportReport.Listener, AutoCloseable {

	private final Path file;

	private final Path partial;

	private final JsonGenerator json;

	ReportFile(Path file) throws IOException {
		this.file = file.toAbsolutePath();
		this.partial = Files.createTempFile(this.file.getParent(), ".report-", ".json");
		this.json = JsonMapper.builder().build().createGenerator(Files.newOutputStream(this.partial));
		this.json.writeStartObject();
		this.json.writeArrayPropertyStart("items");
	}

	@Override
	public void item(long id, String type, String title, Result result, List<String> remarks) {
		this.json.writeStartObject();
		this.json.writeNumberProperty("id", id);
		this.json.writeStringProperty("type", type);
		this.json.writeStringProperty("title", title);
		this.json.writeStringProperty("result", result.name().toLowerCase(Locale.ROOT));
		this.json.writeArrayPropertyStart("notes");
		remarks.forEach(this.json::writeString);
		this.json.writeEndArray();
		this.json.writeEndObject();
	}

	/** Writes the counts and lets the file appear. */
	void finish(ImportReport report) throws IOException {
		this.json.writeEndArray();
		tally("posts", report.posts, report, false);
		tally("pages", report.pages, report, false);
		tally("comments", report.comments, report, true);
		tally("media", report.media, report, false);
		tally("authors", report.authors, report, false);
		tally("terms", report.terms, report, false);
		this.json.writeObjectPropertyStart("notes");
		this.json.writeNumberProperty("markers", report.notes.markers());
		this.json.writeNumberProperty("notes", report.notes.notes());
		this.json.writeNumberProperty("paired", report.notes.paired());
		this.json.writeNumberProperty("unpaired", report.notes.unpaired());
		this.json.writeEndObject();
		this.json.writeObjectPropertyStart("topics");
		tally(report.topics);
		this.json.writeNumberProperty("entries", report.topicEntries);
		this.json.writeNumberProperty("lists", report.typedLists);
		this.json.writeNumberProperty("links", report.typedListLinks);
		this.json.writeEndObject();
		this.json.writeNumberProperty("redirects", report.redirects);
		this.json.writeObjectPropertyStart("others");
		report.others.forEach(this.json::writeNumberProperty);
		this.json.writeEndObject();
		this.json.writeEndObject();
		this.json.close();
		Files.move(this.partial, this.file, StandardCopyOption.REPLACE_EXISTING);
	}

	private void tally(String name, Tally tally, ImportReport report, boolean comments) {
		this.json.writeObjectPropertyStart(name);
		tally(tally);
		if (comments) {
			this.json.writeNumberProperty("pingbacks", report.pingbacks);
			this.json.writeNumberProperty("pending", report.pending);
		}
		this.json.writeEndObject();
	}

	private void tally(Tally tally) {
		this.json.writeNumberProperty("read", tally.read());
		for (Result result : Result.values()) {
			this.json.writeNumberProperty(result.name().toLowerCase(Locale.ROOT), tally.of(result));
		}
	}

	@Override
	public void close() throws IOException {
		this.json.close();
		Files.deleteIfExists(this.partial);
	}

}
