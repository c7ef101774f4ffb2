package blog.ibid.post;

import java.util.Objects;
import java.util.Optional;

import blog.ibid.site.Freshness;
import blog.ibid.text.Slug;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes categories and tags. What readers knew leads on, and posts are listed where
 * they belong; each change is made whole or not at all. All begin by touching the
 * freshness of the posts, so that they come one after the other.
 */
@Component
@Transactional
class TermChanges {

	private final JdbcClient jdbc;

	private final TermIntake intake;

	private final DeskTerms terms;

	private final TermTree tree;

	private final Freshness freshness;

	TermChanges(JdbcClient jdbc, TermIntake intake, DeskTerms terms, TermTree tree, Freshness freshness) {
		this.jdbc = jdbc;
		this.intake = intake;
		this.terms = terms;
		this.tree = tree;
		this.freshness = freshness;
	}

	long add(TermKind kind, TermForm wish) {
		this.freshness.touch(PostLists.TAG);
		Slug slug = wish.wish(kind);
		if (this.intake.find(kind, slug.value()).isPresent()) {
			throw taken(wish, slug);
		}
		Long parent = wish.parentId(kind);
		TermIntake.Kept above = (parent != null) ? above(parent) : null;
		forget(Terms.oldAddress(kind, slug.value()));
		return this.intake.add(kind, slug.value(), wish.name().strip(), wish.words(), above).id();
	}

	/** Makes a term what somebody wishes, and returns what it was. */
	TermForm change(long id, TermForm wish) {
		this.freshness.touch(PostLists.TAG);
		DeskTerm term = this.terms.find(id);
		Long parent = wish.parentId(term.kind());
		if (parent != null && this.tree.isWithin(above(parent).id(), id)) {
			throw new TermImpossible("parent", "terms.parent.below", term.name());
		}
		Slug slug = wish.wish(term.kind());
		if (!slug.value().equals(term.slug())) {
			takeSlug(term, wish, slug);
		}
		this.jdbc.sql("""
				update term set name = :name, slug = :slug, description = :description, parent_id = :parent,
				path = case when kind = 'TAG' then :slug else path end, version = version + 1 where id = :id""")
			.param("name", wish.name().strip())
			.param("slug", slug.value())
			.param("description", wish.words())
			.param("parent", parent)
			.param("id", id)
			.update();
		if (term.isCategory()) {
			this.tree.straighten();
		}
		if (!Objects.equals(parent, term.parentId())) {
			this.tree.refile(id);
		}
		return TermForm.of(term);
	}

	/** Somebody else's old address may be taken only by whom it leads to. */
	private void takeSlug(DeskTerm term, TermForm wish, Slug slug) {
		Optional<TermIntake.Kept> owner = this.intake.find(term.kind(), slug.value());
		if (owner.isPresent() && owner.get().id() != term.id()) {
			throw taken(wish, slug);
		}
		forget(Terms.oldAddress(term.kind(), slug.value()));
		remember(Terms.oldAddress(term.kind(), term.slug()), term.id());
	}

	private static TermImpossible taken(TermForm wish, Slug slug) {
		boolean chosen = wish.slug() != null && !wish.slug().isBlank();
		return new TermImpossible(chosen ? "slug" : "name", "terms.slug.taken", slug.value());
	}

	private TermIntake.Kept above(long category) {
		return this.jdbc.sql("select id, version, path from term where kind = 'CATEGORY' and id = :id")
			.param("id", category)
			.query((row, number) -> new TermIntake.Kept(row.getLong(1), row.getLong(2), row.getString(3)))
			.optional()
			.orElseThrow(() -> new TermImpossible("parent", "terms.parent.gone"));
	}

	/**
	 * Files what is in one term under another, to which its address leads from now on.
	 */
	void merge(long id, long into) {
		this.freshness.touch(PostLists.TAG);
		DeskTerm term = this.terms.find(id);
		DeskTerm other = this.terms.find(into);
		if (id == into || term.kind() != other.kind()) {
			throw new TermImpossible("into", "terms.into.same");
		}
		if (term.isCategory() && this.tree.isWithin(into, id)) {
			throw new TermImpossible("into", "terms.into.below", term.name());
		}
		this.jdbc.sql("""
				insert into post_term (term_id, post_id, direct, published_on, published_at)
				select cast(:into as bigint), s.post_id, false, s.published_on, s.published_at from post_term s
				where s.term_id = :id and s.direct = true and not exists
				(select 1 from post_term x where x.post_id = s.post_id and x.term_id = :into)""")
			.param("into", into)
			.param("id", id)
			.update();
		this.jdbc.sql("""
				update post_term set direct = true where term_id = :into and post_id in
				(select s.post_id from post_term s where s.term_id = :id and s.direct = true)""")
			.param("into", into)
			.param("id", id)
			.update();
		repoint(id, into);
		remove(term, into);
		this.jdbc.sql("update term set version = version + 1 where id = :into").param("into", into).update();
		if (term.isCategory()) {
			this.tree.straighten();
			this.tree.refile(into);
		}
	}

	/** Whatever led to the one leads to the other. */
	private void repoint(long id, long into) {
		for (String column : new String[] { "update term set parent_id = :into where parent_id = :id",
				"update old_address set term_id = :into where term_id = :id",
				"update menu_item set term_id = :into where term_id = :id",
				"update import_reference set local_id = :into where kind = 'TERM' and local_id = :id" }) {
			this.jdbc.sql(column).param("into", into).param("id", id).update();
		}
	}

	/**
	 * Deletes a term under which nothing is filed; what lies below it moves up.
	 * @throws TermImpossible if there is
	 */
	void delete(long id) {
		this.freshness.touch(PostLists.TAG);
		DeskTerm term = this.terms.find(id);
		if (term.posts() > 0) {
			throw new TermImpossible("into", "terms.delete.full", term.posts());
		}
		this.jdbc.sql("update term set parent_id = :parent where parent_id = :id")
			.param("parent", term.parentId())
			.param("id", id)
			.update();
		this.jdbc.sql("update old_address set term_id = null where term_id = :id").param("id", id).update();
		this.jdbc.sql("delete from import_reference where kind = 'TERM' and local_id = :id").param("id", id).update();
		remove(term, null);
		this.tree.straighten();
	}

	private void remove(DeskTerm term, @Nullable Long leadsTo) {
		this.jdbc.sql("delete from post_term where term_id = :id").param("id", term.id()).update();
		this.jdbc.sql("delete from menu_item where term_id = :id").param("id", term.id()).update();
		this.jdbc.sql("delete from term where id = :id").param("id", term.id()).update();
		remember(Terms.oldAddress(term.kind(), term.slug()), leadsTo);
	}

	private void remember(String address, @Nullable Long term) {
		forget(address);
		this.jdbc.sql("insert into old_address (path, term_id) values (:path, :term)")
			.param("path", address)
			.param("term", term)
			.update();
	}

	private void forget(String address) {
		this.jdbc.sql("delete from old_address where path = :path").param("path", address).update();
	}

}
