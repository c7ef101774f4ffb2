package blog.ibid.reading;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A page of the register of sources.
 *
 * @param style its style sheet
 * @param title of the page
 * @param above where it belongs below the register
 * @param words that were looked for, may be empty
 * @param uses citations of all that the page is about
 * @param count of hosts, or of sources
 * @param newest when one was cited last, empty if none is
 * @param letters with which hosts begin
 * @param most the hosts that are cited most
 * @param hosts of this page
 * @param sources of this page
 * @param address of the one source that the page is about, empty of others
 * @param next the page after, null if this is the last
 */
record SourcesView(String style, String title, List<Link> above, String words, int uses, int count, String newest,
		List<Link> letters, List<Host> hosts, List<Host> most, List<SourceLine> sources, String address,
		@Nullable String next) {

	/**
	 * A host in a list.
	 */
	record Host(String host, String href, int uses, String newest, String iso) {
	}

	public boolean isEmpty() {
		return this.hosts.isEmpty() && this.sources.isEmpty();
	}

}
