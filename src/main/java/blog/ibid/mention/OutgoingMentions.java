package blog.ibid.mention;

import java.net.URI;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import blog.ibid.post.PostStanding;
import blog.ibid.site.BaseAddress;
import blog.ibid.store.NotedTexts;
import blog.ibid.store.WaitingRows;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The queue of sites to be told: all that a post links to when it comes out or changes,
 * and all that were told before, as a link may be gone.
 */
@Component
class OutgoingMentions {

	private static final Duration CLAIM = Duration.ofMinutes(5);

	private final JdbcClient jdbc;

	private final NotedTexts texts;

	private final MentionSettings settings;

	private final BaseAddress base;

	private final ObjectProvider<MentionClock> work;

	private final Clock clock;

	private final WaitingRows waiting;

	OutgoingMentions(JdbcClient jdbc, NotedTexts texts, MentionSettings settings, BaseAddress base,
			ObjectProvider<MentionClock> work, Clock clock) {
		this.jdbc = jdbc;
		this.texts = texts;
		this.settings = settings;
		this.base = base;
		this.work = work;
		this.clock = clock;
		this.waiting = new WaitingRows(jdbc, clock, "outgoing_mention", CLAIM);
	}

	@EventListener
	void changed(PostStanding standing) {
		if (!this.settings.tells()) {
			return;
		}
		Set<String> targets = new LinkedHashSet<>();
		if (standing.published()) {
			targets.addAll(Links.in(this.texts.read(textOf(standing.post()))));
			targets.removeIf(this::isOwn);
		}
		this.jdbc.sql("""
				update outgoing_mention set state = 'WAITING', due_at = :now, tries = 0
				where post_id = :post and state in ('SENT', 'WAITING')""")
			.param("now", now())
			.param("post", standing.post())
			.update();
		targets.forEach((target) -> add(standing.post(), target));
		this.work.ifAvailable(MentionClock::ringLater);
	}

	private long textOf(long post) {
		return this.jdbc.sql("select text_id from post where id = :id").param("id", post).query(Long.class).single();
	}

	private boolean isOwn(String target) {
		return Links.web(target)
			.filter((address) -> Links.host(address).equals(Links.host(URI.create(this.base.own()))))
			.isPresent();
	}

	private void add(long post, String target) {
		String digest = Digest.of(post, target);
		int known = this.jdbc
			.sql("update outgoing_mention set state = 'WAITING', due_at = :now, tries = 0 where digest = :digest")
			.param("now", now())
			.param("digest", digest)
			.update();
		if (known == 0) {
			this.jdbc.sql("""
					insert into outgoing_mention (digest, post_id, target, target_host, state, due_at, tries)
					values (:digest, :post, :target, :host, 'WAITING', :now, 0)""")
				.param("digest", digest)
				.param("post", post)
				.param("target", target)
				.param("host", Links.web(target).map(Links::host).orElse(""))
				.param("now", now())
				.update();
		}
	}

	/** What is due, one for each site. */
	List<Long> due() {
		return this.jdbc.sql("""
				select min(id) from outgoing_mention where state = 'WAITING' and due_at <= :now
				group by target_host order by min(due_at), min(id) limit 20""")
			.param("now", now())
			.query(Long.class)
			.list();
	}

	/** Takes one that is due; empty if another node has taken it. */
	@Transactional
	public Optional<Outgoing> claim(long id) {
		return !this.waiting.take(id) ? Optional.empty()
				: this.jdbc.sql("select post_id, target, tries from outgoing_mention where id = :id")
					.param("id", id)
					.query((row, number) -> new Outgoing(id, row.getLong(1), row.getString(2), row.getInt(3)))
					.optional();
	}

	/**
	 * What became of it, unless the post has changed meanwhile, so that it waits anew.
	 */
	@Transactional
	public void settle(Outgoing mention, String state, @Nullable String problem) {
		this.jdbc.sql("""
				update outgoing_mention set state = :state, due_at = :next, problem = :problem
				where id = :id and tries = :tries""")
			.param("state", state)
			.param("next", Timestamp.from(this.clock.instant().plus(BackOff.after(mention.tries))))
			.param("problem", problem)
			.param("id", mention.id)
			.param("tries", mention.tries)
			.update();
	}

	void retry(Outgoing mention, String problem) {
		settle(mention, (mention.tries >= BackOff.MOST_TRIES) ? "FAILED" : "WAITING", problem);
	}

	private Timestamp now() {
		return Timestamp.from(this.clock.instant());
	}

	/**
	 * @param tries so far, this one included
	 */
	record Outgoing(long id, long post, String target, int tries) {
	}

}
