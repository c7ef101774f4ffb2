package blog.ibid.search;

import java.nio.charset.StandardCharsets;

import blog.ibid.site.BaseAddress;
import blog.ibid.site.Settings;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/**
 * Tells browsers how this blog is searched (OpenSearch 1.1), so that they can do it from
 * their address bar.
 */
@RestController
class OpenSearchController {

	private static final int LONGEST_NAME = 16;

	private static final String DESCRIPTION = """
			<?xml version="1.0" encoding="UTF-8"?>
			<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
				<ShortName>%1$s</ShortName>
				<Description>%2$s</Description>
				<InputEncoding>UTF-8</InputEncoding>
				<Image type="image/svg+xml">%3$s/favicon.svg</Image>
				<Url type="text/html" template="%3$s/search/?q={searchTerms}"/>
				<Url type="application/x-suggestions+json" template="%3$s/search/suggest/?q={searchTerms}"/>
			</OpenSearchDescription>
			""";

	private final Settings settings;

	private final BaseAddress base;

	OpenSearchController(Settings settings, BaseAddress base) {
		this.settings = settings;
		this.base = base;
	}

	@GetMapping("/opensearch.xml")
	@Transactional(readOnly = true)
	ResponseEntity<byte[]> description(HttpServletRequest request) {
		String title = this.settings.site().title();
		String name = title.substring(0,
				title.offsetByCodePoints(0, Math.min(LONGEST_NAME, title.codePointCount(0, title.length()))));
		String description = DESCRIPTION.formatted(escape(name.strip()), escape(title), escape(this.base.of(request)));
		return ResponseEntity.ok()
			.contentType(new MediaType("application", "opensearchdescription+xml", StandardCharsets.UTF_8))
			.body(description.getBytes(StandardCharsets.UTF_8));
	}

	private static String escape(String text) {
		return HtmlUtils.htmlEscape(text, "UTF-8");
	}

}
