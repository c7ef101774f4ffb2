package blog.ibid.post;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import blog.ibid.site.Freshness;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Publishes the scheduled posts whose time has come. Several nodes may try it at once:
 * the one whose update finds the post still scheduled has published it.
 */
@Component
class DuePosts {

	private static final String SCHEDULED = "from post where kind in ('POST', 'PAGE') and status = 'SCHEDULED'";

	private static final int AT_ONCE = 100;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final Filing filing;

	private final Freshness freshness;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	DuePosts(JdbcClient jdbc, TransactionTemplate transaction, Filing filing, Freshness freshness,
			ApplicationEventPublisher events, Clock clock) {
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.filing = filing;
		this.freshness = freshness;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Publishes them, those that should have been published long ago too.
	 * @return how many this call has published
	 */
	int publish() {
		OffsetDateTime now = this.clock.instant().atOffset(ZoneOffset.UTC);
		List<Long> due = this.jdbc
			.sql("select id " + SCHEDULED + " and published_at <= :now order by published_at, id limit " + AT_ONCE)
			.param("now", now)
			.query(Long.class)
			.list();
		int published = 0;
		for (Long id : due) {
			published += Boolean.TRUE.equals(this.transaction.execute((status) -> publish(id, now))) ? 1 : 0;
		}
		return published;
	}

	private boolean publish(long id, OffsetDateTime now) {
		int claimed = this.jdbc.sql("""
				update post set status = 'PUBLISHED', version = version + 1
				where id = :id and status = 'SCHEDULED' and published_at <= :now""")
			.param("id", id)
			.param("now", now)
			.update();
		if (claimed == 1) {
			this.filing.redate(id);
			this.freshness.touch(PostLists.TAG);
			this.events.publishEvent(new PostStanding(id, true));
		}
		return claimed == 1;
	}

	/** When the next one is due. */
	Optional<Instant> next() {
		return this.jdbc.sql("select published_at " + SCHEDULED + " order by published_at limit 1")
			.query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
			.optional();
	}

}
