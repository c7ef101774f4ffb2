package blog.ibid.post;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import java.util.Optional;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A link that somebody wishes in the menu.
 *
 * @param label its words
 * @param address a path of this blog, or an address of the web
 */
record MenuForm(
		@NotBlank(message = "{menu.label.missing}") @Size(max = 200, message = "{menu.label.long}") String label,
		@NotBlank(message = "{menu.address.missing}") @Size(max = 1900,
				message = "{menu.address.wrong}") String address) {

	@SuppressWarnings("NullAway") // binding gives null for what a browser doesn't send
	MenuForm {
		label = Objects.requireNonNullElse(label, "");
		address = Objects.requireNonNullElse(address, "");
	}

	/** The address as a link needs it, if it leads anywhere. */
	Optional<String> href() {
		String written = this.address.strip();
		try {
			boolean path = written.startsWith("/") && !written.startsWith("//");
			if (path && !written.contains("\\")) {
				return Optional.of(new URI(null, null, written, null).toASCIIString().replace("%25", "%"));
			}
			URI uri = new URI(written.matches("(?i)[a-z][a-z0-9+.-]*:.*") ? written : "https://" + written);
			boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
			return (web && uri.getHost() != null && uri.getHost().contains(".")) ? Optional.of(uri.toASCIIString())
					: Optional.empty();
		}
		catch (URISyntaxException ex) {
			return Optional.empty();
		}
	}

}
