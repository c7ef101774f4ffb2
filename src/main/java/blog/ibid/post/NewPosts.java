package blog.ibid.post;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.function.UnaryOperator;

import blog.ibid.author.SignedIn;
import blog.ibid.site.Settings;
import blog.ibid.store.NotedTexts;
import blog.ibid.store.Sequences;
import blog.ibid.text.NotedText;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Begins posts and pages.
 */
@Component
class NewPosts {

	/** Of a post's slug, until it is published or somebody chooses another. */
	private static final String UNCHOSEN = "draft-";

	private static final int LONGEST_TITLE = 1000;

	private final JdbcClient jdbc;

	private final NotedTexts texts;

	private final Manuscripts manuscripts;

	private final EditablePosts posts;

	private final Filing filing;

	private final Settings settings;

	private final Clock clock;

	private final Sequences sequences;

	NewPosts(JdbcClient jdbc, NotedTexts texts, Manuscripts manuscripts, EditablePosts posts, Filing filing,
			Settings settings, Clock clock, Sequences sequences) {
		this.jdbc = jdbc;
		this.texts = texts;
		this.manuscripts = manuscripts;
		this.posts = posts;
		this.filing = filing;
		this.settings = settings;
		this.clock = clock;
		this.sequences = sequences;
	}

	/** Whether nobody has chosen the post's slug yet: its title does then. */
	static boolean isUnchosen(EditablePost post) {
		return post.slug().equals(UNCHOSEN + post.id());
	}

	/** An empty draft. */
	@Transactional
	public long begin(PostKind kind, SignedIn author) {
		return insert(kind, "", null, NotedText.EMPTY, author);
	}

	/**
	 * A draft with the words, notes and terms of another, as they stand on its author's
	 * desk.
	 * @param title of the copy, made from that of the other
	 */
	@Transactional
	public long copy(long original, UnaryOperator<String> title, SignedIn author) {
		EditablePost post = this.posts.find(original, author);
		Manuscript words = this.manuscripts.open(original, author);
		String named = title.apply(words.title());
		long copy = insert(post.kind(), named.substring(0, Math.min(LONGEST_TITLE, named.length())), post.excerpt(),
				words.text(), author);
		this.jdbc.sql("""
				update post set (comments_open, cover_id, menu_order) =
				(select o.comments_open, o.cover_id, o.menu_order from post o where o.id = :original)
				where id = :copy""").param("original", original).param("copy", copy).update();
		this.filing.file(copy, this.filing.directOf(original));
		return copy;
	}

	private long insert(PostKind kind, String title, @Nullable String excerpt, NotedText text, SignedIn author) {
		long id = freeNumber();
		this.jdbc.sql("""
				insert into post (id, kind, status, title, slug, path, menu_order, author_id, text_id, excerpt, sticky,
				comments_open, changed_at, version)
				values (:id, :kind, 'DRAFT', :title, :slug, :path, 0, :author, :text, :excerpt, false, :open, :now, 0)
				""")
			.param("id", id)
			.param("kind", kind.name())
			.param("title", title)
			.param("slug", UNCHOSEN + id)
			.param("path", UNCHOSEN + id)
			.param("author", author.authorId())
			.param("text", this.texts.keep(text))
			.param("excerpt", excerpt)
			.param("open", kind == PostKind.POST && this.settings.site().comments().open())
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
		return id;
	}

	/**
	 * An import brings its own numbers, and one that was interrupted has not told yet.
	 */
	private long freeNumber() {
		while (true) {
			long number = this.sequences.next("post_seq");
			if (this.jdbc.sql("select id from post where id = :id")
				.param("id", number)
				.query()
				.listOfRows()
				.isEmpty()) {
				return number;
			}
		}
	}

}
