package blog.ibid.author;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import blog.ibid.site.Settings;
import blog.ibid.site.Site;
import blog.ibid.store.NotedTexts;
import blog.ibid.text.NotedText;
import blog.ibid.text.Sanitizer;
import blog.ibid.text.Slug;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.HtmlUtils;

/**
 * Makes a new blog somebody's own.
 */
@Component
class SettingUp {

	/** More than an imported blog has that one person brings. */
	private static final int AUTHORS_OFFERED = 200;

	private final JdbcClient jdbc;

	private final Accounts accounts;

	private final AuthorIntake authors;

	private final OneTimeLinks links;

	private final Settings settings;

	private final NotedTexts texts;

	private final Clock clock;

	SettingUp(JdbcClient jdbc, Accounts accounts, AuthorIntake authors, OneTimeLinks links, Settings settings,
			NotedTexts texts, Clock clock) {
		this.jdbc = jdbc;
		this.accounts = accounts;
		this.authors = authors;
		this.links = links;
		this.settings = settings;
		this.texts = texts;
		this.clock = clock;
	}

	/** Whether that token's link may still be used. */
	boolean isOpenTo(String token) {
		return !this.accounts.any() && this.links.isForSetup(token);
	}

	/** The authors whom an import brought. */
	List<Known> known() {
		return this.jdbc.sql("select id, display_name, login from author order by display_name, id limit :most")
			.param("most", AUTHORS_OFFERED)
			.query((row, number) -> new Known(row.getLong(1), row.getString(2), row.getString(3)))
			.list();
	}

	/**
	 * Does all of it or nothing; empty if somebody else was faster.
	 * @param language that the blog shall speak, empty to leave it
	 */
	@Transactional
	public Optional<SignedIn> finish(String token, SetupForm form, String language) {
		if (this.accounts.any() || !this.links.isForSetup(token) || !this.links.use(token)) {
			return Optional.empty();
		}
		Site site = this.settings.site();
		this.settings.change(new Site(SetupForm.tidy(form.blogTitle()), SetupForm.tidy(form.tagline()),
				language.isEmpty() ? site.language() : Locale.forLanguageTag(language),
				zone(form.zone()).orElse(site.zone()), true, site.dateStyle(), site.postsPerPage(), site.permalink(),
				site.comments()));
		long author = author(form);
		String bio = SetupForm.tidy(form.bio());
		if (!bio.isEmpty()) {
			this.authors.introduce(author, "", this.texts.keep(words(bio)));
		}
		this.accounts.open(author, Role.ADMINISTRATOR, form.secret());
		return this.accounts.byId(author);
	}

	private long author(SetupForm form) {
		Long known = form.author();
		if (known != null) {
			return known;
		}
		String login = SetupForm.tidy(form.login());
		String name = SetupForm.tidy(form.name());
		String email = SetupForm.tidy(form.email());
		return this.authors.add(login, Slug.of(login, "author").value(), name.isEmpty() ? login : name,
				email.isEmpty() ? null : email, this.clock.instant());
	}

	static Optional<ZoneId> zone(@Nullable String name) {
		try {
			return Optional.of(ZoneId.of(SetupForm.tidy(name)));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	/** Plain words become paragraphs; what has tags is HTML. */
	private static NotedText words(String bio) {
		String html = bio.matches("(?s).*<[a-zA-Z][^>]*>.*") ? bio : "<p>"
				+ HtmlUtils.htmlEscape(bio).replaceAll("\\R\\s*\\R", "</p><p>").replaceAll("\\R", "<br>") + "</p>";
		return Sanitizer.clean(html);
	}

	/**
	 * Somebody whose posts are here.
	 */
	record Known(long id, String name, String login) {
	}

}
