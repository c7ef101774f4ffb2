package blog.ibid;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/**
 * The modules as the code has them, drawn for Graphviz: an arrow leads to what a module
 * uses, unless something else that it uses leads there already.
 */
final class ModuleDrawing {

	private static final Pattern PURPOSE = Pattern.compile("/\\*\\*\\s+\\*\\s+([^.:,]+)");

	private final Map<String, Set<String>> direct = new TreeMap<>();

	private final Map<String, Set<String>> all = new TreeMap<>();

	ModuleDrawing(ApplicationModules modules) {
		modules.forEach((module) -> {
			this.direct.put(module.getIdentifier().toString(), used(module, modules));
			this.all.put(module.getIdentifier().toString(),
					names(module.getAllDependencies(modules).uniqueModules().toList()));
		});
	}

	private static Set<String> used(ApplicationModule module, ApplicationModules modules) {
		return names(module.getDirectDependencies(modules).uniqueModules().toList());
	}

	private static Set<String> names(Iterable<ApplicationModule> modules) {
		var names = new TreeSet<String>();
		modules.forEach((module) -> names.add(module.getIdentifier().toString()));
		return names;
	}

	Set<String> names() {
		return this.direct.keySet();
	}

	/** Each as {@code user->used}. */
	Set<String> arrows() {
		var arrows = new TreeSet<String>();
		this.direct.forEach((user, used) -> used.stream()
			.filter((one) -> used.stream().noneMatch((other) -> this.all.getOrDefault(other, Set.of()).contains(one)))
			.forEach((one) -> arrows.add(user + "->" + one)));
		return arrows;
	}

	/** The same in Graphviz's language. */
	String dot() {
		String boxes = names().stream().map(ModuleDrawing::box).collect(Collectors.joining());
		String arrows = arrows().stream()
			.map((arrow) -> "\t" + arrow.replace("->", " -> ") + ";\n")
			.collect(Collectors.joining());
		return """
				digraph "The modules of Ibid" {
					graph [bgcolor="#fdfcf9", pad=0.3, nodesep=0.28, ranksep=0.45];
					node [shape=box, style="rounded,filled", fillcolor="#f4efe4", color="#b9ad95", fontname="Georgia,serif",
						fontsize=12, fontcolor="#2b2620", margin="0.16,0.1"];
					edge [color="#8a7f6c", arrowsize=0.6];
				%s%s}
				"""
			.formatted(boxes, arrows);
	}

	private static String box(String name) {
		return "\t%s [label=<<b>%s</b><br/><font point-size=\"10\">%s</font>>];%n"
			.formatted(name, name, lines(purpose(name)))
			.replace("\r", "");
	}

	/** The beginning of what the package says of itself. */
	private static String purpose(String name) {
		try {
			String file = Files.readString(Path.of("src/main/java/blog/ibid", name, "package-info.java"));
			Matcher purpose = PURPOSE.matcher(file);
			if (!purpose.find()) {
				throw new AssertionError("The package " + name + " doesn't say what it is for");
			}
			return purpose.group(1).replaceAll("\\s+\\*?\\s*", " ").strip();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String lines(String words) {
		var lines = new StringBuilder();
		int length = 0;
		for (String word : Arrays.asList(words.split(" "))) {
			if (length > 0 && length + word.length() > 20) {
				lines.append("<br/>");
				length = 0;
			}
			lines.append((length > 0) ? " " : "").append(word);
			length += word.length() + 1;
		}
		return lines.toString();
	}

}
