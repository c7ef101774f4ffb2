package blog.ibid.topic;

import java.time.Instant;
import java.time.OffsetDateTime;

import blog.ibid.post.PageRetirement;
import blog.ibid.site.PageNotFound;
import blog.ibid.store.NotedTexts;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Turns a page on which a list was typed by hand into the topical list.
 */
@Component
class PageConversion {

	private final JdbcClient jdbc;

	private final Bringing bringing;

	private final NotedTexts texts;

	private final PageRetirement retirement;

	PageConversion(JdbcClient jdbc, Bringing bringing, NotedTexts texts, PageRetirement retirement) {
		this.jdbc = jdbc;
		this.bringing = bringing;
		this.texts = texts;
		this.retirement = retirement;
	}

	/**
	 * Puts a page's list at the end of the topical list, and the page away: what led to
	 * it leads to the list.
	 * @param text that was looked at
	 * @return how many entries came
	 * @throws StepRefused if the page has another text by now, or no list in it
	 */
	@Transactional
	public int replace(long page, long text, long author) {
		TypedPage now = page(page);
		if (now.textId() != text) {
			throw new StepRefused("topics.conversion.changed");
		}
		int brought = this.bringing.bring(this.texts.read(text), now.title(), now.changedAt(), author);
		this.jdbc.sql("""
				insert into topic_former_page (post_id) select :page where not exists
				(select 1 from topic_former_page where post_id = :page)""").param("page", page).update();
		this.retirement.retire(page);
		return brought;
	}

	TypedPage page(long page) {
		return this.jdbc.sql("""
				select id, title, text_id, changed_at from post
				where id = :id and kind = 'PAGE' and status <> 'TRASHED'""")
			.param("id", page)
			.query((row, number) -> new TypedPage(row.getLong(1), row.getString(2), row.getLong(3),
					row.getObject(4, OffsetDateTime.class).toInstant()))
			.optional()
			.orElseThrow(PageNotFound::new);
	}

	/** A page with a list in it. */
	record TypedPage(long id, String title, long textId, Instant changedAt) {
	}

}
