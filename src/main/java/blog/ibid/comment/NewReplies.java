package blog.ibid.comment;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import blog.ibid.store.NotedTexts;
import blog.ibid.store.Sequences;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps new replies: those to one post one after the other, so that their times are in
 * the order of their numbers and none is counted twice.
 */
@Component
class NewReplies {

	private static final Duration SAME = Duration.ofMinutes(10);

	private final JdbcClient jdbc;

	private final NotedTexts texts;

	private final Judges judges;

	private final ThreadSizes sizes;

	private final Announcements announcements;

	private final Clock clock;

	private final Sequences sequences;

	NewReplies(JdbcClient jdbc, NotedTexts texts, Judges judges, ThreadSizes sizes, Announcements announcements,
			Clock clock, Sequences sequences) {
		this.jdbc = jdbc;
		this.texts = texts;
		this.judges = judges;
		this.sizes = sizes;
		this.announcements = announcements;
		this.clock = clock;
		this.sequences = sequences;
	}

	/**
	 * Keeps a reply. Who sends the same twice has sent it once.
	 */
	@Transactional
	public Replies.Received add(Suspect reply, List<Verdict> verdicts, CommentStatus status) {
		ThreadSizes.lock(this.jdbc, reply.post().id());
		Optional<Replies.Received> same = same(reply);
		if (same.isPresent()) {
			return same.get();
		}
		long id = this.sequences.next("comment_seq");
		Long parent = reply.form().answered().orElse(null);
		long root = (parent != null) ? root(parent, reply.post().id()) : id;
		insert(reply, id, parent, root, status);
		this.judges.add(id, verdicts);
		this.announcements.received(id, reply.post().id(), status);
		boolean approved = status == CommentStatus.APPROVED;
		if (approved) {
			this.sizes.shown(id, reply.post().id(), root);
			this.announcements.approved(id, reply.post().id());
		}
		else {
			this.sizes.touch();
		}
		return new Replies.Received(id, approved);
	}

	private Optional<Replies.Received> same(Suspect reply) {
		Instant since = this.clock.instant().minus(SAME);
		return this.jdbc
			.sql("""
					select id, status = 'APPROVED' from comment where digest = :digest and post_id = :post
					and coalesce(parent_id, 0) = :parent and author_name = :name and created_at > :since order by id limit 1""")
			.param("digest", reply.digest())
			.param("post", reply.post().id())
			.param("parent", reply.form().parent())
			.param("name", reply.form().author())
			.param("since", Timestamp.from(since))
			.query((row, number) -> new Replies.Received(row.getLong(1), row.getBoolean(2)))
			.optional();
	}

	/** Only what readers can see can be answered. */
	private long root(long parent, long post) {
		return this.jdbc.sql("""
				select root_id from comment where id = :parent and post_id = :post and status = 'APPROVED'
				and kind in ('REPLY', 'ADDENDUM')""")
			.param("parent", parent)
			.param("post", post)
			.query(Long.class)
			.optional()
			.orElseThrow(() -> new ReplyImpossible("talk.parent"));
	}

	private void insert(Suspect reply, long id, @Nullable Long parent, long root, CommentStatus status) {
		ReplyForm form = reply.form();
		this.jdbc.sql("""
				insert into comment (id, post_id, parent_id, root_id, kind, status, from_own_site, author_name,
				author_email, author_url, author_ip, text_id, created_at, digest, version)
				values (:id, :post, :parent, :root, 'REPLY', :status, false, :name, :email, :url, :ip, :text, :now,
				:digest, 0)""")
			.param("id", id)
			.param("post", reply.post().id())
			.param("parent", parent)
			.param("root", root)
			.param("status", status.name())
			.param("name", form.author())
			.param("email", form.email().isEmpty() ? null : form.email())
			.param("url", form.url().isEmpty() ? null : form.url())
			.param("ip", reply.sender().shortened())
			.param("text", this.texts.keep(reply.text()))
			.param("now", Timestamp.from(this.clock.instant()))
			.param("digest", reply.digest())
			.update();
	}

}
