package blog.ibid.transfer;

import java.util.List;

/**
 * A category, tag or term of another taxonomy.
 *
 * @param id in WordPress, 0 if not told
 * @param taxonomy {@code category}, {@code post_tag}, {@code nav_menu} or a plugin's
 * @param slug as WordPress wrote it, percent-encoded where it isn't ASCII
 * @param parent slug of the term above, empty at the top; it may be absent from the
 * export
 */
record ExportTerm(long id, String taxonomy, String slug, String parent, String name, String description,
		List<ExportMeta> metas) implements ExportElement {

	ExportTerm {
		metas = List.copyOf(metas);
	}

}
