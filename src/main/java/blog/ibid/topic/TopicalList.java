package blog.ibid.topic;

import blog.ibid.site.Freshness;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The list as readers see it, kept in memory until something in it changes.
 */
@Component
public class TopicalList {

	/** What every change of the list touches. */
	public static final String TAG = "topics";

	private final OutlineRows rows;

	private final Freshness freshness;

	private volatile @Nullable Kept kept;

	TopicalList(OutlineRows rows, Freshness freshness) {
		this.rows = rows;
		this.freshness = freshness;
	}

	/** For those who know the version already. */
	@Transactional(readOnly = true)
	public Outline shown(ListVersion version) {
		Kept last = this.kept;
		if (last == null || !last.version.equals(version)) {
			last = new Kept(version, this.rows.read(false));
			this.kept = last;
		}
		return last.outline;
	}

	/** As readers see it now: one query more than where the version is known. */
	@Transactional(readOnly = true)
	public Outline shown() {
		return shown(ListVersion.now(this.freshness));
	}

	/** As its authors see it: with what readers don't. */
	@Transactional(readOnly = true)
	public Outline whole() {
		return this.rows.read(true);
	}

	private record Kept(ListVersion version, Outline outline) {
	}

}
