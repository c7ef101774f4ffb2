package blog.ibid.site;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves the modules of scripts, to be kept for a year.
 */
@RestController
class ScriptModulesController {

	private static final MediaType SCRIPT = new MediaType("text", "javascript", StandardCharsets.UTF_8);

	private final List<ScriptModules> scripts;

	ScriptModulesController(List<ScriptModules> scripts) {
		this.scripts = scripts;
	}

	@GetMapping(ScriptModules.ROOT + "{script:[a-z]+}/{version:[0-9a-f]{32}}/{name:[a-z0-9-]+\\.js}")
	ResponseEntity<byte[]> module(@PathVariable String script, @PathVariable String version,
			@PathVariable String name) {
		String source = this.scripts.stream()
			.filter((one) -> one.isCalled(script))
			.findFirst()
			.flatMap((one) -> one.source(version, name))
			.orElseThrow(PageNotFound::new);
		return ResponseEntity.ok()
			.contentType(SCRIPT)
			.cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
			.body(source.getBytes(StandardCharsets.UTF_8));
	}

}
