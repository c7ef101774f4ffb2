package blog.ibid.transfer;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import blog.ibid.post.PostIntake;

/**
 * What can only be done once everything is here: pages below other pages, pictures of
 * posts, addresses of attachment pages. Doing it again changes nothing.
 */
final class LastTouches {

	private final OldBlog blog;

	private final PostIntake posts;

	private final References references;

	private final Map<Long, Long> covers = new HashMap<>();

	LastTouches(OldBlog blog, PostIntake posts, References references) {
		this.blog = blog;
		this.posts = posts;
		this.references = references;
	}

	void remember(ReadPost post) {
		String cover = post.item().meta("_thumbnail_id");
		if (cover != null && cover.matches("[1-9]\\d{0,17}")) {
			this.covers.put(post.item().id(), Long.valueOf(cover));
		}
	}

	/** In the transaction of the caller; returns how many old addresses are new. */
	int apply() {
		this.blog.index().pages().forEach(this::hang);
		this.covers.forEach((post, medium) -> {
			Optional<Reference> kept = find(Reference.Kind.MEDIA, medium);
			find(Reference.Kind.POST, post)
				.ifPresent((owner) -> kept.ifPresent((cover) -> this.posts.setCover(owner.localId(), cover.localId())));
		});
		return this.posts.remember(attachmentPages());
	}

	private void hang(IndexedItem page) {
		Optional<Reference> own = (page.parent() == 0) ? Optional.empty() : find(Reference.Kind.POST, page.id());
		Optional<Reference> above = own.flatMap((reference) -> find(Reference.Kind.POST, page.parent()));
		Optional<IndexedItem> parent = this.blog.index().item(page.parent()).filter(IndexedItem::isPage);
		if (own.isEmpty() || above.isEmpty() || parent.isEmpty() || isAbove(page, parent.get())) {
			return;
		}
		Long version = this.posts.versions(List.of(own.get().localId())).get(own.get().localId());
		if (version != null && !own.get().isEdited(version)) {
			String path = this.posts.path(own.get().localId());
			String wanted = this.posts.path(above.get().localId()) + "/" + path.substring(path.lastIndexOf('/') + 1);
			this.posts.hang(own.get().localId(), above.get().localId(), wanted);
		}
	}

	/** Whether the parents lead in a circle. */
	private boolean isAbove(IndexedItem page, IndexedItem parent) {
		Optional<IndexedItem> at = Optional.of(parent);
		for (int steps = 0; at.isPresent() && steps < 100; steps++) {
			if (at.get().id() == page.id()) {
				return true;
			}
			long above = at.get().parent();
			at = (above == 0) ? Optional.empty() : this.blog.index().item(above).filter(IndexedItem::isPage);
		}
		return at.isPresent();
	}

	private Map<String, Long> attachmentPages() {
		Map<String, Long> pages = new LinkedHashMap<>();
		for (IndexedItem item : this.blog.index().items()) {
			String link = item.link();
			if (item.isAttachment() && item.parent() != 0 && link != null && link.length() > 1) {
				find(Reference.Kind.POST, item.parent())
					.ifPresent((owner) -> pages.putIfAbsent(link.substring(0, link.length() - 1), owner.localId()));
			}
		}
		return pages;
	}

	private Optional<Reference> find(Reference.Kind kind, long id) {
		return this.references.find(this.blog.source(), kind, Long.toString(id));
	}

}
