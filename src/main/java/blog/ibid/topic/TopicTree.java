package blog.ibid.topic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Knows which topic stands where.
 */
@Component
class TopicTree {

	private final JdbcClient jdbc;

	TopicTree(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<TopicRow> find(long id) {
		return this.jdbc.sql(TopicRow.SELECT + "where id = :id and removed_at is null")
			.param("id", id)
			.query(TopicRow::read)
			.optional();
	}

	/** All that are on the list, the list itself first, as they are read. */
	List<TopicRow> inOrder() {
		List<TopicRow> rows = this.jdbc.sql(TopicRow.SELECT + "where removed_at is null order by place")
			.query(TopicRow::read)
			.list();
		Map<Long, List<TopicRow>> below = new HashMap<>();
		rows.stream()
			.filter((row) -> row.id() != Topic.LIST)
			.forEach((row) -> below.computeIfAbsent(row.above(), (id) -> new ArrayList<>()).add(row));
		List<TopicRow> order = new ArrayList<>();
		rows.stream().filter((row) -> row.id() == Topic.LIST).forEach((row) -> add(row, below, order));
		return order;
	}

	private static void add(TopicRow row, Map<Long, List<TopicRow>> below, List<TopicRow> order) {
		order.add(row);
		below.getOrDefault(row.id(), List.of()).forEach((child) -> add(child, below, order));
	}

	/** The topic before or after another, as they are read. */
	Optional<Long> beside(long topic, boolean before) {
		List<Long> order = inOrder().stream().map(TopicRow::id).toList();
		int at = order.indexOf(topic) + (before ? -1 : 1);
		return (at >= 0 && at < order.size()) ? Optional.of(order.get(at)) : Optional.empty();
	}

	/** A topic and all below it. */
	List<TopicRow> branch(long topic) {
		Set<Long> ids = new HashSet<>(Set.of(topic));
		return inOrder().stream()
			.filter((row) -> row.id() == topic || row.id() != Topic.LIST && ids.contains(row.above()))
			.filter((row) -> ids.add(row.id()) || row.id() == topic)
			.toList();
	}

}
