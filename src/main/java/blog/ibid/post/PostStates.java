package blog.ibid.post;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import blog.ibid.author.SignedIn;
import blog.ibid.site.Dates;
import blog.ibid.site.PageNotFound;
import blog.ibid.site.Settings;
import blog.ibid.store.NotedTexts;
import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Every state that a post has had, for those who may change it.
 */
@Component
class PostStates {

	static final int ON_A_PAGE = 30;

	private final JdbcClient jdbc;

	private final NotedTexts texts;

	private final EditablePosts posts;

	private final Manuscripts manuscripts;

	private final Settings settings;

	PostStates(JdbcClient jdbc, NotedTexts texts, EditablePosts posts, Manuscripts manuscripts, Settings settings) {
		this.jdbc = jdbc;
		this.texts = texts;
		this.posts = posts;
		this.manuscripts = manuscripts;
		this.settings = settings;
	}

	/**
	 * A page of its history.
	 * @param from the state that comes first on it, empty for the first page
	 */
	@Transactional(readOnly = true)
	public HistoryPage page(long postId, Optional<Long> from, SignedIn author) {
		EditablePost post = this.posts.find(postId, author);
		List<Kept> kept = new ArrayList<>();
		if (from.isEmpty()) {
			copy(postId).ifPresent(kept::add);
			kept.add(now(post));
		}
		List<Kept> revisions = revisions(postId, from.orElse(Long.MAX_VALUE));
		kept.addAll(revisions);
		boolean more = revisions.size() > ON_A_PAGE;
		int shown = more ? kept.size() - 1 : kept.size();
		Dates dates = this.settings.site().dates(LocaleContextHolder.getLocale());
		List<HistoryPage.Line> lines = new ArrayList<>();
		for (int at = 0; at < shown; at++) {
			lines.add(line(kept.get(at), (at + 1 < kept.size()) ? kept.get(at + 1) : null, post, dates));
		}
		return new HistoryPage(postId, post.title(), post.isPublished(), lines,
				more ? revisions.get(ON_A_PAGE).name : null, from.isEmpty());
	}

	private Optional<Kept> copy(long postId) {
		return this.jdbc.sql("""
				select 'copy', w.title, w.saved_at, a.display_name, t.words, t.note_count, null from working_copy w
				join noted_text t on t.id = w.text_id join author a on a.id = w.author_id where w.post_id = :post""")
			.param("post", postId)
			.query(PostStates::kept)
			.optional();
	}

	private Kept now(EditablePost post) {
		return this.jdbc.sql("select 'now', '', null, null, words, note_count, null from noted_text where id = :text")
			.param("text", post.textId())
			.query(PostStates::kept)
			.single()
			.called(post.title());
	}

	private List<Kept> revisions(long postId, long from) {
		return this.jdbc.sql("""
				select r.id, r.title, r.replaced_at, a.display_name, t.words, t.note_count, r.correction
				from revision r join noted_text t on t.id = r.text_id left join author a on a.id = r.author_id
				where r.post_id = :post and r.id <= :from order by r.post_id desc, r.id desc limit :limit""")
			.param("post", postId)
			.param("from", from)
			.param("limit", ON_A_PAGE + 1)
			.query(PostStates::kept)
			.list();
	}

	private static Kept kept(ResultSet row, int number) throws SQLException {
		OffsetDateTime at = row.getObject(3, OffsetDateTime.class);
		return new Kept(row.getString(1), row.getString(2), (at != null) ? at.toInstant() : null, row.getString(4),
				row.getInt(5), row.getInt(6), row.getString(7));
	}

	/** Who replaced the state before is who made this one, and told readers of it. */
	private static HistoryPage.Line line(Kept state, @Nullable Kept before, EditablePost post, Dates dates) {
		boolean isCopy = state.name.equals(PostState.COPY);
		Kept made = isCopy ? state : before;
		int words = (before != null) ? state.words - before.words : 0;
		int notes = (before != null) ? state.notes - before.notes : 0;
		String correction = (before != null && !isCopy) ? before.correction : null;
		return new HistoryPage.Line(state.name, state.title,
				(made != null && made.at != null) ? dates.withTime(made.at) : "",
				(made != null && made.author != null) ? made.author : "", state.words, state.notes, words, notes,
				(before != null) ? before.name : null, Objects.requireNonNullElse(correction, ""),
				before != null && !isCopy && Corrections.wasPublic(post, before.at));
	}

	/**
	 * One state.
	 * @throws PageNotFound if the post has none of that name
	 */
	@Transactional(readOnly = true)
	public PostState state(long postId, String name, SignedIn author) {
		EditablePost post = this.posts.find(postId, author);
		if (name.equals(PostState.NOW)) {
			return new PostState(name, post.title(), orEmpty(post.excerpt()), this.texts.read(post.textId()), null);
		}
		if (name.equals(PostState.COPY)) {
			Manuscript copy = this.manuscripts.open(postId, author);
			if (!copy.ahead()) {
				throw new PageNotFound();
			}
			return new PostState(name, copy.title(), orEmpty(post.excerpt()), copy.text(), null);
		}
		Revision revision = revision(postId, number(name));
		return new PostState(name, revision.title(), orEmpty(revision.excerpt()), this.texts.read(revision.textId()),
				revision.replacedAt());
	}

	Revision revision(long postId, long id) {
		return this.jdbc
			.sql("select id, title, text_id, excerpt, replaced_at from revision where id = :id and post_id = :post")
			.param("id", id)
			.param("post", postId)
			.query((row, number) -> new Revision(row.getLong(1), row.getString(2), row.getLong(3), row.getString(4),
					row.getObject(5, OffsetDateTime.class).toInstant()))
			.optional()
			.orElseThrow(PageNotFound::new);
	}

	/** The state that was replaced last, 0 if none was. */
	long newest(long postId) {
		return this.jdbc.sql("select coalesce(max(id), 0) from revision where post_id = :post")
			.param("post", postId)
			.query(Long.class)
			.single();
	}

	private static long number(String name) {
		if (!name.matches("[0-9]{1,18}")) {
			throw new PageNotFound();
		}
		return Long.parseLong(name);
	}

	private static String orEmpty(@Nullable String text) {
		return (text != null) ? text : "";
	}

	/** A state that was replaced. */
	record Revision(long id, String title, long textId, @Nullable String excerpt, Instant replacedAt) {
	}

	/** A state without its text; of one that was replaced, by whom and when. */
	private record Kept(String name, String title, @Nullable Instant at, @Nullable String author, int words, int notes,
			@Nullable String correction) {

		Kept called(String title) {
			return new Kept(this.name, title, this.at, this.author, this.words, this.notes, this.correction);
		}

	}

}
