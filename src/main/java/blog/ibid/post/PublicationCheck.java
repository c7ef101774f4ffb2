package blog.ibid.post;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/**
 * Understands a {@link PublicationForm}, or says field by field what it doesn't.
 */
@Component
class PublicationCheck {

	private static final int LONGEST_EXCERPT = 10000;

	private static final int LONGEST_NAME = 250;

	private static final int LONGEST_ADDRESS = 2000;

	private static final int MOST_TAGS = 50;

	private final JdbcClient jdbc;

	private final ChosenTime time;

	private final ChosenSlug slug;

	private final Clock clock;

	PublicationCheck(JdbcClient jdbc, ChosenTime time, ChosenSlug slug, Clock clock) {
		this.jdbc = jdbc;
		this.time = time;
		this.slug = slug;
		this.clock = clock;
	}

	/**
	 * What was decided.
	 * @param words what would be published
	 * @param errors gets what is wrong; with one the result is worth nothing
	 */
	Publication check(PublicationForm form, EditablePost post, Manuscript words, Errors errors) {
		PublicationForm.When choice = form.choice();
		Instant at = (choice == PublicationForm.When.AT) ? this.time.in(form, post, errors) : null;
		Instant now = this.clock.instant();
		PublishingStep step = switch (choice) {
			case NOW -> PublishingStep.PUBLISH;
			case AT -> (at != null && at.isAfter(now)) ? PublishingStep.SCHEDULE : PublishingStep.PUBLISH;
			case PRIVATE -> PublishingStep.HIDE;
			case PENDING -> PublishingStep.SUBMIT;
			case DRAFT -> PublishingStep.WITHDRAW;
		};
		if (choice == PublicationForm.When.NOW && !post.isPublished()) {
			at = now;
		}
		Long parent = (post.kind() == PostKind.PAGE) ? parent(form, post, errors) : null;
		var wanted = new Publication(step, at, this.slug.in(form, post, words, parent, errors),
				blankToNull(form.excerpt()),
				form.categories().stream().map(PublicationForm::number).filter(Objects::nonNull).toList(),
				blankToNull(form.newCategory().replaceAll("\\s+", " ")),
				PublicationForm.number(form.newCategoryAbove()), tags(form, errors), author(form, errors),
				form.staysOnTop() && post.kind() == PostKind.POST, form.takesReplies(), canonical(form, errors), parent,
				menuOrder(form, errors), form.correction());
		check(wanted, words, errors);
		checkCorrection(wanted, post, words, errors);
		return wanted;
	}

	private static void check(Publication wanted, Manuscript words, Errors errors) {
		boolean empty = words.title().isBlank() && words.text().body().isBlank();
		if (wanted.isPublic() && empty) {
			errors.rejectValue("when", "publication.empty");
		}
		if (form(wanted.excerpt()) > LONGEST_EXCERPT) {
			errors.rejectValue("excerpt", "publication.excerpt.long", new Object[] { LONGEST_EXCERPT }, null);
		}
		if (form(wanted.newCategory()) > LONGEST_NAME) {
			errors.rejectValue("newCategory", "publication.name.long", new Object[] { LONGEST_NAME }, null);
		}
	}

	private static void checkCorrection(Publication wanted, EditablePost post, Manuscript words, Errors errors) {
		if (wanted.correction().length() > Corrections.LONGEST) {
			errors.rejectValue("correction", "correction.long");
		}
		boolean changes = post.isPublished() && wanted.step() == PublishingStep.PUBLISH && words.ahead();
		if (!wanted.correction().isEmpty() && !changes) {
			errors.rejectValue("correction", "publication.correction.nothing");
		}
	}

	private static int form(@Nullable String text) {
		return (text != null) ? text.length() : 0;
	}

	private static List<String> tags(PublicationForm form, Errors errors) {
		Map<String, String> names = new LinkedHashMap<>();
		for (String typed : form.tags().split("[,;\n]")) {
			String name = typed.strip().replaceAll("\\s+", " ");
			if (!name.isEmpty()) {
				names.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
			}
		}
		List<String> tags = new ArrayList<>(names.values());
		if (tags.size() > MOST_TAGS) {
			errors.rejectValue("tags", "publication.tags.many", new Object[] { MOST_TAGS }, null);
		}
		if (tags.stream().anyMatch((tag) -> tag.length() > LONGEST_NAME)) {
			errors.rejectValue("tags", "publication.name.long", new Object[] { LONGEST_NAME }, null);
		}
		return tags;
	}

	private @Nullable Long author(PublicationForm form, Errors errors) {
		Long author = PublicationForm.number(form.author());
		if (author != null && !exists("select count(*) from author where id = :id", author)) {
			errors.rejectValue("author", "publication.author.none");
		}
		return author;
	}

	private @Nullable String canonical(PublicationForm form, Errors errors) {
		String address = form.canonical();
		if (address.isEmpty()) {
			return null;
		}
		try {
			URI uri = URI.create(address);
			boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
			if (web && uri.getHost() != null && uri.getUserInfo() == null && address.length() <= LONGEST_ADDRESS) {
				return uri.toASCIIString();
			}
		}
		catch (IllegalArgumentException ex) {
			// said below
		}
		errors.rejectValue("canonical", "publication.canonical.wrong");
		return null;
	}

	/** A page cannot lie below itself. */
	private @Nullable Long parent(PublicationForm form, EditablePost post, Errors errors) {
		Long parent = PublicationForm.number(form.parent());
		for (Long above = parent; above != null; above = above(above)) {
			boolean page = exists("select count(*) from post where kind = 'PAGE' and id = :id", above);
			if (above == post.id() || !page) {
				errors.rejectValue("parent", "publication.parent.wrong");
				return null;
			}
		}
		return parent;
	}

	private @Nullable Long above(long page) {
		return this.jdbc.sql("select parent_id from post where id = :id")
			.param("id", page)
			.query((row, number) -> row.getObject(1, Long.class))
			.list()
			.get(0);
	}

	private boolean exists(String query, long id) {
		return this.jdbc.sql(query).param("id", id).query(Long.class).single() > 0;
	}

	private static int menuOrder(PublicationForm form, Errors errors) {
		if (!form.menuOrder().matches("-?[0-9]{0,9}") || form.menuOrder().equals("-")) {
			errors.rejectValue("menuOrder", "publication.order.wrong");
			return 0;
		}
		return form.menuOrder().isEmpty() ? 0 : Integer.parseInt(form.menuOrder());
	}

	private static @Nullable String blankToNull(String text) {
		return text.isBlank() ? null : text;
	}

}
