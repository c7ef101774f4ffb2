package blog.ibid.comment;

import java.net.URI;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import blog.ibid.site.CommentRules;
import blog.ibid.site.Settings;
import blog.ibid.store.NotedTexts;
import blog.ibid.store.Sequences;
import blog.ibid.text.NotedText;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps what other sites say of posts, as they say it now. To be called in the
 * transaction of the caller.
 */
@Component
public class MentionIntake {

	private final JdbcClient jdbc;

	private final NotedTexts texts;

	private final CommentIntake comments;

	private final Removal removal;

	private final Settings settings;

	private final Announcements announcements;

	private final Clock clock;

	private final Sequences sequences;

	MentionIntake(JdbcClient jdbc, NotedTexts texts, CommentIntake comments, Removal removal, Settings settings,
			Announcements announcements, Clock clock, Sequences sequences) {
		this.jdbc = jdbc;
		this.texts = texts;
		this.comments = comments;
		this.removal = removal;
		this.settings = settings;
		this.announcements = announcements;
		this.clock = clock;
		this.sequences = sequences;
	}

	/** Keeps a new one, and returns its number. */
	public long add(long post, Mention mention) {
		lock(post);
		CommentStatus status = status(mention.source());
		long id = this.sequences.next("comment_seq");
		this.jdbc
			.sql("""
					insert into comment (id, post_id, root_id, kind, status, from_own_site, author_name, author_url, title,
					text_id, created_at, version) values (:id, :post, :id, 'WEBMENTION', :status, false, :name, :url, :title,
					:text, :now, 0)""")
			.param("id", id)
			.param("post", post)
			.param("status", status.name())
			.param("name", mention.name())
			.param("url", mention.source().toString())
			.param("title", mention.title())
			.param("text", this.texts.keep(mention.text()))
			.param("now", Timestamp.from(this.clock.instant()))
			.update();
		this.comments.count(List.of(post));
		this.announcements.received(id, post, status);
		if (status == CommentStatus.APPROVED) {
			this.announcements.approved(id, post);
		}
		return id;
	}

	private CommentStatus status(URI source) {
		CommentRules.Moderation rule = this.settings.site().comments().moderation();
		boolean known = rule == CommentRules.Moderation.NEWCOMERS && isKnown(source);
		return (rule == CommentRules.Moderation.NONE || known) ? CommentStatus.APPROVED : CommentStatus.PENDING;
	}

	/** Whether a mention by the same site was approved before. */
	private boolean isKnown(URI source) {
		String site = source.getScheme() + "://" + source.getRawAuthority() + "/";
		return this.jdbc.sql("""
				select count(*) from (select 1 from comment where kind = 'WEBMENTION' and status = 'APPROVED'
				and substring(author_url, 1, :length) = :site limit 1) known""")
			.param("length", site.length())
			.param("site", site)
			.query(Long.class)
			.single() > 0;
	}

	/** Makes one say what its page says now; where it stands stays. */
	public void change(long id, Mention mention) {
		find(id).ifPresent((kept) -> {
			lock(kept.post);
			this.jdbc.sql("""
					update comment set author_name = :name, title = :title, text_id = :text, version = version + 1
					where id = :id""")
				.param("name", mention.name())
				.param("title", mention.title())
				.param("text", this.texts.keep(mention.text()))
				.param("id", id)
				.update();
			this.texts.drop(kept.textId);
			this.comments.count(List.of(kept.post));
			this.announcements.edited(id, kept.post);
		});
	}

	/** Takes one away whose page does not mention the post any more. */
	public void remove(long id) {
		find(id).ifPresent((kept) -> {
			lock(kept.post);
			Map<Long, Announcements.Standing> before = this.announcements.standings(List.of(id));
			this.removal.remove(id);
			this.comments.count(List.of(kept.post));
			this.announcements.changed(before);
		});
	}

	private void lock(long post) {
		this.jdbc.sql("select id from post where id = :id for update").param("id", post).query().listOfRows();
	}

	private Optional<Kept> find(long id) {
		return this.jdbc.sql("select post_id, text_id from comment where id = :id and kind = 'WEBMENTION'")
			.param("id", id)
			.query((row, number) -> new Kept(row.getLong(1), row.getLong(2)))
			.optional();
	}

	/**
	 * @param source the page that mentions the post
	 * @param name of its author or its site, at most 250 characters
	 * @param title of the page, at most 1000 characters
	 * @param text what it says, in a few words
	 */
	public record Mention(URI source, String name, String title, NotedText text) {
	}

	private record Kept(long post, long textId) {
	}

}
