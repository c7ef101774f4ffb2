package blog.ibid.transfer;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.codehaus.stax2.XMLStreamReader2;

/**
 * Resolves element names of an export to the usual ones: {@code wp:post_id},
 * {@code content:encoded}, {@code excerpt:encoded}, {@code dc:creator}, {@code title},
 * whatever prefixes the file has. Some files of WordPress.com use these prefixes without
 * binding them, which a namespace-aware parser would refuse; so this is done here.
 */
final class XmlPrefixes {

	/** The name of elements that are not part of the format. */
	static final String FOREIGN = "";

	private static final String FOREIGN_PREFIX = "?";

	/** More different names than this are made to fill the memory. */
	private static final int MOST_NAMES = 10_000;

	private static final Pattern WORDPRESS = Pattern.compile("https?://(www\\.)?wordpress\\.org/export/[^/]*/?");

	private static final Pattern EXCERPT = Pattern.compile("https?://(www\\.)?wordpress\\.org/export/[^/]*/excerpt/?");

	private static final Pattern CONTENT = Pattern.compile("https?://(www\\.)?purl\\.org/rss/1\\.0/modules/content/?");

	private static final Pattern DUBLIN_CORE = Pattern.compile("https?://(www\\.)?purl\\.org/dc/.*");

	private static final Pattern IBID = Pattern.compile(Pattern.quote(WxrWriter.OWN_VOCABULARY));

	private static final Pattern RSS = Pattern.compile("|https?://backend\\.userland\\.com/rss2?");

	private static final Map<String, String> UNBOUND = Map.of("", "", "wp", "wp:", "content", "content:", "excerpt",
			"excerpt:", "dc", "dc:");

	/** How deep the parser stands in elements since the bindings last changed. */
	private final Deque<Scope> scopes = new ArrayDeque<>();

	private final Set<String> seen = new HashSet<>();

	private boolean wordPress;

	private int hijacked;

	XmlPrefixes() {
		this.scopes.push(new Scope(UNBOUND));
	}

	private static final class Scope {

		private final Map<String, String> prefixes;

		private final Map<String, String> names = new HashMap<>();

		private int depth;

		Scope(Map<String, String> prefixes) {
			this.prefixes = prefixes;
		}

	}

	/** Whether anything of WordPress's was met. */
	boolean foundWordPress() {
		return this.wordPress;
	}

	/** Elements since the last call that bear a usual prefix bound to something else. */
	int takeHijacked() {
		int count = this.hijacked;
		this.hijacked = 0;
		return count;
	}

	/**
	 * Enters the element that the parser stands at, and returns its usual name.
	 * @throws ExportFlaw if the export has more different names than any real one
	 */
	String enter(XMLStreamReader2 element) throws ExportFlaw {
		this.seen.add(element.getLocalName());
		boolean binds = false;
		for (int i = 0; i < element.getAttributeCount(); i++) {
			String attribute = element.getAttributeLocalName(i);
			this.seen.add(attribute);
			binds |= attribute.startsWith("xmlns");
		}
		if (this.seen.size() > MOST_NAMES) {
			throw new ExportFlaw("The file has more than " + MOST_NAMES + " different tags; no export has.");
		}
		if (binds) {
			bind(element);
		}
		Scope scope = scope();
		scope.depth++;
		return name(scope, element.getLocalName());
	}

	void leave() {
		if (--scope().depth == 0 && this.scopes.size() > 1) {
			this.scopes.pop();
		}
	}

	private Scope scope() {
		return this.scopes.element();
	}

	private void bind(XMLStreamReader2 element) {
		Map<String, String> prefixes = new HashMap<>(scope().prefixes);
		for (int i = 0; i < element.getAttributeCount(); i++) {
			String attribute = element.getAttributeLocalName(i);
			if (attribute.equals("xmlns") || attribute.startsWith("xmlns:")) {
				String prefix = attribute.substring(Math.min(attribute.length(), 6));
				String uri = element.getAttributeValue(i).strip();
				prefixes.put(prefix, usual(prefix, uri));
				this.wordPress |= WORDPRESS.matcher(uri).matches();
			}
		}
		this.scopes.push(new Scope(prefixes));
	}

	private static String usual(String prefix, String uri) {
		if (uri.isEmpty()) {
			return UNBOUND.getOrDefault(prefix, FOREIGN_PREFIX);
		}
		if (prefix.isEmpty()) {
			return RSS.matcher(uri).matches() ? "" : FOREIGN_PREFIX;
		}
		return WORDPRESS.matcher(uri).matches() ? "wp:"
				: EXCERPT.matcher(uri).matches() ? "excerpt:"
						: CONTENT.matcher(uri).matches() ? "content:" : DUBLIN_CORE.matcher(uri).matches() ? "dc:"
								: IBID.matcher(uri).matches() ? "ibid:" : FOREIGN_PREFIX;
	}

	private String name(Scope scope, String written) {
		String name = scope.names.computeIfAbsent(written, (key) -> resolve(scope, key));
		if (name.isEmpty() && UNBOUND.containsKey(prefix(written)) && !prefix(written).isEmpty()) {
			this.hijacked++;
		}
		this.wordPress |= name.startsWith("wp:");
		return name;
	}

	private static String resolve(Scope scope, String written) {
		String prefix = prefix(written);
		String usual = scope.prefixes.getOrDefault(prefix, FOREIGN_PREFIX);
		return usual.equals(FOREIGN_PREFIX) ? FOREIGN
				: usual + written.substring(prefix.isEmpty() ? 0 : prefix.length() + 1);
	}

	private static String prefix(String written) {
		return written.substring(0, Math.max(0, written.indexOf(':')));
	}

}
