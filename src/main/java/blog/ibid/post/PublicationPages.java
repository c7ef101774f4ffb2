package blog.ibid.post;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import blog.ibid.author.SignedIn;
import blog.ibid.site.Addresses;
import blog.ibid.site.Settings;
import blog.ibid.site.Site;
import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes the page on which a post is published.
 */
@Component
class PublicationPages {

	private static final int MOST = 2000;

	private final JdbcClient jdbc;

	private final Filing filing;

	private final ChosenSlug slugs;

	private final FreePaths paths;

	private final Terms terms;

	private final Addresses addresses;

	private final Settings settings;

	private final Clock clock;

	PublicationPages(JdbcClient jdbc, Filing filing, ChosenSlug slugs, FreePaths paths, Terms terms,
			Addresses addresses, Settings settings, Clock clock) {
		this.jdbc = jdbc;
		this.filing = filing;
		this.slugs = slugs;
		this.paths = paths;
		this.terms = terms;
		this.addresses = addresses;
		this.settings = settings;
		this.clock = clock;
	}

	/** The form as the post stands. */
	PublicationForm form(EditablePost post, Manuscript words) {
		Instant time = post.publishedAt();
		ZoneId zone = this.settings.site().zone();
		LocalDateTime local = LocalDateTime.ofInstant((time != null) ? time : this.clock.instant(), zone);
		Long author = post.authorId();
		List<PublicTerm> filed = this.terms.ofPosts(List.of(post.id())).getOrDefault(post.id(), List.of());
		String tags = filed.stream()
			.filter((term) -> term.kind() == TermKind.TAG)
			.map(PublicTerm::name)
			.collect(Collectors.joining(", "));
		return new PublicationForm(Long.toString(post.version()), usual(post).name(), local.toLocalDate().toString(),
				DateTimeFormatter.ofPattern("HH:mm").format(local), slug(post, words), or(post.excerpt()),
				filed.stream()
					.filter((term) -> term.kind() == TermKind.CATEGORY)
					.map((term) -> Long.toString(term.id()))
					.toList(),
				"", "", tags, author.toString(), Boolean.toString(post.sticky()), Boolean.toString(post.commentsOpen()),
				canonical(post.id()), (post.parentId() != null) ? post.parentId().toString() : "",
				Integer.toString(post.menuOrder()), "");
	}

	private String slug(EditablePost post, Manuscript words) {
		if (!NewPosts.isUnchosen(post)) {
			return post.slug();
		}
		return words.title().isBlank() ? "" : this.slugs.suggested(post, words.title(), post.parentId());
	}

	private static PublicationForm.When usual(EditablePost post) {
		return switch (post.status()) {
			case SCHEDULED -> PublicationForm.When.AT;
			case PRIVATE -> PublicationForm.When.PRIVATE;
			default -> PublicationForm.When.NOW;
		};
	}

	private String canonical(long post) {
		return this.jdbc.sql("select coalesce(canonical, '') from post where id = :id")
			.param("id", post)
			.query(String.class)
			.single();
	}

	/** What stands around the form. */
	PublicationPage page(EditablePost post, Manuscript words, PublicationForm form, SignedIn author) {
		Site site = this.settings.site();
		LocalDateTime now = LocalDateTime.ofInstant(this.clock.instant(), site.zone()).truncatedTo(ChronoUnit.MINUTES);
		boolean isPage = post.kind() == PostKind.PAGE;
		return new PublicationPage(post.id(), words.title(), isPage, post.isPublished(), "status." + post.status(),
				words.ahead(), prefix(post),
				DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
					.withLocale(LocaleContextHolder.getLocale())
					.format(now),
				site.zone().getId().replace('_', ' '), choices(post, form), isPage ? List.of() : categories(form),
				isPage ? List.of() : tagNames(), author.role().editsOthers() ? authors(form) : List.of(),
				isPage ? parents(post, form) : List.of());
	}

	/** The address with the slug cut off. */
	private String prefix(EditablePost post) {
		LocalDate day = post.publishedOn();
		if (post.kind() == PostKind.PAGE) {
			return "/" + this.paths.below(post.parentId(), "");
		}
		String whole = this.addresses
			.post((day != null) ? day : this.settings.site().dates().dayOf(this.clock.instant()), "x");
		return whole.substring(0, whole.length() - 2);
	}

	private static List<PublicationPage.Choice> choices(EditablePost post, PublicationForm form) {
		String state = post.isPublished() ? "public" : "unseen";
		return Arrays.stream(PublicationForm.When.values()).map((choice) -> {
			String key = "publication." + choice;
			String told = (choice == PublicationForm.When.NOW || choice == PublicationForm.When.DRAFT
					|| choice == PublicationForm.When.AT) ? key + "." + state : key;
			return new PublicationPage.Choice(choice.name(), told, told + ".hint", told + ".button",
					choice == form.choice());
		}).toList();
	}

	private List<PublicationPage.Option> categories(PublicationForm form) {
		Set<String> chosen = Set.copyOf(form.categories());
		return this.jdbc.sql(
				"select id, name, path from term where kind = 'CATEGORY' order by replace(path, '/', ' !') limit :most")
			.param("most", MOST)
			.query((row, number) -> option(row.getLong(1), row.getString(2), depth(row.getString(3)),
					chosen.contains(row.getString(1))))
			.list();
	}

	private List<String> tagNames() {
		return this.jdbc.sql("select name from term where kind = 'TAG' order by name limit :most")
			.param("most", MOST)
			.query(String.class)
			.list();
	}

	private List<PublicationPage.Option> authors(PublicationForm form) {
		return this.jdbc.sql("select id, display_name from author order by display_name, id limit :most")
			.param("most", MOST)
			.query((row, number) -> option(row.getLong(1), row.getString(2), 0, row.getString(1).equals(form.author())))
			.list();
	}

	/** All pages but itself and those below it. */
	private List<PublicationPage.Option> parents(EditablePost post, PublicationForm form) {
		return this.jdbc.sql("""
				select id, title, path from post where kind = 'PAGE' and status <> 'TRASHED' and id <> :id
				and path not like :below escape '!' order by path limit :most""")
			.param("id", post.id())
			.param("below", post.path().replaceAll("([!%_])", "!$1") + "/%")
			.param("most", MOST)
			.query((row, number) -> option(row.getLong(1),
					row.getString(2).isBlank() ? row.getString(3) : row.getString(2), depth(row.getString(3)),
					row.getString(1).equals(form.parent())))
			.list();
	}

	private static PublicationPage.Option option(long id, String name, int depth, boolean chosen) {
		return new PublicationPage.Option(id, name, Math.min(depth, 5), chosen);
	}

	private static int depth(String path) {
		return (int) path.chars().filter((ch) -> ch == '/').count();
	}

	private static String or(@Nullable String text) {
		return (text != null) ? text : "";
	}

}
