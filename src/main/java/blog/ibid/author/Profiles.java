package blog.ibid.author;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import blog.ibid.site.Freshness;
import blog.ibid.site.Settings;
import blog.ibid.store.NotedTexts;
import blog.ibid.text.NotedText;
import blog.ibid.text.Slug;
import blog.ibid.text.WrittenForm;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what authors say of themselves.
 */
@Component
class Profiles {

	private static final int PICTURES = 24;

	private final JdbcClient jdbc;

	private final NotedTexts texts;

	private final AccountChanges accounts;

	private final Freshness freshness;

	private final Settings settings;

	private final SpokenLanguage languages;

	Profiles(JdbcClient jdbc, NotedTexts texts, AccountChanges accounts, Freshness freshness, Settings settings,
			SpokenLanguage languages) {
		this.jdbc = jdbc;
		this.texts = texts;
		this.accounts = accounts;
		this.freshness = freshness;
		this.settings = settings;
		this.languages = languages;
	}

	@Transactional(readOnly = true)
	public ProfileForm of(long author) {
		Row row = row(author);
		String bio = (row.bio != null) ? WrittenForm.of(this.texts.read(row.bio)) : "";
		return new ProfileForm(row.name, row.email, bio, row.slug, row.portrait, this.languages.chosen(author));
	}

	private Row row(long author) {
		return this.jdbc.sql("""
				select a.display_name, a.email, a.slug, a.bio_id, m.path from author a
				left join media m on m.id = a.portrait_id where a.id = :id""")
			.param("id", author)
			.query(Profiles::read)
			.single();
	}

	/** The newest pictures of the blog, to choose a portrait from. */
	@Transactional(readOnly = true)
	public List<Picture> pictures() {
		return this.jdbc.sql("""
				select path, alt from media where present = true and content_type like 'image/%'
				order by uploaded_at desc, id desc limit :most""")
			.param("most", PICTURES)
			.query((row, number) -> new Picture("/" + row.getString(1), row.getString(2)))
			.list();
	}

	private static Row read(ResultSet row, int number) throws SQLException {
		String portrait = row.getString(5);
		return new Row(row.getString(1), row.getString(2), row.getString(3), row.getObject(4, Long.class),
				(portrait != null) ? "/" + portrait : "");
	}

	/**
	 * Makes a profile what its author wishes, and returns what it was.
	 * @throws AccountImpossible if it can't become that; nothing is kept
	 */
	@Transactional
	public ProfileForm change(long author, ProfileForm wish) {
		this.freshness.touch("posts");
		ProfileForm before = of(author);
		Row row = row(author);
		if (this.accounts.isOthers(wish.mail(), author)) {
			throw new AccountImpossible("email", "authors.email.taken");
		}
		String words = (wish.slug() == null || wish.slug().isBlank()) ? wish.name() : wish.slug();
		String slug = Slug.of(words, "author").value();
		if (!slug.equals(row.slug)) {
			takeSlug(author, row.slug, slug);
		}
		this.jdbc.sql("""
				update author set display_name = :name, email = :email, slug = :slug, portrait_id = :portrait,
				bio_id = :bio, version = version + 1 where id = :id""")
			.param("name", wish.name().strip())
			.param("email", wish.mail().isEmpty() ? null : wish.mail())
			.param("slug", slug)
			.param("portrait", portrait(wish.picture()))
			.param("bio", bio(wish.words(), before.words(), row.bio))
			.param("id", author)
			.update();
		if (row.bio != null && !row.bio.equals(row(author).bio)) {
			this.texts.drop(row.bio);
		}
		if (!wish.tongue().equals(before.tongue())) {
			speak(author, wish.tongue());
		}
		return before;
	}

	private void speak(long author, String language) {
		Map<String, @Nullable String> row = new HashMap<>();
		row.put(SpokenLanguage.setting(author), language.isEmpty() ? null : language);
		this.settings.change(row);
	}

	private @Nullable Long bio(String words, String shown, @Nullable Long kept) {
		if (words.replace("\r\n", "\n").equals(shown.replace("\r\n", "\n"))) {
			return kept;
		}
		NotedText text = BioWords.read(words);
		return text.equals(NotedText.EMPTY) ? null : Long.valueOf(this.texts.keep(text));
	}

	private void takeSlug(long author, String before, String slug) {
		long others = this.jdbc.sql("""
				select count(*) from author a left join old_address o on o.path = :old
				where a.id <> :id and (a.slug = :slug or o.author_id = a.id)""")
			.param("old", Authors.oldAddress(slug))
			.param("slug", slug)
			.param("id", author)
			.query(Long.class)
			.single();
		if (others > 0) {
			throw new AccountImpossible("slug", "profile.slug.taken");
		}
		this.jdbc.sql("delete from old_address where path in (:old, :new)")
			.param("old", Authors.oldAddress(before))
			.param("new", Authors.oldAddress(slug))
			.update();
		this.jdbc.sql("insert into old_address (path, author_id) values (:path, :author)")
			.param("path", Authors.oldAddress(before))
			.param("author", author)
			.update();
	}

	private @Nullable Long portrait(String picture) {
		return picture.isEmpty() ? null
				: picture(picture).orElseThrow(() -> new AccountImpossible("portrait", "profile.portrait.wrong"));
	}

	/** A picture that is here, by its number, its path or its whole address. */
	private Optional<Long> picture(String written) {
		boolean number = written.matches("[0-9]{1,18}");
		String path = written.replaceFirst("^https?://[^/]+", "").replaceFirst("^/+", "");
		return this.jdbc.sql("""
				select id from media where present = true and content_type like 'image/%'
				and (path = :path or id = :number)""")
			.param("path", decoded(path))
			.param("number", number ? Long.parseLong(written) : 0L)
			.query(Long.class)
			.optional();
	}

	private static String decoded(String path) {
		try {
			return Optional.ofNullable(URI.create("/" + path).getPath()).orElse("/" + path).substring(1);
		}
		catch (IllegalArgumentException ex) {
			return path;
		}
	}

	/**
	 * @param alt what it shows, empty where nobody has said so
	 */
	record Picture(String path, String alt) {

		public String fileName() {
			return this.path.substring(this.path.lastIndexOf('/') + 1);
		}

	}

	private record Row(String name, @Nullable String email, String slug, @Nullable Long bio, String portrait) {
	}

}
