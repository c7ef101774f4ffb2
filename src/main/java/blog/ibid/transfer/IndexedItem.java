package blog.ibid.transfer;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What {@link ExportIndex} knows of an item.
 *
 * @param part number of the part in the given list, from 0
 * @param ordinal its place in the part, from 1
 * @param link its old address, as a path; null if it had none but {@code /?p=}
 * @param date by the blog's clock, else by Greenwich's; null if not told
 * @param parent 0 if none
 */
record IndexedItem(long id, int part, int ordinal, String type, String status, @Nullable String link,
		@Nullable LocalDate date, long parent, int menuOrder) {

	/** The last step of its old address, percent-decoded; empty if it had none. */
	String slug() {
		return (this.link == null) ? ""
				: this.link.substring(this.link.lastIndexOf('/', this.link.length() - 2) + 1).replace("/", "");
	}

	boolean isPage() {
		return this.type.equals("page");
	}

	boolean isAttachment() {
		return this.type.equals("attachment");
	}

}
