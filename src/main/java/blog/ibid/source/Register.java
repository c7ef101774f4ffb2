package blog.ibid.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the register like the texts. Whoever writes or imports a text has nothing to do
 * with it: what was changed is followed afterwards, a bounded number of texts a
 * transaction.
 */
@Component
class Register {

	private static final int AT_ONCE = 100;

	private final Changes changes;

	private final Keeping keeping;

	private final Unresolved unresolved;

	private final TransactionTemplate transaction;

	Register(Changes changes, Keeping keeping, Unresolved unresolved, TransactionTemplate transaction) {
		this.changes = changes;
		this.keeping = keeping;
		this.unresolved = unresolved;
		this.transaction = transaction;
	}

	/** Takes in what was changed since, or all texts where that is not known. */
	synchronized void catchUp() {
		long end = this.changes.end();
		if (this.changes.mustReadAll()) {
			readAll();
			settle(end, true);
			return;
		}
		Map<CitingKind, Set<Long>> changed = this.changes.since();
		if (changed.isEmpty()) {
			return;
		}
		changed.forEach((kind, ids) -> parts(ids).forEach((part) -> bring(kind, part)));
		settle(end, changed.containsKey(CitingKind.POST));
	}

	/** Reads all texts anew. */
	synchronized void rebuild() {
		this.transaction.executeWithoutResult((status) -> this.changes.forget());
		catchUp();
	}

	private void settle(long end, boolean posts) {
		this.transaction.executeWithoutResult((status) -> {
			if (posts) {
				this.unresolved.lookAgain();
			}
			this.changes.done(end);
		});
	}

	private void readAll() {
		for (CitingKind kind : CitingKind.values()) {
			List<Long> ids = this.changes.after(kind, -1, AT_ONCE);
			while (!ids.isEmpty()) {
				bring(kind, ids);
				ids = this.changes.after(kind, ids.get(ids.size() - 1), AT_ONCE);
			}
		}
	}

	private void bring(CitingKind kind, Collection<Long> ids) {
		this.transaction.executeWithoutResult((status) -> {
			this.changes.hold();
			this.keeping.bring(kind, ids);
		});
	}

	private static List<List<Long>> parts(Collection<Long> ids) {
		List<Long> all = List.copyOf(ids);
		List<List<Long>> parts = new ArrayList<>();
		for (int from = 0; from < all.size(); from += AT_ONCE) {
			parts.add(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
		}
		return parts;
	}

}
