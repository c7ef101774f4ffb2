package blog.ibid.transfer;

import java.util.Map;
import java.util.Optional;

/**
 * Knows what the addresses of the old blog led to.
 */
final class ExportAddresses {

	private final Map<Long, IndexedItem> items;

	private final Map<String, IndexedItem> paths;

	private final Map<String, IndexedItem> media;

	private final OwnHosts hosts;

	/**
	 * @param paths as {@link OldAddress#path} has them
	 * @param media attachments by the paths of their files
	 */
	ExportAddresses(Map<Long, IndexedItem> items, Map<String, IndexedItem> paths, Map<String, IndexedItem> media,
			OwnHosts hosts) {
		this.items = items;
		this.paths = paths;
		this.media = media;
		this.hosts = hosts;
	}

	/** Whether links to that host lead to the old blog. */
	boolean isOwnHost(String host) {
		return this.hosts.contains(host);
	}

	/**
	 * What an address led to on the old blog: a permalink, one with an old slug,
	 * {@code ?p=12}, or the address of an uploaded file.
	 * @param address absolute, or beginning with a slash; on another host it is not found
	 */
	Optional<IndexedItem> at(String address) {
		OldAddress old = OldAddress.of(address);
		if (old == null || !old.host().isEmpty() && !this.hosts.contains(old.host())) {
			return attachmentAt(address);
		}
		if (old.id() > 0) {
			return Optional.ofNullable(this.items.get(old.id()));
		}
		IndexedItem item = this.paths.get(old.path());
		return (item != null) ? Optional.of(item) : attachmentAt(address);
	}

	/** The attachment whose file has that address, in its full or another size. */
	Optional<IndexedItem> attachmentAt(String address) {
		OldAddress old = OldAddress.of(address);
		if (old == null || !isOwnFile(old)) {
			return Optional.empty();
		}
		for (String path : MediaPath.candidates(old)) {
			IndexedItem attachment = this.media.get(path);
			if (attachment != null) {
				return Optional.of(attachment);
			}
		}
		return Optional.empty();
	}

	private boolean isOwnFile(OldAddress address) {
		String host = MediaPath.host(address);
		return host.isEmpty() || this.hosts.contains(host) || this.hosts.holdsFiles(host);
	}

}
