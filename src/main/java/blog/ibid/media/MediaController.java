package blog.ibid.media;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

import blog.ibid.site.PageNotFound;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.UriUtils;

/**
 * Pictures and documents at their addresses, in a sandbox of their own.
 */
@Controller
class MediaController {

	private static final String SANDBOX = "default-src 'none'; sandbox";

	private final MediaFiles files;

	MediaController(MediaFiles files) {
		this.files = files;
	}

	@GetMapping({ "/wp-content/uploads/**", "/media/**" })
	ResponseEntity<Resource> file(HttpServletRequest request) {
		String path = UriUtils.decode(request.getRequestURI(), StandardCharsets.UTF_8).substring(1);
		MediaFile found = this.files.at(path).orElseThrow(PageNotFound::new);
		var disposition = found.isShown() ? ContentDisposition.inline() : ContentDisposition.attachment();
		return ResponseEntity.ok()
			.contentType(found.type())
			.eTag(found.etag())
			.lastModified(found.changedAt())
			.cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic())
			.header(HttpHeaders.CONTENT_DISPOSITION,
					disposition.filename(found.file().getFileName().toString(), StandardCharsets.UTF_8)
						.build()
						.toString())
			.header("Content-Security-Policy", SANDBOX)
			.body(new FileSystemResource(found.file()));
	}

}
