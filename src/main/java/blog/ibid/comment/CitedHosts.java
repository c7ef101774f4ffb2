package blog.ibid.comment;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import blog.ibid.post.PostStanding;
import blog.ibid.store.NotedTexts;
import blog.ibid.text.Note;
import blog.ibid.text.NotedText;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Knows the sites that the blog's own posts cite, in their texts and notes. A host stands
 * for itself alone, with or without {@code www.}.
 */
@Component
class CitedHosts {

	private static final Pattern LINK = Pattern.compile("<a [^>]*?href=\"(?:https?:)?//([^/\"?#:@]{1,253})");

	private static final int MOST = 50_000;

	private static final int MOST_OF_A_POST = 500;

	private static final int AT_ONCE = 50;

	private final JdbcTemplate jdbc;

	private final JdbcClient client;

	private final NotedTexts texts;

	CitedHosts(JdbcTemplate jdbc, NotedTexts texts) {
		this.jdbc = jdbc;
		this.client = JdbcClient.create(jdbc);
		this.texts = texts;
	}

	/** Those of some hosts that a post of the blog cites. */
	Set<String> known(Collection<String> hosts) {
		return hosts.isEmpty() ? Set.of()
				: new HashSet<>(this.client.sql("select host from cited_host where host in (:hosts)")
					.param("hosts", hosts)
					.query(String.class)
					.list());
	}

	/** In the transaction that publishes. */
	@EventListener
	void standing(PostStanding standing) {
		if (standing.published()) {
			long text = this.client.sql("select text_id from post where id = :id")
				.param("id", standing.post())
				.query(Long.class)
				.single();
			learn(of(this.texts.read(text)));
		}
	}

	/**
	 * Reads some of the published posts that came in otherwise, each once.
	 * @return whether there may be more
	 */
	@Transactional
	public boolean readOn() {
		long from = this.client.sql("select text_id from cited_host_progress").query(Long.class).single();
		List<Long> next = this.client
			.sql("select text_id from post where text_id > :from and status = 'PUBLISHED' order by text_id limit "
					+ AT_ONCE)
			.param("from", from)
			.query(Long.class)
			.list();
		if (next.isEmpty()) {
			return false;
		}
		Set<String> hosts = new HashSet<>();
		next.forEach((text) -> hosts.addAll(of(this.texts.read(text))));
		learn(hosts);
		this.client.sql("update cited_host_progress set text_id = :to").param("to", next.get(next.size() - 1)).update();
		return next.size() == AT_ONCE;
	}

	private void learn(Set<String> cited) {
		Set<String> fresh = new HashSet<>(cited);
		fresh.removeAll(known(cited));
		long room = fresh.isEmpty() ? 0
				: MOST - this.client.sql("select count(*) from cited_host").query(Long.class).single();
		this.jdbc.batchUpdate(
				"insert into cited_host (host) select ? where not exists (select 1 from cited_host where host = ?)",
				fresh.stream().sorted().limit(Math.max(0, room)).map((host) -> new Object[] { host, host }).toList());
	}

	/** The hosts that a text links to. */
	static Set<String> of(NotedText text) {
		Set<String> hosts = hosts(text.body(), new HashSet<>());
		for (Note note : text.notes()) {
			hosts(note.html(), hosts);
		}
		return hosts;
	}

	/** Adds those of a piece of stored HTML. */
	static Set<String> hosts(String html, Set<String> hosts) {
		Matcher link = LINK.matcher(html);
		while (link.find() && hosts.size() < MOST_OF_A_POST) {
			hosts.add(link.group(1).toLowerCase(Locale.ROOT).replaceFirst("^www\\.", ""));
		}
		return hosts;
	}

}
