package blog.ibid.source;

import java.net.URI;
import java.net.URISyntaxException;

import blog.ibid.fetch.FetchFailed;
import blog.ibid.fetch.Looked;
import blog.ibid.fetch.SafeFetch;
import blog.ibid.site.BaseAddress;

import org.springframework.stereotype.Component;

/**
 * Looks what becomes of a link.
 */
@Component
class LinkLook {

	private final SafeFetch fetch;

	private final String agent;

	LinkLook(SafeFetch fetch, BaseAddress base) {
		this.fetch = fetch;
		this.agent = "Mozilla/5.0 (compatible; Ibid link check" + (base.isKnown() ? "; +" + base.own() : "") + ")";
	}

	LinkOutcome at(long source, String address) {
		try {
			return outcome(source, address, this.fetch.look(new URI(address), this.agent));
		}
		catch (URISyntaxException ex) {
			return new LinkOutcome(source, LinkState.PRIVATE, null, null);
		}
		catch (FetchFailed ex) {
			return new LinkOutcome(source, ex.isForbidden() ? LinkState.PRIVATE : LinkState.UNREACHABLE, null, null);
		}
	}

	private static LinkOutcome outcome(long source, String address, Looked looked) {
		int status = looked.status();
		String now = looked.address().toString();
		if (status < 400) {
			boolean moved = looked.moved() && now.length() <= SourceAddress.LONGEST && !isSame(address, now);
			return new LinkOutcome(source, moved ? LinkState.MOVED : LinkState.WORKS, status, moved ? now : null);
		}
		LinkState state = (status == 404 || status == 410) ? LinkState.GONE
				: (status < 500) ? LinkState.CLOSED : LinkState.UNREACHABLE;
		return new LinkOutcome(source, state, status, null);
	}

	private static boolean isSame(String one, String other) {
		return SourceAddress.of(one).map(SourceAddress::key).equals(SourceAddress.of(other).map(SourceAddress::key));
	}

}
