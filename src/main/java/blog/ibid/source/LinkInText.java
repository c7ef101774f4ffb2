package blog.ibid.source;

/**
 * A link of a text.
 *
 * @param address as it stands there
 * @param place of the text
 * @param noteKey of the note, empty elsewhere
 * @param noteNumber of the note, 0 elsewhere
 * @param name what the text calls that which it links to, empty if it says nothing but
 * the address
 * @param words of the sentence, plain text
 */
record LinkInText(String address, Place place, String noteKey, int noteNumber, String name, String words) {
}
