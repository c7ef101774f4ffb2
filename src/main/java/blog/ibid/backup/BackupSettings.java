package blog.ibid.backup;

import java.util.HashMap;
import java.util.Map;

import blog.ibid.site.Settings;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Whether a backup is made each day, how many of those are kept, and whether the author
 * is reminded.
 */
@Component
class BackupSettings {

	static final int MOST = 100;

	private static final int USUAL = 7;

	private static final String DAILY = "backup.daily";

	private static final String KEEP = "backup.keep";

	private static final String REMIND = "backup.remind";

	private final Settings settings;

	BackupSettings(Settings settings) {
		this.settings = settings;
	}

	boolean isDaily() {
		return this.settings.text(DAILY).equals("true");
	}

	int keep() {
		String kept = this.settings.text(KEEP);
		return kept.matches("[1-9][0-9]{0,2}") ? Math.min(MOST, Integer.parseInt(kept)) : USUAL;
	}

	boolean isReminding() {
		return !this.settings.text(REMIND).equals("false");
	}

	void change(boolean daily, int keep, boolean remind) {
		Map<String, @Nullable String> rows = new HashMap<>();
		rows.put(DAILY, Boolean.toString(daily));
		rows.put(KEEP, Integer.toString(keep));
		rows.put(REMIND, Boolean.toString(remind));
		this.settings.change(rows);
	}

}
