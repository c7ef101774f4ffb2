package blog.ibid.dialect;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A comment at which a block begins or ends: {@code <!-- wp:namespace/name {"json":…}
 * /-->}. In its JSON WordPress writes {@code --} and {@code >} as escapes, so that the
 * comment ends where it seems to.
 *
 * @param name with its namespace, if that isn't WordPress's own
 * @param json the attributes, empty if there are none
 * @param empty whether the block has no inside
 */
record BlockDelimiter(String name, String json, boolean closing, boolean empty) {

	private static final Pattern INSIDE = Pattern
		.compile("\\s*(/)?wp:(?:core/)?([a-z][a-z0-9_-]*(?:/[a-z][a-z0-9_-]*)?)(?:\\s++(.*?))?(/)?", Pattern.DOTALL);

	/** The delimiter that a comment is, null if it is another comment. */
	static @Nullable BlockDelimiter of(String comment) {
		Matcher matcher = INSIDE.matcher(comment);
		if (!matcher.matches()) {
			return null;
		}
		String json = (matcher.group(3) != null) ? matcher.group(3).strip() : "";
		return new BlockDelimiter(matcher.group(2), json, matcher.group(1) != null, matcher.group(4) != null);
	}

	boolean isEmbed() {
		return this.name.equals("embed") || this.name.startsWith("core-embed/");
	}

	/** A text attribute, empty if there is none. */
	String attribute(String attribute) {
		if (!this.json.startsWith("{")) {
			return "";
		}
		try {
			JsonNode value = JsonMapper.shared().readTree(this.json).path(attribute);
			return value.isValueNode() ? value.asString("") : "";
		}
		catch (JacksonException ex) {
			return "";
		}
	}

}
