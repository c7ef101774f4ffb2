package blog.ibid.mention;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import blog.ibid.fetch.FetchFailed;
import blog.ibid.fetch.Fetched;
import blog.ibid.fetch.SafeFetch;
import blog.ibid.post.PostsByAddress;
import blog.ibid.site.Addresses;
import blog.ibid.site.BaseAddress;

import org.springframework.stereotype.Component;

/**
 * Tells other sites that a post mentions them (W3C Webmention, 3.1).
 */
@Component
class MentionTelling {

	private final OutgoingMentions mentions;

	private final SafeFetch fetch;

	private final PostsByAddress posts;

	private final Addresses addresses;

	private final BaseAddress base;

	MentionTelling(OutgoingMentions mentions, SafeFetch fetch, PostsByAddress posts, Addresses addresses,
			BaseAddress base) {
		this.mentions = mentions;
		this.fetch = fetch;
		this.posts = posts;
		this.addresses = addresses;
		this.base = base;
	}

	/**
	 * Tells those that are due, each site once.
	 * @return how many there were
	 */
	int tellDue() {
		int told = 0;
		for (Long id : this.mentions.due()) {
			Optional<OutgoingMentions.Outgoing> mention = this.mentions.claim(id);
			mention.ifPresent(this::tell);
			told += mention.isPresent() ? 1 : 0;
		}
		return told;
	}

	private void tell(OutgoingMentions.Outgoing mention) {
		Optional<URI> target = Links.web(mention.target());
		Optional<String> source = source(mention.post());
		if (target.isEmpty() || source.isEmpty()) {
			this.mentions.settle(mention, "FAILED", "It has no address");
			return;
		}
		try {
			tell(mention, source.get(), target.get());
		}
		catch (FetchFailed ex) {
			if (ex.isForbidden()) {
				this.mentions.settle(mention, "FAILED", ex.getMessage());
			}
			else {
				this.mentions.retry(mention, String.valueOf(ex.getMessage()));
			}
		}
	}

	private void tell(OutgoingMentions.Outgoing mention, String source, URI target) throws FetchFailed {
		Fetched page = this.fetch.get(target);
		Optional<URI> endpoint = Endpoint.in(page);
		if (endpoint.isEmpty()) {
			if (page.status() >= 500) {
				this.mentions.retry(mention, "It answers " + page.status());
			}
			else {
				this.mentions.settle(mention, "SILENT", null);
			}
			return;
		}
		Map<String, String> fields = new LinkedHashMap<>();
		fields.put("source", source);
		fields.put("target", mention.target());
		int status = this.fetch.post(endpoint.get(), fields).status();
		if (status >= 200 && status < 300) {
			this.mentions.settle(mention, "SENT", null);
		}
		else if (status >= 500 || status == 429) {
			this.mentions.retry(mention, "It answers " + status);
		}
		else {
			this.mentions.settle(mention, "FAILED", "It answers " + status);
		}
	}

	/** Where the post is read, or was. */
	private Optional<String> source(long post) {
		return this.posts.addressOf(post).map((address) -> this.base.own() + address.in(this.addresses));
	}

}
