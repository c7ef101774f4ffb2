package blog.ibid.transfer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import blog.ibid.post.PostAddress;
import blog.ibid.post.PostStatus;
import blog.ibid.site.Addresses;
import org.jspecify.annotations.Nullable;

/**
 * Collects the addresses that posts had on the old blog, where they are not the same
 * here: they still lead to the posts.
 */
final class OldPostAddresses {

	private static final int LONGEST = 1000;

	private final Map<String, Long> found = new LinkedHashMap<>();

	private OldPostAddresses() {
	}

	/**
	 * The numbers of posts here by their paths there.
	 * @param local the numbers here by those there
	 */
	static Map<String, Long> of(List<ReadPost> batch, Map<Long, Long> local, Addresses addresses) {
		var old = new OldPostAddresses();
		for (ReadPost post : batch) {
			Long id = local.get(post.item().id());
			OldAddress link = OldAddress.of(post.item().link());
			if (id != null && link != null && link.id() == 0 && !link.path().equals("/")
					&& post.status() == PostStatus.PUBLISHED && post.publishedOn() != null) {
				var here = new PostAddress(post.kind(), post.publishedOn(), post.path());
				old.add(id, link, post.item(), path(OldAddress.of(here.in(addresses)), ""));
			}
		}
		return old.found;
	}

	private void add(long id, OldAddress link, ExportItem item, String now) {
		add(link.path(), now, id);
		for (String address : item.metas(ExportedItems.OLD_ADDRESS)) {
			add(path(OldAddress.of(address), "/"), now, id);
		}
		String folder = link.path().substring(0, link.path().lastIndexOf('/', link.path().length() - 2) + 1);
		for (String slug : item.metas("_wp_old_slug")) {
			add(path(OldAddress.of(folder + slug.strip() + "/"), "/"), now, id);
		}
	}

	private static String path(@Nullable OldAddress address, String otherwise) {
		return (address != null) ? address.path() : otherwise;
	}

	private void add(String path, String now, long id) {
		if (!path.equals("/") && !path.equals(now) && path.length() <= LONGEST) {
			this.found.putIfAbsent(path.substring(0, path.length() - 1), id);
		}
	}

}
