package blog.ibid.transfer;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The posts and pages of all parts, a batch at a time. A batch is one transaction: large
 * enough to be fast, small enough that little is lost when it is interrupted.
 */
final class Batches implements AutoCloseable {

	private static final int MOST_POSTS = 200;

	private static final int MOST_COMMENTS = 3000;

	private final List<ExportPart> parts;

	private final Filter filter;

	private @Nullable WxrReader reader;

	private int part = -1;

	/**
	 * @param filter says which items go into batches
	 */
	Batches(List<ExportPart> parts, Filter filter) {
		this.parts = parts;
		this.filter = filter;
	}

	/** The next batch, empty at the end. */
	List<ExportItem> next() {
		List<ExportItem> batch = new ArrayList<>();
		int comments = 0;
		while (batch.size() < MOST_POSTS && comments < MOST_COMMENTS) {
			ExportElement element = (this.reader != null) ? this.reader.next() : null;
			if (element == null && !openNextPart()) {
				return batch;
			}
			if (element instanceof ExportItem item && this.filter.accepts(this.part, item)) {
				batch.add(item);
				comments += item.comments().size();
			}
		}
		return batch;
	}

	private boolean openNextPart() {
		close();
		this.part++;
		if (this.part >= this.parts.size()) {
			return false;
		}
		this.reader = new WxrReader(this.parts.get(this.part), WxrReader.Detail.FULL);
		return true;
	}

	@Override
	public void close() {
		if (this.reader != null) {
			this.reader.close();
			this.reader = null;
		}
	}

	/** Looks at every item in its turn. */
	interface Filter {

		boolean accepts(int part, ExportItem item);

	}

}
