package blog.ibid.transfer;

/**
 * One custom field of an item, comment or term. Values are texts, even where they are
 * PHP's serialised form; they are never unserialised.
 */
record ExportMeta(String key, String value) {

}
