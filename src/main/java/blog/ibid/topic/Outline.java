package blog.ibid.topic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The list at one moment.
 */
public final class Outline {

	private final Topic list;

	private final Map<String, Topic> bySlug = new HashMap<>();

	private final Map<Long, Topic> above = new HashMap<>();

	private final Map<Long, List<Place>> places = new HashMap<>();

	Outline(Topic list) {
		this.list = list;
		add(list);
	}

	private void add(Topic topic) {
		this.bySlug.put(topic.slug(), topic);
		List<ListEntry> walk = topic.walk();
		for (int at = 0; at < walk.size(); at++) {
			ListEntry entry = walk.get(at);
			if (entry.kind() == EntryKind.POST && entry.postId() != null) {
				this.places.computeIfAbsent(entry.postId(), (id) -> new ArrayList<>()).add(new Place(topic, walk, at));
			}
		}
		for (Topic child : topic.below()) {
			this.above.put(child.id(), topic);
			add(child);
		}
	}

	/** The list itself, with all that stands under it. */
	public Topic list() {
		return this.list;
	}

	/** Whether there is neither topic nor entry. */
	public boolean isEmpty() {
		return this.list.entries().isEmpty() && this.list.below().isEmpty();
	}

	/** A topic, not the list itself. */
	public Optional<Topic> topic(String slug) {
		return slug.isEmpty() ? Optional.empty() : Optional.ofNullable(this.bySlug.get(slug));
	}

	/** The topics above a topic, from the highest. */
	public List<Topic> above(Topic topic) {
		List<Topic> path = new ArrayList<>();
		for (Topic at = this.above.get(topic.id()); at != null && at.id() != Topic.LIST; at = this.above.get(at.id())) {
			path.add(0, at);
		}
		return path;
	}

	/** Where a post stands. */
	public List<Place> placesOf(long post) {
		return this.places.getOrDefault(post, List.of());
	}

	/**
	 * A post's place in a topic.
	 *
	 * @param walk the posts and comments right under the topic
	 * @param at which of them it is, from 0
	 */
	public record Place(Topic topic, List<ListEntry> walk, int at) {

		public Optional<ListEntry> before() {
			return (this.at > 0) ? Optional.of(this.walk.get(this.at - 1)) : Optional.empty();
		}

		public Optional<ListEntry> after() {
			return (this.at + 1 < this.walk.size()) ? Optional.of(this.walk.get(this.at + 1)) : Optional.empty();
		}

	}

}
