package blog.ibid.transfer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Puts the pages of an export in an order in which they can be brought.
 */
final class PageOrder {

	private final Map<Long, List<IndexedItem>> below;

	private final List<IndexedItem> ordered = new ArrayList<>();

	private final Set<Long> seen = new HashSet<>();

	private PageOrder(Collection<IndexedItem> items) {
		this.below = ExportIndex.byParent(items, IndexedItem::isPage);
	}

	/**
	 * All pages, each after the page above it, siblings by menu order, then id. Pages
	 * whose parent is not in the export, or lies below themselves, come as if at the top.
	 */
	static List<IndexedItem> of(Collection<IndexedItem> items) {
		return new PageOrder(items).order();
	}

	private List<IndexedItem> order() {
		List<IndexedItem> all = this.below.values().stream().flatMap(List::stream).sorted(ExportIndex.MENU).toList();
		Set<Long> pages = all.stream().map(IndexedItem::id).collect(Collectors.toSet());
		all.stream().filter((page) -> !pages.contains(page.parent())).forEach(this::addTree);
		all.forEach(this::addTree);
		return this.ordered;
	}

	private void addTree(IndexedItem top) {
		List<IndexedItem> open = new ArrayList<>(List.of(top));
		while (!open.isEmpty()) {
			IndexedItem page = open.remove(open.size() - 1);
			if (this.seen.add(page.id())) {
				this.ordered.add(page);
				List<IndexedItem> children = new ArrayList<>(this.below.getOrDefault(page.id(), List.of()));
				Collections.reverse(children);
				open.addAll(children);
			}
		}
	}

}
