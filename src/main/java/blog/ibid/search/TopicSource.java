package blog.ibid.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import blog.ibid.site.Dates;
import blog.ibid.site.Settings;
import blog.ibid.store.NotedTexts;
import blog.ibid.text.Note;
import blog.ibid.text.NotedText;
import blog.ibid.text.Owner;
import blog.ibid.topic.ListEntry;
import blog.ibid.topic.Outline;
import blog.ibid.topic.Topic;
import blog.ibid.topic.TopicalList;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Topics to be found by their titles, their introductions, and what their author wrote
 * beside their entries.
 */
@Component
@Transactional(readOnly = true)
class TopicSource implements SearchableSource {

	static final String KIND = "TOPIC";

	private final JdbcClient jdbc;

	private final TopicalList list;

	private final NotedTexts texts;

	private final Settings settings;

	TopicSource(JdbcClient jdbc, TopicalList list, NotedTexts texts, Settings settings) {
		this.jdbc = jdbc;
		this.list = list;
		this.texts = texts;
		this.settings = settings;
	}

	@Override
	public String kind() {
		return KIND;
	}

	/** Not the list itself, which has no words of its own. */
	@Override
	public List<Long> after(long id, int limit) {
		return Numbers.after(this.jdbc, "topic", Math.max(id, Topic.LIST), limit);
	}

	/** The numbers of all topics, whether readers see them or not. */
	List<Long> all() {
		return this.jdbc.sql("select id from topic where id <> :list")
			.param("list", Topic.LIST)
			.query(Long.class)
			.list();
	}

	/** What each of the topics that readers see is made of, in short. */
	Map<Long, Integer> prints() {
		Outline outline = this.list.shown();
		Map<Long, Integer> prints = new HashMap<>();
		outline.list()
			.all()
			.filter((topic) -> topic.id() != Topic.LIST)
			.forEach((topic) -> prints.put(topic.id(),
					Objects.hash(topic.title(), above(outline, topic), version(topic), topic.touchedAt())));
		return prints;
	}

	private static String above(Outline outline, Topic topic) {
		return outline.above(topic).stream().map(Topic::title).collect(Collectors.joining("\n"));
	}

	/** Whether one of some posts, or something said on it, stands on the list. */
	boolean isOn(Collection<Long> posts) {
		return this.jdbc.sql("select count(*) from topic_entry where post_id in (:posts) and removed_at is null")
			.param("posts", posts)
			.query(Long.class)
			.single() > 0;
	}

	/** Whether one of some comments stands on the list. */
	boolean isSaidOn(Collection<Long> comments) {
		return this.jdbc.sql("select count(*) from topic_entry where comment_id in (:comments) and removed_at is null")
			.param("comments", comments)
			.query(Long.class)
			.single() > 0;
	}

	/** The posts that stand in the same topics as a post. */
	Set<Long> beside(long post) {
		Set<Long> beside = new HashSet<>();
		for (Outline.Place place : this.list.shown().placesOf(post)) {
			for (ListEntry entry : place.walk()) {
				if (entry.postId() != null && entry.commentId() == null) {
					beside.add(entry.postId());
				}
			}
		}
		beside.remove(post);
		return beside;
	}

	@Override
	public List<Searchable> read(Collection<Long> ids) {
		Dates dates = this.settings.latest().dates();
		Outline outline = this.list.shown();
		List<Topic> topics = shown(outline, ids);
		Map<Long, NotedText> intros = intros(topics);
		List<Searchable> found = new ArrayList<>();
		for (Topic topic : topics) {
			NotedText intro = intros.getOrDefault(topic.introId(), NotedText.EMPTY);
			found.add(new Searchable(KIND, topic.id(), "topic", topic.title(), above(outline, topic), "",
					words(topic, intro), version(topic), topic.touchedAt(), dates.dayOf(topic.touchedAt()).getYear(), 0,
					List.of(), "", List.of(), NotesOf.text(intro, Owner.topic(topic.id()))));
		}
		return found;
	}

	private Map<Long, NotedText> intros(List<Topic> topics) {
		List<Long> ids = topics.stream().map(Topic::introId).filter(Objects::nonNull).toList();
		Map<Long, NotedText> intros = new HashMap<>();
		if (!ids.isEmpty()) {
			Map<Long, List<Note>> notes = this.texts.notesOf(ids);
			RowCallbackHandler collect = (row) -> intros.put(row.getLong(1),
					new NotedText(row.getString(2), notes.getOrDefault(row.getLong(1), List.of())));
			this.jdbc.sql("select id, body from noted_text where id in (:ids)").param("ids", ids).query(collect);
		}
		return intros;
	}

	private static List<Topic> shown(Outline outline, Collection<Long> ids) {
		Set<Long> wanted = Set.copyOf(ids);
		return outline.list().all().filter((topic) -> topic.id() != Topic.LIST && wanted.contains(topic.id())).toList();
	}

	private static String words(Topic topic, NotedText intro) {
		var words = new StringBuilder(intro.plainText());
		for (ListEntry entry : topic.entries()) {
			if (entry.ownTitle()) {
				words.append('\n').append(entry.title());
			}
			if (!entry.gloss().isEmpty()) {
				words.append('\n').append(new NotedText(entry.gloss(), List.of()).plainText());
			}
		}
		return words.toString().strip();
	}

	/** Of all that {@link #words} are made of. */
	private static long version(Topic topic) {
		long version = (topic.introId() != null) ? topic.introId() : 0;
		for (ListEntry entry : topic.entries()) {
			version = 31 * (31 * version + entry.gloss().hashCode())
					+ (entry.ownTitle() ? entry.title().hashCode() : 0);
		}
		return version;
	}

	@Override
	public Map<Long, Shown> show(Collection<Long> ids) {
		Map<Long, Shown> shown = new HashMap<>();
		for (Topic topic : shown(this.list.shown(), ids)) {
			shown.put(topic.id(), new Shown(topic.title(), topic.href(), null, null, "", "", version(topic)));
		}
		return shown;
	}

}
