package blog.ibid.transfer;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A term that an item is filed under.
 *
 * @param taxonomy as in {@link ExportTerm}; the old names {@code tag} and none are read
 * as {@code post_tag} and {@code category}
 * @param slug empty in the oldest exports
 */
record ItemTerm(String taxonomy, String slug, String name) {

	static ItemTerm of(String domain, String slug, String name) {
		String taxonomy = switch (domain) {
			case "" -> "category";
			case "tag" -> "post_tag";
			default -> domain;
		};
		return new ItemTerm(taxonomy, slug, name);
	}

	/** Each term once; one without a slug only if none of that name has one. */
	static List<ItemTerm> distinct(List<ItemTerm> terms) {
		Set<ItemTerm> named = new HashSet<>();
		for (ItemTerm term : terms) {
			if (!term.slug.isEmpty()) {
				named.add(new ItemTerm(term.taxonomy, "", term.name));
			}
		}
		return terms.stream().distinct().filter((term) -> !named.contains(term)).toList();
	}

}
