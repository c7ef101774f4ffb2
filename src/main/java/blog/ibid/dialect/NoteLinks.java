package blog.ibid.dialect;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The links of a text that lead to notes, and the places that they lead to.
 */
final class NoteLinks {

	/**
	 * A link to a note.
	 *
	 * @param order its place among the elements of the text
	 */
	record Call(Element element, String key, int order) {
	}

	/** Where a note begins, or the element that holds it. */
	record Target(Element element, String key, int order) {
	}

	private final List<Element> elements;

	private final List<Call> calls = new ArrayList<>();

	private final Map<String, List<Target>> targets = new LinkedHashMap<>();

	private final Map<String, List<Call>> unknown = new HashMap<>();

	private final Set<String> namesOfCalls = new HashSet<>();

	private NoteLinks(Element body) {
		this.elements = body.getAllElements();
	}

	static NoteLinks of(Element body) {
		var links = new NoteLinks(body);
		for (int order = 1; order < links.elements.size(); order++) {
			links.add(links.elements.get(order), order);
		}
		if (!links.unknown.isEmpty()) {
			links.addUnknown();
		}
		links.calls.forEach(links::nameCall);
		return links;
	}

	List<Call> calls() {
		return this.calls;
	}

	/** The places a key stands for: more than one where a page holds several texts. */
	List<Target> targets(String key) {
		List<Target> exact = this.targets.get(key);
		if (exact == null && key.indexOf('%') >= 0) {
			exact = this.targets.get(decoded(key));
		}
		return (exact != null) ? exact : List.of();
	}

	List<Target> targets() {
		return this.targets.values().stream().flatMap(List::stream).toList();
	}

	/** Whether a link leads back to a marker. */
	boolean isBackLink(Element link) {
		String fragment = AnchorName.fragment(link.attr("href"));
		AnchorName name = AnchorName.of(fragment);
		return name != null && !name.isNote() || this.namesOfCalls.contains(fragment)
				|| !fragment.isEmpty() && this.namesOfCalls.contains(decoded(fragment));
	}

	private void add(Element element, int order) {
		AnchorName own = ownName(element);
		if (own != null && own.isNote()) {
			target(element, own.key(), order);
			return;
		}
		if (!element.nameIs("a")) {
			return;
		}
		String fragment = AnchorName.fragment(element.attr("href"));
		AnchorName to = AnchorName.of(fragment);
		if (to != null && to.isNote()) {
			this.calls.add(new Call(element, to.key(), order));
		}
		else if (to != null && to.isPaired() && own == null) {
			target(element, to.key(), order);
		}
		else if (to == null && own != null && own.isPaired() && !element.hasAttr("href")) {
			this.calls.add(new Call(element, own.key(), order));
		}
		else if (to == null && element.attr("href").startsWith("#") && NoteLabel.isMark(element.wholeText())
				&& !Blank.is(element.wholeText())) {
			this.unknown.computeIfAbsent(fragment, (f) -> new ArrayList<>())
				.add(new Call(element, "#" + fragment, order));
		}
	}

	/** An element's own name, from its id or, for an anchor, its name. */
	private static @Nullable AnchorName ownName(Element element) {
		AnchorName id = AnchorName.of(element.id());
		return (id != null || !element.nameIs("a")) ? id : AnchorName.of(element.attr("name"));
	}

	/**
	 * Where an element and one around or just before it name one note, the first counts.
	 */
	private void target(Element element, String key, int order) {
		List<Target> known = this.targets.computeIfAbsent(key, (k) -> new ArrayList<>());
		if (known.isEmpty() || !isSame(known.get(known.size() - 1).element(), element)) {
			known.add(new Target(element, key, order));
		}
	}

	private static boolean isSame(Element first, Element second) {
		return TextLine.isWithin(second, first) || first.nextElementSibling() == second;
	}

	/**
	 * Numbers that link to places of any name are markers if the place bears them out.
	 */
	private void addUnknown() {
		for (int order = 1; order < this.elements.size(); order++) {
			Element element = this.elements.get(order);
			String name = element.id().isEmpty() ? element.attr("name") : element.id();
			List<Call> from = name.isEmpty() ? null : this.unknown.get(name);
			if (from != null && from.get(0).order() < order && isNoteFor(element, from.get(0).element())) {
				this.calls.addAll(from);
				target(element, "#" + name, order);
				this.unknown.remove(name);
			}
		}
		this.calls.sort((a, b) -> Integer.compare(a.order(), b.order()));
	}

	private boolean isNoteFor(Element place, Element call) {
		Element block = place;
		while (block != null && !block.is("li, p, div, dd, td")) {
			block = block.parent();
		}
		if (block == null || TextLine.isWithin(call, block)) {
			return false;
		}
		for (Element link : block.select("a[href^=#]")) {
			String back = link.attr("href").substring(1);
			if (!back.isEmpty() && namesAround(call).contains(back)) {
				return true;
			}
		}
		return false;
	}

	private void nameCall(Call call) {
		this.namesOfCalls.addAll(namesAround(call.element()));
	}

	/** The names by which a note may link back to a marker. */
	private static Set<String> namesAround(Element call) {
		Set<String> names = new HashSet<>();
		Element element = call;
		while (element != null && !TextLines.isBlock(element)) {
			names.add(element.id());
			names.add(element.attr("name"));
			element = element.parent();
		}
		names.remove("");
		return names;
	}

	private static String decoded(String text) {
		try {
			return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			return text;
		}
	}

}
