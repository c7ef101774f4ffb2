package blog.ibid.transfer;

/**
 * What an export consists of. In a part come first its authors and terms, then the site,
 * then the items, and last what an Ibid adds to them. Texts are never null; what the
 * export doesn't say is an empty text, a number 0.
 */
sealed interface ExportElement permits ExportSite, ExportAuthor, ExportTerm, ExportItem, ExportListPart {

}
