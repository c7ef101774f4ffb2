package blog.ibid.transfer;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Counts what a scan meets.
 */
final class ExportTally {

	private final Map<String, Integer> items = new HashMap<>();

	private final Set<String> authors = new HashSet<>();

	private final Set<String> terms = new HashSet<>();

	private int comments;

	private int pings;

	void add(ExportAuthor author) {
		this.authors.add(author.login().isEmpty() ? "#" + author.id() : author.login());
	}

	void add(ExportTerm term) {
		this.terms.add(term.taxonomy() + '\n' + (term.slug().isEmpty() ? term.name() : term.slug()));
	}

	void add(ExportItem item) {
		this.items.merge(item.type(), 1, Integer::sum);
		int itemPings = (int) item.comments().stream().filter(ExportComment::isPing).count();
		this.pings += itemPings;
		this.comments += item.comments().size() - itemPings;
	}

	ExportCounts counts() {
		Map<String, Integer> others = new HashMap<>(this.items);
		Integer posts = others.remove("post");
		Integer pages = others.remove("page");
		Integer media = others.remove("attachment");
		return new ExportCounts(count(posts), count(pages), count(media), this.comments, this.pings,
				this.authors.size(), this.terms.size(), others);
	}

	private static int count(@Nullable Integer number) {
		return (number == null) ? 0 : number;
	}

}
