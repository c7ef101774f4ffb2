package blog.ibid.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;

/**
 * What one address answers.
 *
 * @param location where it redirects to, null if it does not
 */
record Answer(Fetched fetched, @Nullable String location) {

	private static final List<Integer> REDIRECTS = List.of(301, 302, 303, 307, 308);

	private static final List<Integer> FOR_GOOD = List.of(301, 308);

	private static final int MOST_BYTES = 1 << 20;

	/** Without anything that is to be read. */
	static Answer head(URI address, ClassicHttpResponse response) {
		Header location = response.getFirstHeader("Location");
		int status = response.getCode();
		return new Answer(new Fetched(address, status, "", List.of(), ""),
				(location != null && REDIRECTS.contains(status)) ? location.getValue() : null);
	}

	/** With its text, if it is one and no redirect. */
	static Answer whole(URI address, ClassicHttpResponse response) throws IOException {
		Answer head = head(address, response);
		if (head.location != null) {
			return head;
		}
		HttpEntity entity = response.getEntity();
		ContentType type = (entity != null) ? ContentType.parseLenient(entity.getContentType()) : null;
		String contentType = (type != null) ? type.getMimeType().toLowerCase(Locale.ROOT) : "";
		List<String> links = Arrays.stream(response.getHeaders("Link")).map(Header::getValue).toList();
		String body = "";
		if (entity != null && Fetched.isText(contentType)) {
			body = text(entity, (type != null) ? type.getCharset() : null);
		}
		return new Answer(new Fetched(address, response.getCode(), contentType, links, body), null);
	}

	private static String text(HttpEntity entity, @Nullable Charset charset) throws IOException {
		try (InputStream content = entity.getContent()) {
			byte[] bytes = (content != null) ? content.readNBytes(MOST_BYTES) : new byte[0];
			return new String(bytes, (charset != null) ? charset : StandardCharsets.UTF_8);
		}
	}

	/** Whether it says that it moved, not that it is elsewhere today (RFC 9110, 15.4). */
	boolean isForGood() {
		return FOR_GOOD.contains(this.fetched.status());
	}

}
