package blog.ibid.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the report that {@link ReportFile} wrote, in memory that does not grow with it.
 */
final class ReportPages {

	/** Remarkable items on a page. */
	static final int AT_ONCE = 50;

	private ReportPages() {
	}

	/**
	 * One page of what is remarkable, and all that is counted.
	 * @param page from 1
	 */
	static Page read(Path report, int page) {
		long from = (long) (page - 1) * AT_ONCE;
		List<JsonNode> items = new ArrayList<>();
		ObjectNode counts = JsonMapper.shared().createObjectNode();
		long remarkable = 0;
		try (var in = Files.newInputStream(report); JsonParser json = JsonMapper.shared().createParser(in)) {
			json.nextToken();
			while (json.nextToken() == JsonToken.PROPERTY_NAME) {
				String name = json.currentName();
				json.nextToken();
				if (!name.equals("items")) {
					counts.set(name, json.readValueAsTree());
					continue;
				}
				while (json.nextToken() != JsonToken.END_ARRAY) {
					JsonNode item = json.readValueAsTree();
					if (!item.path("notes").isEmpty()) {
						if (remarkable >= from && items.size() < AT_ONCE) {
							items.add(item);
						}
						remarkable++;
					}
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return new Page(counts, items.stream().map(Item::of).toList(), page, remarkable);
	}

	/**
	 * @param remarkable how many items have remarks
	 */
	record Page(JsonNode counts, List<Item> items, int number, long remarkable) {

		private static final List<String> KINDS = List.of("posts", "pages", "comments", "media", "authors", "terms");

		/** What became of each kind of thing. */
		public List<Row> rows() {
			return Stream.concat(KINDS.stream(), Stream.of("topics"))
				.map((kind) -> Row.of(kind, this.counts.path(kind)))
				.filter((row) -> row.read() > 0 || !row.label().endsWith(".topics"))
				.toList();
		}

		public @Nullable Integer next() {
			return ((long) this.number * AT_ONCE < this.remarkable) ? this.number + 1 : null;
		}

		public @Nullable Integer previous() {
			return (this.number > 1) ? this.number - 1 : null;
		}

		public long notes() {
			return this.counts.path("notes").path("notes").asLong(0);
		}

		public long unpaired() {
			return this.counts.path("notes").path("unpaired").asLong(0);
		}

		public long redirects() {
			return this.counts.path("redirects").asLong(0);
		}

	}

	/** A kind of thing, counted. */
	record Row(String label, long read, long created, long updated, long unchanged, long skipped) {

		static Row of(String kind, JsonNode counts) {
			return new Row("transfer.kind." + kind, counts.path("read").asLong(0), counts.path("created").asLong(0),
					counts.path("updated").asLong(0), counts.path("unchanged").asLong(0),
					counts.path("skipped").asLong(0));
		}

	}

	/** An item with remarks. */
	record Item(String type, String title, List<String> remarks) {

		static Item of(JsonNode item) {
			List<String> remarks = new ArrayList<>();
			item.path("notes").forEach((note) -> remarks.add(note.asString("")));
			return new Item(item.path("type").asString(""), item.path("title").asString(""), remarks);
		}

	}

}
