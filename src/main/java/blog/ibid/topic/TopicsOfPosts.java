package blog.ibid.topic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import blog.ibid.post.PostPlaces;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files a post while it is written.
 */
@Component
class TopicsOfPosts implements PostPlaces {

	private static final int DEEPEST = 5;

	private final JdbcClient jdbc;

	private final TopicTree tree;

	private final Arranging arranging;

	TopicsOfPosts(JdbcClient jdbc, TopicTree tree, Arranging arranging) {
		this.jdbc = jdbc;
		this.tree = tree;
		this.arranging = arranging;
	}

	@Override
	@Transactional(readOnly = true)
	public List<Place> of(long post) {
		Set<Long> standing = standing(post).keySet();
		Map<Long, Integer> depths = new HashMap<>();
		List<Place> places = new ArrayList<>();
		for (TopicRow topic : this.tree.inOrder()) {
			if (topic.id() != Topic.LIST) {
				int depth = (topic.above() == Topic.LIST) ? 0 : depths.getOrDefault(topic.above(), 0) + 1;
				depths.put(topic.id(), depth);
				places
					.add(new Place(topic.id(), topic.title(), Math.min(depth, DEEPEST), standing.contains(topic.id())));
			}
		}
		return places;
	}

	/** Its entries by topic. */
	private Map<Long, Step> standing(long post) {
		Map<Long, Step> standing = new HashMap<>();
		this.jdbc.sql("""
				select topic_id, id, version from topic_entry
				where post_id = :post and comment_id is null and removed_at is null""")
			.param("post", post)
			.query((row) -> {
				standing.put(row.getLong(1), new Step(false, row.getLong(2), row.getLong(3)));
			});
		return standing;
	}

	@Override
	@Transactional
	public void change(long post, Collection<Long> chosen, Collection<Long> seen, long author) {
		Map<Long, Step> standing = standing(post);
		Set<Long> there = new HashSet<>();
		this.tree.inOrder().forEach((topic) -> there.add(topic.id()));
		for (Long topic : chosen) {
			if (!standing.containsKey(topic) && there.contains(topic)) {
				this.arranging.file(List.of(NewEntry.of(Target.post(post))), Spot.endOf(topic), author);
			}
		}
		for (Long topic : seen) {
			Step entry = standing.get(topic);
			if (entry != null && !chosen.contains(topic)) {
				this.arranging.remove(List.of(entry), author);
			}
		}
	}

}
