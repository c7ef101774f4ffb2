package blog.ibid.comment;

import java.util.Collection;
import java.util.List;
import java.util.Set;

import blog.ibid.store.NotedTexts;
import blog.ibid.text.Renderer;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Teaches the blog what its authors take for spam: what they approve is not, what they
 * call spam is; and who changes a decision changes the lesson.
 */
@Component
class Lessons {

	private final JdbcClient jdbc;

	private final NotedTexts texts;

	private final SpamWords words;

	private final ServiceLessons service;

	Lessons(JdbcClient jdbc, NotedTexts texts, SpamWords words, ServiceLessons service) {
		this.jdbc = jdbc;
		this.texts = texts;
		this.words = words;
		this.service = service;
	}

	/** Comments have got their status by an author, in the caller's transaction. */
	void decided(Collection<Long> comments) {
		List<Lesson> lessons = this.jdbc.sql("""
				select id, author_name, author_url, text_id, taught, case status when 'APPROVED' then 'HAM'
				when 'SPAM' then 'SPAM' else taught end from comment
				where id in (:ids) and author_id is null and kind = 'REPLY' and from_own_site = false order by id""")
			.param("ids", comments)
			.query((row, number) -> new Lesson(row.getLong(1), row.getString(2), row.getString(3), row.getLong(4),
					row.getString(5), row.getString(6)))
			.list();
		lessons.stream().filter(Lesson::isNew).forEach(this::teach);
	}

	private void teach(Lesson lesson) {
		String url = (lesson.url != null) ? lesson.url : "";
		Set<String> said = SpamWords.of(lesson.name, url, Renderer.ENGLISH.plain(this.texts.read(lesson.textId)));
		this.words.learn(said, lesson.change("HAM"), lesson.change("SPAM"));
		this.jdbc.sql("update comment set taught = :taught where id = :id")
			.param("taught", lesson.now)
			.param("id", lesson.comment)
			.update();
		this.service.decided(lesson.comment, lesson.change("SPAM") > 0);
	}

	private record Lesson(long comment, String name, @Nullable String url, long textId, @Nullable String before,
			@Nullable String now) {

		boolean isNew() {
			return this.now != null && !this.now.equals(this.before);
		}

		int change(String kind) {
			return (kind.equals(this.now) ? 1 : 0) - (kind.equals(this.before) ? 1 : 0);
		}

	}

}
