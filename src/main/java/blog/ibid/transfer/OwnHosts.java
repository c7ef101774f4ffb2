package blog.ibid.transfer;

import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * The hosts under which the old blog could be reached: the one it tells, and those that
 * its items prove by a permalink or guid that bears their own id or slug.
 */
final class OwnHosts {

	private static final int MOST = 100;

	private static final String BLOG = ".wordpress.com";

	private static final String FILES = ".files.wordpress.com";

	private final Set<String> hosts = new TreeSet<>();

	private final Set<String> fileHosts = new TreeSet<>();

	void add(ExportSite site) {
		add(OldAddress.of(site.baseBlogUrl()));
		add(OldAddress.of(site.link()));
	}

	void add(ExportItem item) {
		addProven(item, OldAddress.of(item.link()));
		addProven(item, OldAddress.of(item.guid()));
		OldAddress file = OldAddress.of(item.attachmentUrl());
		if (file != null && this.fileHosts.size() < MOST) {
			this.fileHosts.add(file.host());
		}
	}

	private void addProven(ExportItem item, @Nullable OldAddress address) {
		if (address == null || this.hosts.contains(address.host()) || this.hosts.size() >= MOST) {
			return;
		}
		boolean bearsSlug = !item.slug().isEmpty() && address.path().endsWith("/" + item.slug() + "/");
		if (address.id() == item.id() || bearsSlug && !item.type().equals("attachment")) {
			add(address);
		}
	}

	private void add(@Nullable OldAddress address) {
		if (address != null && !address.host().isEmpty() && !address.host().equals("wordpress.com")) {
			this.hosts.add(address.host());
		}
	}

	/**
	 * Whether addresses on that host lead to the old blog. A blog on WordPress.com has
	 * its files on a host of their own.
	 * @param host lower case, without {@code www.}
	 */
	boolean contains(String host) {
		return this.hosts.contains(host)
				|| host.endsWith(FILES) && this.hosts.contains(host.substring(0, host.length() - FILES.length()) + BLOG)
				|| host.endsWith(BLOG) && this.hosts.contains(host.substring(0, host.length() - BLOG.length()) + FILES);
	}

	/** Whether attachments lie on that host, which may be a stranger's. */
	boolean holdsFiles(String host) {
		return this.fileHosts.contains(host);
	}

}
