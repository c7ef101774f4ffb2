package blog.ibid.comment;

import java.net.URI;
import java.util.Optional;

import blog.ibid.site.Settings;

import org.springframework.stereotype.Component;

/**
 * The spam service that the author has chosen, if any, and the key to it. The key is
 * never shown, logged or exported.
 */
@Component
class ServiceAccess {

	static final String ON = "comments.service.on";

	static final String ENDPOINT = "comments.service.endpoint";

	static final String KEY = "comments.service.key";

	/** Akismet's own. */
	static final String USUAL = "https://rest.akismet.com/1.1/";

	private final Settings settings;

	ServiceAccess(Settings settings) {
		this.settings = settings;
	}

	/** The address and the key, if the service is on; as {@link Settings#latest}. */
	Optional<Access> latest() {
		String key = this.settings.latestText(KEY);
		return (isOn(this.settings.latestText(ON)) && !key.isEmpty())
				? Optional.of(new Access(endpoint(this.settings.latestText(ENDPOINT)), key)) : Optional.empty();
	}

	/** The same as of now. */
	Optional<Access> now() {
		this.settings.site();
		return latest();
	}

	private static boolean isOn(String kept) {
		return kept.equals("true");
	}

	private static URI endpoint(String kept) {
		String written = kept.isEmpty() ? USUAL : kept;
		return URI.create(written.endsWith("/") ? written : written + "/");
	}

	/**
	 * @param endpoint ends with a slash
	 */
	record Access(URI endpoint, String key) {

		@Override
		public String toString() {
			return this.endpoint.toString();
		}

	}

}
