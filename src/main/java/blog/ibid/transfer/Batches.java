package blog.ibid.transfer;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The items of all parts, a batch at a time. A batch is one transaction: large enough to
 * be fast, small enough that little is lost when it is interrupted.
 */
final class Batches implements AutoCloseable {

	private static final int MOST_ITEMS = 100;

	private static final int MOST_COMMENTS = 1500;

	private final List<ExportPart> parts;

	private @Nullable WxrReader reader;

	private int part = -1;

	Batches(List<ExportPart> parts) {
		this.parts = parts;
	}

	/** The next batch, empty at the end. */
	List<Found> next() {
		List<Found> batch = new ArrayList<>();
		int comments = 0;
		while (batch.size() < MOST_ITEMS && comments < MOST_COMMENTS) {
			ExportElement element = (this.reader != null) ? this.reader.next() : null;
			if (element == null && !openNextPart()) {
				return batch;
			}
			if (element instanceof ExportItem item) {
				batch.add(new Found(this.part, item));
				comments += item.comments().size();
			}
		}
		return batch;
	}

	private boolean openNextPart() {
		close();
		if (this.part + 1 >= this.parts.size()) {
			return false;
		}
		this.part++;
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

	/**
	 * @param part where it stands, from 0
	 */
	record Found(int part, ExportItem item) {
	}

}
