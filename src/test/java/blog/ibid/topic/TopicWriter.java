package blog.ibid.topic;

import java.util.List;

import blog.ibid.text.NotedText;
import org.jspecify.annotations.Nullable;

/**
 * Fills the topical list for tests that read it.
 */
public class TopicWriter {

	private final TopicChanges topics;

	private final Arranging arranging;

	private final TopicalList list;

	public TopicWriter(TopicChanges topics, Arranging arranging, TopicalList list) {
		this.topics = topics;
		this.arranging = arranging;
		this.list = list;
	}

	/** A topic at the end of another; 0 is the list. */
	public long topic(long above, String title) {
		return this.topics.make(title, Spot.endOf(above), null);
	}

	public void introduce(long topic, String title, NotedText words) {
		Topic now = this.list.whole().list().find(topic).orElseThrow();
		this.topics.reword(new Step(true, topic, now.version()), title, words, null);
	}

	public long post(long topic, long post, String gloss) {
		return file(topic, NewEntry.of(Target.post(post), null, gloss));
	}

	public long comment(long topic, long post, long comment, @Nullable String title) {
		return file(topic, NewEntry.of(new Target(post, comment), title, ""));
	}

	public long link(long topic, String url, String title, String gloss) {
		return file(topic, NewEntry.link(url, title, gloss));
	}

	public long paragraph(long topic, String html) {
		return file(topic, NewEntry.paragraph(html));
	}

	private long file(long topic, NewEntry entry) {
		return this.arranging.file(List.of(entry), Spot.endOf(topic), null).get(0);
	}

	public void regloss(long entry, String gloss, long author) {
		ListEntry now = this.list.whole()
			.list()
			.allEntries()
			.filter((one) -> one.id() == entry)
			.findFirst()
			.orElseThrow();
		this.arranging.reword(new Step(false, entry, now.version()), now.ownTitle() ? now.title() : "", gloss, author);
	}

	public void removeTopic(long topic, long author) {
		Topic now = this.list.whole().list().find(topic).orElseThrow();
		this.topics.remove(new Step(true, topic, now.version()), author);
	}

}
