package blog.ibid.topic;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

import blog.ibid.post.PageRetirement;
import blog.ibid.site.PageNotFound;
import blog.ibid.store.NotedTexts;
import blog.ibid.text.NotedText;
import blog.ibid.text.Sanitizer;
import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings a list that was typed by hand in, as a whole or not at all.
 */
@Component
public class Bringing {

	private final JdbcClient jdbc;

	private final Conversion conversion;

	private final TopicChanges topics;

	private final TopicTree tree;

	private final Entries entries;

	private final Places places;

	private final ChangeLog log;

	private final NotedTexts texts;

	private final PageRetirement retirement;

	private final Clock clock;

	Bringing(JdbcClient jdbc, Conversion conversion, TopicChanges topics, TopicTree tree, Entries entries,
			Places places, ChangeLog log, NotedTexts texts, PageRetirement retirement, Clock clock) {
		this.jdbc = jdbc;
		this.conversion = conversion;
		this.topics = topics;
		this.tree = tree;
		this.entries = entries;
		this.places = places;
		this.log = log;
		this.texts = texts;
		this.retirement = retirement;
		this.clock = clock;
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
		int brought = bring(this.texts.read(text), now.title(), now.changedAt(), author);
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

	/**
	 * Puts a text's list at the end of the topical list.
	 * @param title of the list, if it has none
	 * @param since when it was revised last
	 * @param author null for nobody in particular
	 * @return how many entries came
	 */
	@Transactional
	public int bring(NotedText text, String title, @Nullable Instant since, @Nullable Long author) {
		List<ConvertedLine> lines = this.conversion.of(text);
		this.places.lock(Topic.LIST);
		var growing = new Growing((since != null) ? since : this.clock.instant());
		List<ListChange> introduced = introduce(lines, title, text);
		lines.forEach(growing::add);
		if (growing.changes.isEmpty()) {
			throw new StepRefused("topics.conversion.empty");
		}
		long step = this.log.brought(growing.brought, author);
		this.log.write(introduced, author, true, step);
		this.log.write(growing.changes, author, true, step);
		return growing.brought;
	}

	private List<ListChange> introduce(List<ConvertedLine> lines, String title, NotedText text) {
		TopicRow list = this.tree.find(Topic.LIST).orElseThrow();
		var html = new StringBuilder();
		lines.stream()
			.filter((line) -> line.kind() == ConvertedLine.Kind.INTRO)
			.forEach((line) -> html.append("<p>").append(line.html()).append("</p>"));
		NotedText words = Sanitizer.clean(Jsoup.parseBodyFragment(html.toString()).body(), text.notes());
		NotedText intro = new NotedText(words.body(), words.used());
		Long before = list.intro();
		return this.topics.words(new Step(true, Topic.LIST, list.version()),
				list.title().isEmpty() ? title : list.title(), (before == null) ? intro : this.texts.read(before));
	}

	/** The list while it grows. */
	private final class Growing {

		private final List<Long> above = new ArrayList<>(List.of(Topic.LIST));

		private final List<ListChange> changes = new ArrayList<>();

		private final Instant since;

		private int brought;

		Growing(Instant since) {
			this.since = since;
		}

		void add(ConvertedLine line) {
			int depth = Math.min(line.depth(), this.above.size() - ((line.kind() == ConvertedLine.Kind.TOPIC) ? 0 : 1));
			switch (line.kind()) {
				case TOPIC -> topic(line.title(), Math.max(1, depth));
				case INTRO -> {
				}
				case PARAGRAPH -> entry(NewEntry.paragraph(line.html()), this.above.get(depth));
				default -> {
					NewEntry entry = line.entry();
					if (entry != null) {
						entry(entry, this.above.get(depth));
						this.brought++;
					}
				}
			}
		}

		private void topic(String title, int depth) {
			this.above.subList(depth, this.above.size()).clear();
			long id = Bringing.this.topics.insert(title, Spot.endOf(this.above.get(depth - 1)), this.since);
			this.changes.add(ListChange.filed(id, null));
			this.above.add(id);
		}

		private void entry(NewEntry entry, long topic) {
			String key = Bringing.this.places.key(Places.Kind.ENTRY, Spot.endOf(topic));
			long id = Bringing.this.entries.insert(topic, key, entry, this.since);
			this.changes.add(ListChange.filed(topic, id));
		}

	}

	/** A page with a list in it. */
	record TypedPage(long id, String title, long textId, Instant changedAt) {
	}

}
