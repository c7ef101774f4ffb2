package blog.ibid.dialect;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.jsoup.parser.Parser;

/**
 * Program code in a shortcode: {@code [sourcecode]} of WordPress.com and
 * SyntaxHighlighter, {@code [cc]} of CodeColorer, and those named as a language.
 */
final class CodeListing {

	private static final Set<String> LANGUAGES = Set.of("as3", "actionscript3", "bash", "c", "clojure", "coldfusion",
			"cpp", "csharp", "css", "delphi", "diff", "erlang", "fsharp", "go", "groovy", "haskell", "html", "java",
			"javafx", "javascript", "js", "json", "kotlin", "lua", "matlab", "objc", "perl", "php", "powershell", "ps",
			"py", "python", "r", "rails", "ruby", "rust", "scala", "shell", "sql", "swift", "typescript", "vb", "vbnet",
			"xhtml", "xml", "yaml");

	private static final Set<String> NAMES = Set.of("sourcecode", "source", "code", "cc", "ccb", "cce", "cci", "ccn",
			"plain", "text");

	private static final Pattern COLORER_WITH_LANGUAGE = Pattern.compile("cc[a-z]?_[a-z0-9_]+");

	private static final Pattern LANGUAGE = Pattern.compile("[a-z0-9+#_-]{1,30}");

	private static final Pattern ENTITY = Pattern.compile("&(?:lt|gt|amp|quot|#\\d{1,6}|#x[0-9a-fA-F]{1,5});");

	private static final Pattern EDGES = Pattern.compile("^[ \\t]*\\n|\\n[ \\t]*\\z");

	private CodeListing() {
	}

	static boolean isOne(String name) {
		return NAMES.contains(name) || LANGUAGES.contains(name) || COLORER_WITH_LANGUAGE.matcher(name).matches();
	}

	/** The code's token; CodeColorer's {@code [cci]} stands in a line. */
	static String shelved(Shortcode code, String body, Shelf shelf) {
		String language = language(code);
		String html = "<code" + (language.isEmpty() ? "" : " class=\"language-" + MarkupTag.escaped(language) + "\"")
				+ ">" + escaped(body) + "</code>";
		return code.name().startsWith("cci") ? shelf.inline(html) : shelf.block("<pre>" + html + "</pre>");
	}

	private static String language(Shortcode code) {
		String name = code.name();
		if (LANGUAGES.contains(name)) {
			return name;
		}
		if (name.indexOf('_') > 0) {
			return name.substring(name.indexOf('_') + 1);
		}
		ShortcodeAttributes attributes = code.attributes();
		String language = attributes.get("language").isEmpty() ? attributes.get("lang") : attributes.get("language");
		String plain = language.strip().toLowerCase(Locale.ROOT);
		return LANGUAGE.matcher(plain).matches() ? plain : "";
	}

	/**
	 * Editors stored code with its characters as entities or without. Code in which a
	 * less-than sign stands was stored without.
	 */
	private static String escaped(String body) {
		String code = EDGES.matcher(body).replaceAll("");
		boolean encoded = code.indexOf('<') < 0 && ENTITY.matcher(code).find();
		String plain = encoded ? Parser.unescapeEntities(code, false) : code;
		return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
	}

}
