package blog.ibid.dialect;

/**
 * What a reader found of notes in one text.
 *
 * @param markers places in the body that call a note, each use counted
 * @param notes notes found, with or without a marker
 * @param paired notes that at least one marker calls
 * @param unpaired notes without a marker plus markers without a note
 */
public record NoteTally(int markers, int notes, int paired, int unpaired) {

	public static final NoteTally NONE = new NoteTally(0, 0, 0, 0);

	public NoteTally plus(NoteTally other) {
		return new NoteTally(this.markers + other.markers, this.notes + other.notes, this.paired + other.paired,
				this.unpaired + other.unpaired);
	}

}
