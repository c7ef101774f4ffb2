package blog.ibid.backup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Says what a restore would replace.
 */
@Component
class Contents {

	private static final Map<String, String> COUNTED = new LinkedHashMap<>();

	static {
		COUNTED.put("posts and pages", "post");
		COUNTED.put("replies", "comment");
		COUNTED.put("pictures and files", "media");
		COUNTED.put("topics", "topic where id <> 0");
		COUNTED.put("authors", "author");
		COUNTED.put("settings", "setting where name not in ('" + LastBackup.NAME + "', '" + Restore.TOKEN + "')");
	}

	private final JdbcClient jdbc;

	Contents(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** As "posts and pages (3), authors (1)"; empty where there is nothing. */
	String inWords() {
		List<String> found = new ArrayList<>();
		COUNTED.forEach((name, rows) -> {
			long number = this.jdbc.sql("select count(*) from " + rows).query(Long.class).single();
			if (number > 0) {
				found.add(name + " (" + number + ")");
			}
		});
		return String.join(", ", found);
	}

}
