package blog.ibid.comment;

import java.util.Optional;

import org.springframework.stereotype.Component;

/**
 * What readers have to be told of a spam service.
 */
@Component
public class PrivacyOfService {

	private final ServiceAccess access;

	PrivacyOfService(ServiceAccess access) {
		this.access = access;
	}

	/**
	 * The host that replies are sent to for being judged, empty if there is none; as
	 * {@link blog.ibid.site.Settings#latest}.
	 */
	public Optional<String> host() {
		return this.access.latest().map((access) -> String.valueOf(access.endpoint().getHost()));
	}

}
