package blog.ibid.transfer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import blog.ibid.post.TermIntake;
import blog.ibid.post.TermIntake.Kept;
import blog.ibid.post.TermKind;
import org.jspecify.annotations.Nullable;

/**
 * Brings categories and tags; other taxonomies are counted only.
 */
final class TermsImport {

	private static final Kept NOT_KEPT = new Kept(-1, 0, "");

	private final OldBlog blog;

	private final TermIntake terms;

	private final References references;

	private final boolean dryRun;

	private final Map<String, Kept> kept = new HashMap<>();

	TermsImport(OldBlog blog, TermIntake terms, References references, boolean dryRun) {
		this.blog = blog;
		this.terms = terms;
		this.references = references;
		this.dryRun = dryRun;
	}

	void bring(List<ExportTerm> exported, ImportReport report) {
		Map<String, ExportTerm> distinct = new LinkedHashMap<>();
		exported.forEach((term) -> distinct.putIfAbsent(key(term.taxonomy(), slug(term.slug(), term.name())), term));
		Set<String> begun = new HashSet<>();
		distinct.forEach((key, term) -> bring(key, term, distinct, begun, report));
		keepNumbers(distinct);
	}

	private void keepNumbers(Map<String, ExportTerm> exported) {
		Map<Long, Long> numbers = new HashMap<>();
		exported.forEach((key, term) -> {
			Kept local = this.kept.get(key);
			if (local != null && term.id() > 0) {
				numbers.putIfAbsent(term.id(), local.id());
			}
		});
		if (!this.dryRun) {
			this.references.addNumbers(this.blog.source(), Reference.Kind.TERM, numbers);
		}
	}

	private void bring(String key, ExportTerm term, Map<String, ExportTerm> all, Set<String> begun,
			ImportReport report) {
		TermKind kind = kind(term.taxonomy());
		if (kind == null) {
			report.terms.add(Result.SKIPPED);
			return;
		}
		if (!begun.add(key)) {
			return;
		}
		Kept above = null;
		if (kind == TermKind.CATEGORY && !term.parent().isBlank()) {
			String parentKey = key(term.taxonomy(), slug(term.parent(), ""));
			ExportTerm parent = all.get(parentKey);
			if (parent != null) {
				bring(parentKey, parent, all, begun, report);
			}
			above = this.kept.get(parentKey);
		}
		report.terms.add(bring(key, kind, term, above));
	}

	private Result bring(String key, TermKind kind, ExportTerm term, @Nullable Kept above) {
		String slug = slug(term.slug(), term.name());
		String name = name(term.name(), slug);
		String description = PlainWords.of(term.description(), 10_000);
		long digest = new Digest().add(name).add(description).add((above != null) ? above.path() : "").value();
		Optional<Kept> found = this.terms.find(kind, slug);
		if (found.isEmpty()) {
			this.kept.put(key, add(key, kind, slug, name, description, above, digest));
			return Result.CREATED;
		}
		Kept now = found.get();
		long version = now.version();
		Optional<Reference> known = this.references.find(this.blog.source(), Reference.Kind.TERM, limited(key));
		Result result = known.map((reference) -> reference.judge(digest, version)).orElse(Result.UNCHANGED);
		if (result == Result.UPDATED && !this.dryRun) {
			now = this.terms.change(now, slug, name, description, above);
			this.references.change(this.blog.source(),
					new Reference(Reference.Kind.TERM, limited(key), now.id(), digest, now.version()));
		}
		this.kept.put(key, now);
		return result;
	}

	private Kept add(String key, TermKind kind, String slug, String name, String description, @Nullable Kept above,
			long digest) {
		if (this.dryRun) {
			return NOT_KEPT;
		}
		Kept added = this.terms.add(kind, slug, name, description, above);
		this.references.add(this.blog.source(),
				List.of(new Reference(Reference.Kind.TERM, limited(key), added.id(), digest, 0)));
		return added;
	}

	/**
	 * The numbers of an item's categories and tags; those not listed in a head are added.
	 */
	List<Long> of(ExportItem item) {
		List<Long> ids = new ArrayList<>();
		for (ItemTerm term : item.terms()) {
			TermKind kind = kind(term.taxonomy());
			if (kind != null) {
				String slug = slug(term.slug(), term.name());
				String key = key(term.taxonomy(), slug);
				Kept found = this.kept.computeIfAbsent(key, (missing) -> this.terms.find(kind, slug).orElseGet(() -> {
					String name = name(term.name(), slug);
					return add(missing, kind, slug, name, "", null, new Digest().add(name).add("").add("").value());
				}));
				ids.add(found.id());
			}
		}
		return ids.stream().distinct().toList();
	}

	private static @Nullable TermKind kind(String taxonomy) {
		return switch (taxonomy) {
			case "category" -> TermKind.CATEGORY;
			case "post_tag" -> TermKind.TAG;
			default -> null;
		};
	}

	private static String name(String written, String slug) {
		String name = PlainWords.of(written, 250);
		return name.isEmpty() ? slug : name;
	}

	private static String slug(String written, String name) {
		return KeptSlug.of(written, PlainWords.of(name), "term");
	}

	private static String key(String taxonomy, String slug) {
		return taxonomy + ":" + slug;
	}

	private static String limited(String key) {
		return key.substring(0, Math.min(key.length(), 250));
	}

}
