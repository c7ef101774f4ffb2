package blog.ibid.transfer;

import java.util.List;

/**
 * What the heads of all parts list; the same author or term may be listed several times.
 */
record ExportHeads(List<ExportAuthor> authors, List<ExportTerm> terms) {

	ExportHeads {
		authors = List.copyOf(authors);
		terms = List.copyOf(terms);
	}

}
