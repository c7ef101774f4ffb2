package blog.ibid.author;

import java.io.Serializable;

/**
 * Who asks to be let in.
 *
 * @param address of the connection
 * @param device the mark of a browser that its account knows, empty for others
 * @param deviceOf the number of that account's author
 */
record Caller(String address, String device, long deviceOf) implements Serializable {

}
