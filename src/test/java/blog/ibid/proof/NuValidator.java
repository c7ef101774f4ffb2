package blog.ibid.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * The W3C's Nu validator, in a process of its own for many pages at once: its Jetty and
 * Spring's test client cannot share a class path.
 */
public final class NuValidator {

	private static final Path CLASS_PATH = Path.of("target/nu-validator.classpath");

	private NuValidator() {
	}

	/**
	 * Errors in pages of HTML. Nothing is filtered; warnings are not errors.
	 * @param pages from a page's address to its text
	 * @return one for each kind of error: how often, and the first of them with address,
	 * line and message
	 */
	public static List<String> errorsIn(Map<String, String> pages) {
		return errors(pages, ".html", List.of());
	}

	/** Errors in style sheets, in the same form. */
	public static List<String> errorsInStyles(Map<String, String> sheets) {
		return errors(sheets, ".css", List.of("--css"));
	}

	private static List<String> errors(Map<String, String> texts, String ending, List<String> options) {
		assumeTrue(Browser.demanded() || Files.exists(CLASS_PATH),
				() -> "Skipped: Maven has not written " + CLASS_PATH);
		try {
			Path folder = Files.createTempDirectory(Path.of("target"), "nu-");
			Map<String, String> addresses = write(texts, folder, ending);
			return read(run(folder, options), addresses);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Map<String, String> write(Map<String, String> texts, Path folder, String ending) throws IOException {
		var addresses = new HashMap<String, String>();
		for (var text : texts.entrySet()) {
			String name = addresses.size() + ending;
			Files.writeString(folder.resolve(name), text.getValue());
			addresses.put(name, text.getKey());
		}
		return addresses;
	}

	private static String run(Path folder, List<String> options) throws IOException {
		// 8 MB of stack: its grammar recurses deeply
		var command = new ArrayList<String>(List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(),
				"-Xss8m", "-Xmx1g", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", Files.readString(CLASS_PATH),
				"nu.validator.client.SimpleCommandLineValidator", "--format", "json", "--stdout", "--errors-only",
				"--exit-zero-always"));
		command.addAll(options);
		command.add(folder.toString());
		Path output = folder.resolveSibling(folder.getFileName() + ".json");
		Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
		Processes.waitFor(process, Duration.ofMinutes(10));
		return Files.readString(output);
	}

	private static List<String> read(String output, Map<String, String> addresses) {
		var kinds = new LinkedHashMap<String, List<String>>();
		for (JsonNode message : JsonMapper.shared().readTree(output).path("messages")) {
			String url = message.path("url").asString("");
			String address = addresses.getOrDefault(url.substring(url.lastIndexOf('/') + 1), url);
			String text = message.path("message").asString("");
			kinds.computeIfAbsent(text.replaceAll("“[^”]*”", "“”"), (kind) -> new ArrayList<>())
				.add(address + ":" + message.path("lastLine").asInt(0) + " " + text + " "
						+ message.path("extract").asString(""));
		}
		return kinds.values().stream().map((all) -> all.size() + " times: " + String.join("\n  ", first(all))).toList();
	}

	private static List<String> first(List<String> all) {
		return all.subList(0, Math.min(5, all.size()));
	}

}
