package blog.ibid.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import blog.ibid.Corpora;
import tools.jackson.databind.JsonNode;

/**
 * Attacks and parser torments out of other projects' tests.
 */
final class Vectors {

	private Vectors() {
	}

	static List<String> attacks() {
		List<String> attacks = new ArrayList<>();
		for (Path file : Corpora.files("xss", ".jsonl")) {
			for (JsonNode line : Corpora.lines("xss/" + file.getFileName())) {
				String input = line.path("input").stringValue("");
				attacks.add(input.isEmpty() ? line.path("args").path(0).stringValue("") : input);
			}
		}
		return attacks;
	}

	/** The documents of html5lib's tree construction tests. */
	static List<String> torments() {
		List<String> torments = new ArrayList<>();
		for (Path file : Corpora.files("html5", ".dat")) {
			for (String test : Corpora.text("html5/" + file.getFileName()).split("(?m)^#data\n")) {
				int end = test.indexOf("\n#errors");
				if (end > 0) {
					torments.add(test.substring(0, end));
				}
			}
		}
		return torments;
	}

	static List<String> all() {
		return Stream.concat(attacks().stream(), torments().stream()).toList();
	}

}
