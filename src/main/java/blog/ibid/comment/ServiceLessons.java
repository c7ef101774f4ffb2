package blog.ibid.comment;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import blog.ibid.store.NotedTexts;
import blog.ibid.store.WaitingRows;
import blog.ibid.text.Renderer;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells the spam service where it was wrong: of spam that it let pass, and of what it
 * took for spam and was none. What it was right about it is not told, as it asks for.
 */
@Component
class ServiceLessons {

	private static final Duration LONGEST_TRY = Duration.ofMinutes(5);

	private static final int MOST_TRIES = 6;

	private static final int AT_ONCE = 20;

	private final JdbcClient jdbc;

	private final NotedTexts texts;

	private final ServiceAccess access;

	private final SpamService service;

	private final TransactionTemplate transaction;

	private final Clock clock;

	private final WaitingRows waiting;

	ServiceLessons(JdbcClient jdbc, NotedTexts texts, ServiceAccess access, SpamService service,
			TransactionTemplate transaction, Clock clock) {
		this.jdbc = jdbc;
		this.texts = texts;
		this.access = access;
		this.service = service;
		this.transaction = transaction;
		this.clock = clock;
		this.waiting = new WaitingRows(jdbc, clock, "service_lesson", LONGEST_TRY);
	}

	/** An author has decided on a reply; in the transaction of that. */
	void decided(long comment, boolean spam) {
		if (this.access.now().isEmpty()) {
			return;
		}
		this.jdbc.sql("delete from service_lesson where comment_id = :comment").param("comment", comment).update();
		boolean saidSpam = this.jdbc
			.sql("select count(*) from comment_reason where comment_id = :comment and judge = :judge")
			.param("comment", comment)
			.param("judge", ServiceJudge.NAME)
			.query(Long.class)
			.single() > 0;
		if (saidSpam != spam) {
			this.jdbc.sql("""
					insert into service_lesson (comment_id, spam, state, due_at, tries)
					values (:comment, :spam, 'WAITING', :now, 0)""")
				.param("comment", comment)
				.param("spam", spam)
				.param("now", Timestamp.from(this.clock.instant()))
				.update();
		}
	}

	/**
	 * Tells what is due.
	 * @return how much of it the service has heard
	 */
	int tellDue() {
		ServiceAccess.Access to = this.access.now().orElse(null);
		if (to == null) {
			return 0;
		}
		int told = 0;
		for (Lesson lesson : due()) {
			boolean mine = Boolean.TRUE.equals(this.transaction.execute((status) -> this.waiting.take(lesson.id)));
			if (mine && tell(lesson, to)) {
				told++;
			}
		}
		return told;
	}

	private List<Lesson> due() {
		return this.jdbc
			.sql("""
					select l.id, l.spam, l.tries, c.author_name, c.author_url, c.author_ip, c.text_id, c.parent_id is not null
					from service_lesson l join comment c on c.id = l.comment_id where l.due_at <= :now
					order by l.due_at, l.id limit :limit""")
			.param("now", Timestamp.from(this.clock.instant()))
			.param("limit", AT_ONCE)
			.query((row, number) -> new Lesson(row.getLong(1), row.getBoolean(2), row.getInt(3), row.getString(4),
					row.getString(5), row.getString(6), row.getLong(7), row.getBoolean(8)))
			.list();
	}

	private boolean tell(Lesson lesson, ServiceAccess.Access to) {
		Optional<String> answer = this.service.ask(to, lesson.spam ? "submit-spam" : "submit-ham",
				ServiceJudge.fields(lesson.name, Objects.requireNonNullElse(lesson.url, ""),
						Renderer.ENGLISH.plain(this.texts.read(lesson.textId)),
						Objects.requireNonNullElse(lesson.network, "0.0.0.0"), lesson.answers));
		if (answer.isPresent() || lesson.tries + 1 >= MOST_TRIES) {
			this.transaction.executeWithoutResult((status) -> this.jdbc.sql("delete from service_lesson where id = :id")
				.params(Map.of("id", lesson.id))
				.update());
		}
		return answer.isPresent();
	}

	private record Lesson(long id, boolean spam, int tries, String name, @Nullable String url, @Nullable String network,
			long textId, boolean answers) {
	}

}
