package blog.ibid.fetch;

import java.net.UnknownHostException;

/**
 * A name stands for an address that is not public.
 */
class ForbiddenAddress extends UnknownHostException {

	ForbiddenAddress(String host) {
		super(host);
	}

}
