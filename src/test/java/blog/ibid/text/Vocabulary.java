package blog.ibid.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a stored text may hold, written down a second time and checked on what a parser
 * makes of it.
 */
final class Vocabulary {

	private static final String PHRASING = "a em strong b i u s del ins sub sup small code kbd samp var abbr cite q mark "
			+ "time dfn bdi bdo ruby rt rp span br wbr img";

	private static final String BLOCKS = "p h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre hr table caption thead tbody "
			+ "tfoot tr th td figure figcaption details summary address";

	private static final Set<String> FLOW_PARENTS = set(
			"body blockquote li dd td th figure figcaption details address");

	private static final Map<String, Set<String>> PARENTS = Map.ofEntries(Map.entry("li", set("ul ol")),
			Map.entry("dt", set("dl")), Map.entry("dd", set("dl")), Map.entry("caption", set("table")),
			Map.entry("thead", set("table")), Map.entry("tbody", set("table")), Map.entry("tfoot", set("table")),
			Map.entry("tr", set("thead tbody tfoot")), Map.entry("td", set("tr")), Map.entry("th", set("tr")),
			Map.entry("figcaption", set("figure")), Map.entry("summary", set("details")), Map.entry("rt", set("ruby")),
			Map.entry("rp", set("ruby")));

	private static final Map<String, String> ATTRIBUTES = Map.ofEntries(Map.entry("a", "href hreflang title"),
			Map.entry("img", "src alt width height title"), Map.entry("ol", "start reversed type"),
			Map.entry("li", "value"), Map.entry("blockquote", "cite"), Map.entry("q", "cite"),
			Map.entry("th", "scope abbr colspan rowspan"), Map.entry("td", "colspan rowspan"),
			Map.entry("abbr", "title"), Map.entry("time", "datetime"), Map.entry("sup", "data-fn"),
			Map.entry("span", "data-see"), Map.entry("hr", "data-more"));

	private static final Set<String> CLASSES = set("align-left align-right align-center gallery embed");

	private static final Set<String> COMMENT = set(
			"p br blockquote a em strong b i s del ins sub sup code pre ul ol li q " + "cite abbr span");

	private final boolean comment;

	private final Set<String> ids = new HashSet<>();

	Vocabulary(boolean comment) {
		this.comment = comment;
	}

	void check(NotedText text) {
		check(text.body());
		text.notes().forEach((note) -> check(note.html()));
	}

	private void check(String html) {
		Document document = Jsoup.parseBodyFragment(html);
		document.outputSettings().prettyPrint(false);
		assertThat(document.head().childNodeSize()).isZero();
		document.body().forEachNode((node) -> check(node, html));
		assertThat(document.body().html()).isEqualTo(html.replace("reversed=\"\"", "reversed"));
	}

	private void check(Node node, String html) {
		assertThat(node).as(html).isNotInstanceOfAny(Comment.class, DataNode.class);
		if (node instanceof Element element && !element.normalName().equals("body")) {
			String name = element.normalName();
			assertThat(this.comment ? COMMENT : set(PHRASING + " " + BLOCKS)).as(html).contains(name);
			parent(name, element, html);
			children(name, element, html);
			element.attributes().forEach((attribute) -> check(name, attribute, html));
		}
	}

	private static void parent(String name, Element element, String html) {
		Element parent = Objects.requireNonNull(element.parent());
		Set<String> needed = PARENTS.get(name);
		if (needed != null) {
			assertThat(needed).as(html).contains(parent.normalName());
		}
		else if (set(BLOCKS).contains(name)) {
			assertThat(FLOW_PARENTS).as(name + " in " + html).contains(parent.normalName());
		}
		else if (!parent.normalName().equals("body")) {
			assertThat(set("ul ol dl table thead tbody tfoot tr")).as(html).doesNotContain(parent.normalName());
		}
	}

	private static void children(String name, Element element, String html) {
		Set<String> mayBeEmpty = set("li dt dd td th br wbr hr img sup span");
		if (!mayBeEmpty.contains(name)) {
			assertThat(element.childNodeSize()).as(name + " in " + html).isPositive();
		}
		if (name.equals("a")) {
			assertThat(element.parents().is("a")).as(html).isFalse();
		}
	}

	private void check(String name, Attribute attribute, String html) {
		Map<String, Boolean> allowed = new HashMap<>();
		set(ATTRIBUTES.getOrDefault(name, "") + " lang dir id class").forEach((key) -> allowed.put(key, true));
		assertThat(allowed).as(name + " in " + html).containsKey(attribute.getKey());
		String value = attribute.getValue();
		switch (attribute.getKey()) {
			case "href" -> assertThat(value).as(html)
				.matches("(?s)(https?://[^/].*|mailto:.+|/(?!/).*|#.+|[^:/?#]+([/?#].*)?|\\?.*)");
			case "src", "cite" ->
				assertThat(value).as(html).matches("(?s)(https?://[^/].*|/(?!/).*|[^:/?#]+([/?#].*)?|\\?.*)");
			case "class" -> assertThat(this.comment ? new String[] { value } : value.split(" ")).as(html)
				.allMatch((word) -> !this.comment && (CLASSES.contains(word) || word.startsWith("language-")));
			case "id" -> assertThat(!this.comment && this.ids.add(value)).as("id " + value + " in " + html).isTrue();
			default -> {
			}
		}
	}

	private static Set<String> set(String names) {
		return new HashSet<>(Arrays.asList(names.strip().split(" ")));
	}

}
