package blog.ibid.topic;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;

import blog.ibid.site.Freshness;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Component;

/**
 * Writes down what is done to the list, in the transaction that does it.
 */
@Component
class ChangeLog {

	private final JdbcClient jdbc;

	private final Freshness freshness;

	private final Clock clock;

	ChangeLog(JdbcClient jdbc, Freshness freshness, Clock clock) {
		this.jdbc = jdbc;
		this.freshness = freshness;
		this.clock = clock;
	}

	/** Changes that belong together are taken back together. */
	void write(List<ListChange> changes, @Nullable Long author) {
		write(changes, author, false, 0);
	}

	/**
	 * @param hidden whether readers are not told
	 * @param step that they belong to, 0 for a new one
	 * @return the step
	 */
	long write(List<ListChange> changes, @Nullable Long author, boolean hidden, long step) {
		long of = step;
		for (ListChange change : changes) {
			long id = insert(change, author, hidden, of);
			if (of == 0) {
				of = id;
				this.jdbc.sql("update topic_change set step = id where id = :id").param("id", id).update();
			}
		}
		this.freshness.touch(TopicalList.TAG);
		return of;
	}

	/** One line for all that came with a list. */
	long brought(int entries, @Nullable Long author) {
		long step = write(
				List.of(new ListChange(ListChange.Kind.BROUGHT, Topic.LIST, null, null, null, null, null, null, 0)),
				author, false, 0);
		this.jdbc.sql("update topic_change set entries = :entries where id = :id")
			.param("entries", entries)
			.param("id", step)
			.update();
		return step;
	}

	private long insert(ListChange change, @Nullable Long author, boolean hidden, long step) {
		KeyHolder key = new GeneratedKeyHolder();
		this.jdbc
			.sql("""
					insert into topic_change (step, at, author_id, kind, topic_id, entry_id, was_above, was_place, was_title,
					was_gloss, was_intro, left_version, hidden) values (:step, :at, :author, :kind, :topic, :entry, :above,
					:place, :title, :gloss, :intro, :left, :hidden)""")
			.param("step", step)
			.param("at", this.clock.instant().atOffset(ZoneOffset.UTC))
			.param("author", author)
			.param("kind", change.kind().name())
			.param("topic", change.topic())
			.param("entry", change.entry())
			.param("above", change.wasAbove())
			.param("place", change.wasPlace())
			.param("title", change.wasTitle())
			.param("gloss", change.wasGloss())
			.param("intro", change.wasIntro())
			.param("left", change.left())
			.param("hidden", hidden)
			.update(key, "id");
		return Objects.requireNonNull(key.getKey()).longValue();
	}

}
