package blog.ibid.media;

/**
 * An address to which administrators may send more than pictures. A module that has one
 * declares it as a bean.
 *
 * @param path of the form's action
 * @param most bytes of all files together
 * @param refused where the browser is sent that wants to send more
 */
public record LargeUpload(String path, long most, String refused) {
}
