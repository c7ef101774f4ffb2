package blog.ibid.fetch;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/**
 * Goes where an address leads to, a few times, and to none but such as may be asked.
 */
final class Redirects {

	private static final int MOST = 5;

	private final boolean anyPort;

	/**
	 * @param anyPort whether other ports than those of {@code http} and {@code https} may
	 * be asked
	 */
	Redirects(boolean anyPort) {
		this.anyPort = anyPort;
	}

	/**
	 * The last answer on the way.
	 * @throws FetchFailed if one of the addresses doesn't answer, or may not be asked, or
	 * there are too many
	 */
	Arrived follow(URI start, Asking asking) throws FetchFailed {
		URI address = start;
		boolean forGood = true;
		for (int redirects = 0; redirects <= MOST; redirects++) {
			Answer answer = asking.ask(allowed(address));
			if (answer.location() == null) {
				return new Arrived(answer.fetched(), redirects > 0 && forGood);
			}
			forGood &= answer.isForGood();
			address = resolve(address, answer.location());
		}
		throw FetchFailed.silent("It redirects too often");
	}

	/**
	 * The same address.
	 * @throws FetchFailed if it may not be asked
	 */
	URI allowed(URI address) throws FetchFailed {
		String scheme = (address.getScheme() != null) ? address.getScheme().toLowerCase(Locale.ROOT) : "";
		boolean web = scheme.equals("http") || scheme.equals("https");
		boolean ownPort = address.getPort() == -1 || address.getPort() == (scheme.equals("http") ? 80 : 443);
		if (!web || address.getHost() == null || address.getRawUserInfo() != null || !(ownPort || this.anyPort)) {
			throw FetchFailed.forbidden("Such an address is not asked");
		}
		return address;
	}

	private static URI resolve(URI from, String location) throws FetchFailed {
		try {
			return from.resolve(new URI(location.strip()));
		}
		catch (URISyntaxException | IllegalArgumentException ex) {
			throw FetchFailed.forbidden("It redirects to what is no address");
		}
	}

	/**
	 * Asks one address.
	 */
	interface Asking {

		Answer ask(URI address) throws FetchFailed;

	}

	/**
	 * Where a way ends.
	 *
	 * @param moved whether all redirects on the way are for good, and there is one
	 */
	record Arrived(Fetched fetched, boolean moved) {
	}

}
