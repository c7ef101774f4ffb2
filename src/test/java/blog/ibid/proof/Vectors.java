package blog.ibid.proof;

import java.nio.file.Path;
import java.util.List;

import blog.ibid.Corpora;
import tools.jackson.databind.JsonNode;

/**
 * Attacks by script that others collected to test their sanitisers.
 */
final class Vectors {

	private Vectors() {
	}

	/** Each once, in a fixed order. */
	static List<String> all() {
		return Corpora.files("xss", ".jsonl")
			.stream()
			.map((file) -> "xss/" + file.getFileName())
			.flatMap((name) -> Corpora.lines(name).stream())
			.map(Vectors::attack)
			.filter((attack) -> !attack.isBlank())
			.distinct()
			.toList();
	}

	// some are calls of a function, whose first argument is the attack
	private static String attack(JsonNode line) {
		JsonNode input = line.has("input") ? line.get("input") : line.path("args").path(0);
		return input.isString() ? input.asString() : "";
	}

	/** Whether the outside test data is there, for a message. */
	static Path folder() {
		return Corpora.file("xss");
	}

}
