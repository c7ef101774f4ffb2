package blog.ibid.transfer;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import blog.ibid.author.AuthorIntake;
import blog.ibid.text.Slug;
import org.jspecify.annotations.Nullable;

/**
 * Brings the authors of an export, and knows who is who afterwards.
 */
final class AuthorsImport {

	private static final String NAMELESS = "author";

	private final OldBlog blog;

	private final AuthorIntake authors;

	private final References references;

	private final Clock clock;

	private final boolean dryRun;

	private final Map<String, Long> byLogin = new HashMap<>();

	private final Map<String, Long> byEmail = new HashMap<>();

	private final Map<Long, Long> byNumber = new HashMap<>();

	AuthorsImport(OldBlog blog, AuthorIntake authors, References references, Clock clock, boolean dryRun) {
		this.blog = blog;
		this.authors = authors;
		this.references = references;
		this.clock = clock;
		this.dryRun = dryRun;
	}

	void bring(List<ExportAuthor> exported, ImportReport report) {
		for (ExportAuthor author : exported) {
			String login = login(author.login().isBlank() ? author.displayName() : author.login());
			Long known = this.byLogin.get(key(login));
			long id = (known != null) ? known : bring(author, login, report);
			if (!author.email().isBlank()) {
				this.byEmail.putIfAbsent(key(author.email()), id);
			}
			if (author.id() > 0) {
				this.byNumber.putIfAbsent(author.id(), id);
			}
		}
		if (!this.dryRun) {
			this.references.addNumbers(this.blog.source(), Reference.Kind.AUTHOR, this.byNumber);
		}
	}

	private long bring(ExportAuthor author, String login, ImportReport report) {
		String name = PlainWords.of(author.displayName(), 250);
		name = name.isEmpty() ? login : name;
		String email = (author.email().isBlank() || author.email().length() > 320) ? null : author.email().strip();
		long digest = digest(name, email);
		AuthorIntake.Kept kept = this.authors.byLogin(login).orElse(null);
		Optional<Reference> known = this.references.find(this.blog.source(), Reference.Kind.AUTHOR, key(login));
		Result result = (kept == null) ? Result.CREATED
				: known.map((reference) -> reference.judge(digest, kept.version())).orElse(Result.UNCHANGED);
		long id = (kept == null) ? add(login, name, email, digest) : kept.id();
		if (kept != null && result == Result.UPDATED && !this.dryRun) {
			long version = this.authors.rename(kept, name, email);
			this.references.change(this.blog.source(),
					new Reference(Reference.Kind.AUTHOR, key(login), id, digest, version));
		}
		this.byLogin.put(key(login), id);
		report.authors.add(result);
		return id;
	}

	private static long digest(String name, @Nullable String email) {
		return new Digest().add(name).add((email != null) ? email : "").value();
	}

	private long add(String login, String name, @Nullable String email, long digest) {
		if (this.dryRun) {
			return -1;
		}
		long id = this.authors.add(login, Slug.of(login, NAMELESS).value(), name, email, this.clock.instant());
		this.references.add(this.blog.source(),
				List.of(new Reference(Reference.Kind.AUTHOR, key(login), id, digest, 0)));
		return id;
	}

	/** The author with that login; one that the export doesn't list is added. */
	long byLogin(String creator) {
		String login = login(creator);
		return this.byLogin.computeIfAbsent(key(login),
				(key) -> this.authors.byLogin(login)
					.map(AuthorIntake.Kept::id)
					.orElseGet(() -> add(login, login, null, digest(login, null))));
	}

	/**
	 * The author who wrote a comment, signed in: WordPress tells the account, and that
	 * counts only together with a known number or address.
	 */
	@Nullable Long ofComment(ExportComment comment) {
		if (comment.userId() <= 0) {
			return null;
		}
		Long byEmail = this.byEmail.get(key(comment.email()));
		return (byEmail != null) ? byEmail : this.byNumber.get(comment.userId());
	}

	private static String login(String written) {
		String login = PlainWords.of(written, 100);
		return login.isEmpty() ? NAMELESS : login;
	}

	private static String key(String text) {
		return text.strip().toLowerCase(Locale.ROOT);
	}

}
