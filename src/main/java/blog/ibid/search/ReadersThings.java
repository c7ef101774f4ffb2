package blog.ibid.search;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What readers find that shows a part of what was changed: a post's replies, posts under
 * a term, and topics. Of topics it remembers what they were made of, since with one of
 * them those above it may come, go, or change their name.
 */
@Component
class ReadersThings implements Affected {

	private final FiledPosts filed;

	private final CommentSource comments;

	private final TopicSource topics;

	/** Null while that is not known: then all topics are read. */
	private @Nullable Map<Long, Integer> taken;

	private @Nullable Map<Long, Integer> read;

	ReadersThings(FiledPosts filed, CommentSource comments, TopicSource topics) {
		this.filed = filed;
		this.comments = comments;
		this.topics = topics;
	}

	@Override
	public Map<String, Set<Long>> by(Set<Change> changes) {
		this.read = this.taken;
		Map<String, Set<Long>> things = new LinkedHashMap<>();
		for (Change change : changes) {
			of(things, change.kind()).add(change.id());
		}
		Set<Long> terms = things.remove("TERM");
		if (terms != null) {
			IndexedSources.parts(terms).forEach((part) -> of(things, PostSource.KIND).addAll(this.filed.under(part)));
		}
		for (List<Long> part : IndexedSources.parts(things.getOrDefault(PostSource.KIND, Set.of()))) {
			of(things, CommentSource.KIND).addAll(this.comments.on(part));
		}
		if (isOnTheList(things)) {
			Map<Long, Integer> now = this.topics.prints();
			of(things, TopicSource.KIND).addAll((this.taken != null) ? differing(this.taken, now) : this.topics.all());
			this.read = now;
		}
		return things;
	}

	private static Set<Long> of(Map<String, Set<Long>> things, String kind) {
		return things.computeIfAbsent(kind, (any) -> new TreeSet<>());
	}

	private static Set<Long> differing(Map<Long, Integer> before, Map<Long, Integer> now) {
		Set<Long> differing = new HashSet<>(before.keySet());
		differing.addAll(now.keySet());
		differing.removeIf((id) -> Objects.equals(before.get(id), now.get(id)));
		return differing;
	}

	private boolean isOnTheList(Map<String, Set<Long>> things) {
		return things.containsKey(TopicSource.KIND)
				|| IndexedSources.parts(things.getOrDefault(PostSource.KIND, Set.of()))
					.stream()
					.anyMatch(this.topics::isOn)
				|| IndexedSources.parts(things.getOrDefault(CommentSource.KIND, Set.of()))
					.stream()
					.anyMatch(this.topics::isSaidOn);
	}

	@Override
	public void taken() {
		this.taken = this.read;
	}

	@Override
	public void forget() {
		this.taken = null;
	}

}
