package blog.ibid.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;

/**
 * All that is found in an index, in an order of its own.
 */
public final class IndexDump {

	private IndexDump() {
	}

	/** Of an index that nobody writes to. */
	public static List<String> of(Path folder) {
		try (var directory = FSDirectory.open(folder); var reader = DirectoryReader.open(directory)) {
			return of(reader);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static List<String> of(IndexReader reader) throws IOException {
		Bits live = MultiBits.getLiveDocs(reader);
		List<String> lines = new ArrayList<>();
		for (int i = 0; i < reader.maxDoc(); i++) {
			if (live == null || live.get(i)) {
				Document document = reader.storedFields().document(i);
				lines.add(document.getFields()
					.stream()
					.map((field) -> field.name() + "=" + (field.stringValue()))
					.toList()
					.toString());
			}
		}
		return lines.stream().sorted().toList();
	}

}
