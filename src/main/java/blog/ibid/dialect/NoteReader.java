package blog.ibid.dialect;

/**
 * Reads the notes of one dialect: pairs what it can prove, leaves the rest as it stands
 * and says so.
 */
interface NoteReader {

	void read(Draft draft);

}
