package blog.ibid.post;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

import blog.ibid.site.PageNotFound;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves the editor's modules, to be kept for a year.
 */
@RestController
class WritingModuleController {

	private static final MediaType SCRIPT = new MediaType("text", "javascript", StandardCharsets.UTF_8);

	private final WritingModules modules;

	WritingModuleController(WritingModules modules) {
		this.modules = modules;
	}

	@GetMapping(WritingModules.FOLDER + "{version:[0-9a-f]{32}}/{name:[a-z0-9-]+\\.js}")
	ResponseEntity<byte[]> module(@PathVariable String version, @PathVariable String name) {
		String source = this.modules.source(version, name).orElseThrow(PageNotFound::new);
		return ResponseEntity.ok()
			.contentType(SCRIPT)
			.cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
			.body(source.getBytes(StandardCharsets.UTF_8));
	}

}
