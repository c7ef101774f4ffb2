package blog.ibid.site;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

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

	private final JdbcClient jdbc;

	private final Freshness freshness;

	private volatile Loaded loaded = new Loaded(-1, new Site("Ibid", "", Locale.ENGLISH, ZoneId.of("UTC"), false));

	Settings(JdbcClient jdbc, Freshness freshness) {
		this.jdbc = jdbc;
		this.freshness = freshness;
	}

	public Site site() {
		return site(this.freshness.version(TAG));
	}

	/** For those who have read the {@link Freshness} of {@link #TAG} already. */
	public Site site(long version) {
		Loaded last = this.loaded;
		if (last.version != version) {
			last = new Loaded(version, load());
			this.loaded = last;
		}
		return last.site;
	}

	private Site load() {
		Map<String, String> values = new HashMap<>();
		RowCallbackHandler collect = (row) -> values.put(row.getString(1), row.getString(2));
		this.jdbc.sql("select name, content from setting").query(collect);
		String title = values.getOrDefault("title", "");
		return new Site(title.isBlank() ? "Ibid" : title, values.getOrDefault("tagline", ""),
				Locale.forLanguageTag(values.getOrDefault("language", "en")), zone(values.getOrDefault("zone", "UTC")),
				!title.isBlank());
	}

	private static ZoneId zone(String name) {
		try {
			return ZoneId.of(name);
		}
		catch (DateTimeException ex) {
			return ZoneId.of("UTC");
		}
	}

	/** Replaces all settings at once. */
	@Transactional
	public void change(Site site) {
		put("title", site.title());
		put("tagline", site.tagline());
		put("language", site.language().toLanguageTag());
		put("zone", site.zone().getId());
		this.freshness.touch(TAG);
	}

	private void put(String name, String content) {
		int updated = this.jdbc.sql("update setting set content = :content where name = :name")
			.param("name", name)
			.param("content", content)
			.update();
		if (updated == 0) {
			this.jdbc.sql("insert into setting (name, content) values (:name, :content)")
				.param("name", name)
				.param("content", content)
				.update();
		}
	}

	private record Loaded(long version, Site site) {
	}

}
