package blog.ibid.site;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The blog's settings, kept in the database and held in memory until they change.
 */
@Component
public class Settings {

	/** What a change of the settings touches. */
	public static final String TAG = "site";

	/** The address that the blog's mail comes from. */
	public static final String MAIL_SENDER = "mail.sender";

	/** What the blog does with what readers leave here, plain text in paragraphs. */
	public static final String PRIVACY = "privacy";

	private static final long NEVER = -1;

	private final JdbcClient jdbc;

	private final Freshness freshness;

	private volatile Loaded loaded = new Loaded(NEVER, Site.of(Map.of()), Map.of());

	Settings(JdbcClient jdbc, Freshness freshness) {
		this.jdbc = jdbc;
		this.freshness = freshness;
	}

	/** As it is now: one query. */
	public Site site() {
		return site(this.freshness.version(TAG));
	}

	/** For those who have read the {@link Freshness} of {@link #TAG} already. */
	public Site site(long version) {
		return loaded(version).site;
	}

	/**
	 * As they were when last asked for with {@link #site}, which whoever makes a page
	 * does first: for what is asked many times a page.
	 */
	public Site latest() {
		return (this.loaded.version == NEVER) ? site() : this.loaded.site;
	}

	/** A setting that is only a text, empty where it isn't set. */
	public String text(String name) {
		return loaded(this.freshness.version(TAG)).rows.getOrDefault(name, "");
	}

	/** The same as of {@link #latest}. */
	public String latestText(String name) {
		return this.loaded.rows.getOrDefault(name, "");
	}

	private Loaded loaded(long version) {
		Loaded last = this.loaded;
		if (last.version != version) {
			Map<String, String> rows = rows();
			last = new Loaded(version, Site.of(rows), rows);
			this.loaded = last;
		}
		return last;
	}

	private Map<String, String> rows() {
		Map<String, String> rows = new HashMap<>();
		RowCallbackHandler collect = (row) -> rows.put(row.getString(1), row.getString(2));
		this.jdbc.sql("select name, content from setting").query(collect);
		return rows;
	}

	/** Replaces all that a {@link Site} holds at once. */
	@Transactional
	public void change(Site site) {
		change(new HashMap<>(site.rows()));
	}

	/**
	 * Changes some settings.
	 * @param rows by name; null to have the default again
	 * @return what they were before, for changing them back
	 */
	@Transactional
	public Map<String, @Nullable String> change(Map<String, @Nullable String> rows) {
		Map<String, String> now = rows();
		Map<String, @Nullable String> before = new HashMap<>();
		rows.forEach((name, content) -> {
			before.put(name, now.get(name));
			put(name, content);
		});
		this.freshness.touch(TAG);
		return before;
	}

	private void put(String name, @Nullable String content) {
		this.jdbc.sql("delete from setting where name = :name").param("name", name).update();
		if (content != null) {
			this.jdbc.sql("insert into setting (name, content) values (:name, :content)")
				.param("name", name)
				.param("content", content)
				.update();
		}
	}

	private record Loaded(long version, Site site, Map<String, String> rows) {
	}

}
