package blog.ibid.topic;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import blog.ibid.store.NotedTexts;
import blog.ibid.text.NotedText;
import blog.ibid.text.Sanitizer;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings a list that was typed by hand in, as a whole or not at all.
 */
@Component
public class Bringing {

	private final Conversion conversion;

	private final TopicChanges topics;

	private final TopicTree tree;

	private final Entries entries;

	private final Places places;

	private final ChangeLog log;

	private final NotedTexts texts;

	private final Clock clock;

	Bringing(Conversion conversion, TopicChanges topics, TopicTree tree, Entries entries, Places places, ChangeLog log,
			NotedTexts texts, Clock clock) {
		this.conversion = conversion;
		this.topics = topics;
		this.tree = tree;
		this.entries = entries;
		this.places = places;
		this.log = log;
		this.texts = texts;
		this.clock = clock;
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

}
