package blog.ibid.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * An index that is searched and written to.
 */
final class OpenIndex implements AutoCloseable {

	private static final double BUFFER_IN_MB = 48;

	private final Path folder;

	private final Directory directory;

	private final IndexWriter writer;

	private final SearcherManager searchers;

	private final Words words;

	private volatile IndexState state;

	private OpenIndex(Path folder, Directory directory, IndexWriter writer, IndexState state) throws IOException {
		this.folder = folder;
		this.directory = directory;
		this.writer = writer;
		this.state = state;
		this.words = (Words) writer.getAnalyzer();
		this.searchers = new SearcherManager(writer, new SearcherFactory() {
			@Override
			public IndexSearcher newSearcher(IndexReader reader, IndexReader previous) {
				return new LiveSearcher(reader);
			}
		});
	}

	/** An empty one; it has no commit until {@link #commit} is called. */
	static OpenIndex create(Path folder, IndexState state) throws IOException {
		return open(folder, state, IndexWriterConfig.OpenMode.CREATE);
	}

	/**
	 * One that was committed.
	 * @throws IOException if there is none, or it is damaged
	 */
	static OpenIndex open(Path folder) throws IOException {
		IndexState state;
		try (Directory directory = FSDirectory.open(folder); var reader = DirectoryReader.open(directory)) {
			state = IndexState.of(reader.getIndexCommit().getUserData());
		}
		return open(folder, state, IndexWriterConfig.OpenMode.APPEND);
	}

	private static OpenIndex open(Path folder, IndexState state, IndexWriterConfig.OpenMode mode) throws IOException {
		Directory directory = FSDirectory.open(folder);
		var words = new Words(Locale.forLanguageTag(state.language()));
		var config = new IndexWriterConfig(words).setOpenMode(mode)
			.setRAMBufferSizeMB(BUFFER_IN_MB)
			.setCommitOnClose(false);
		var writer = new IndexWriter(directory, config);
		try {
			return new OpenIndex(folder, directory, writer, state);
		}
		catch (IOException | RuntimeException ex) {
			writer.close();
			directory.close();
			throw ex;
		}
	}

	Path folder() {
		return this.folder;
	}

	IndexState state() {
		return this.state;
	}

	Words words() {
		return this.words;
	}

	SearcherManager searchers() {
		return this.searchers;
	}

	/** Adds what is known not to be there. */
	void add(List<Document> documents) throws IOException {
		this.writer.addDocuments(documents);
	}

	/** Puts a thing's documents in the place of those it had. */
	void replace(String kind, long id, List<Document> documents) throws IOException {
		if (documents.isEmpty()) {
			this.writer.deleteDocuments(term(kind, id));
		}
		else {
			this.writer.updateDocuments(term(kind, id), documents);
		}
	}

	private static Term term(String kind, long id) {
		return new Term(Fields.THING, Fields.thing(kind, id));
	}

	/** Has all that was written on the disk, and searched from now on. */
	void commit(long position) throws IOException {
		IndexState next = this.state.at(position);
		Map<String, String> data = next.data();
		this.writer.setLiveCommitData(data.entrySet());
		this.writer.commit();
		this.state = next;
		this.searchers.maybeRefreshBlocking();
	}

	@Override
	public void close() throws IOException {
		try (this.directory; this.writer; this.searchers) {
			// in this order, from the last
		}
	}

}
