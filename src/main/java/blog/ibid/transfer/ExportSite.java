package blog.ibid.transfer;

/**
 * The blog that was exported.
 *
 * @param title its name
 * @param link its address
 * @param description its tag line
 * @param language as in {@code en-US}
 * @param baseSiteUrl address of the network it is part of, such as
 * {@code https://wordpress.com/}, else its own
 * @param baseBlogUrl its own address; the channel's link if the export lacks it
 * @param version of the format: 1.0, 1.1 or 1.2; empty if not told
 * @param generator the software, mostly as an address with a version
 */
record ExportSite(String title, String link, String description, String language, String baseSiteUrl,
		String baseBlogUrl, String version, String generator) implements ExportElement {

}
