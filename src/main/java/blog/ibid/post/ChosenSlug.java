package blog.ibid.post;

import java.util.Objects;

import blog.ibid.text.Slug;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/**
 * Understands the last part of an address that was typed into a {@link PublicationForm}.
 */
@Component
class ChosenSlug {

	private final FreePaths paths;

	ChosenSlug(FreePaths paths) {
		this.paths = paths;
	}

	/** Null leaves it to the title, once the post is public. */
	@Nullable String in(PublicationForm form, EditablePost post, Manuscript words, @Nullable Long parent, Errors errors) {
		if (form.slug().isEmpty()) {
			return null;
		}
		Slug slug = Slug.of(form.slug(), "-".equals(form.slug()) ? "post" : post.slugOf("").value());
		boolean asBefore = slug.value().equals(post.slug()) && Objects.equals(parent, post.parentId());
		if (asBefore) {
			return post.slug();
		}
		if (NewPosts.isUnchosen(post) && slug.value().equals(suggested(post, words.title(), parent))) {
			return null;
		}
		check(slug, post, parent, errors);
		return slug.value();
	}

	private void check(Slug slug, EditablePost post, @Nullable Long parent, Errors errors) {
		Slug free = this.paths.nearest(post.kind(), parent, slug, post.id());
		if (FreePaths.isReserved(post.kind(), slug.value(), parent)) {
			errors.rejectValue("slug", "publication.slug.reserved", new Object[] { slug.value(), free.value() }, null);
		}
		else if (!free.equals(slug)) {
			errors.rejectValue("slug", "publication.slug.taken", new Object[] { slug.value(), free.value() }, null);
		}
		else if (this.paths.below(parent, slug.value()).length() > FreePaths.LONGEST) {
			errors.rejectValue("slug", "publication.slug.long");
		}
	}

	/** The slug that the title would get. */
	String suggested(EditablePost post, String title, @Nullable Long parent) {
		return this.paths.nearest(post.kind(), parent, post.slugOf(title), post.id()).value();
	}

}
